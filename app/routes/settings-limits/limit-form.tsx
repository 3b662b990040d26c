import { Form } from "@remix-run/react";
import { AnswerNote, SelectField, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { clockTitles, kindTitles } from "#app/settings/limit-words.ts";
import { Section } from "#app/ui/section.tsx";
import { limitClocks, limitKinds, payerClasses } from "#settings/settings-files.ts";
import type { LimitsData } from "./read-limits.server.ts";

/** Sets one limit; “Change” in the table fills it in. */
export function LimitForm({
  data: { form, payers, own },
  answer,
}: {
  readonly data: LimitsData;
  readonly answer: FormAnswer | undefined;
}) {
  const who = [
    { value: "", title: "Choose …" },
    ...payerClasses.map((each) => ({ value: `class:${each}`, title: `All of class ${each}` })),
    ...payers.map((each) => ({ value: `payer:${each}`, title: each })),
  ];
  return (
    <Section
      title="Set a limit"
      note="A payer’s own limit counts before its class’s. A default that you change becomes a limit of yours: deadlines, days left and the order of the worklist follow it."
    >
      <Form
        method="post"
        id="limit"
        className="grid grid-cols-3 gap-3 px-4 pb-4 max-lg:grid-cols-2 max-sm:grid-cols-1"
      >
        <input type="hidden" name="version" value={own.version} />
        <SelectField
          name="who"
          label="Payer or class"
          value={form.who ?? ""}
          choices={who}
          answer={answer}
        />
        <SelectField
          name="kind"
          label="Deadline for"
          value={form.kind ?? ""}
          choices={limitKinds.map((value) => ({ value, title: kindTitles[value] ?? value }))}
          answer={answer}
        />
        <TextField
          name="days"
          label="Days"
          value={form.days ?? ""}
          inputMode="numeric"
          isRequired
          answer={answer}
        />
        <SelectField
          name="clock"
          label="Counted from"
          value={form.clock ?? ""}
          choices={limitClocks.map((value) => ({ value, title: clockTitles[value] ?? value }))}
          answer={answer}
        />
        <TextField
          name="from_on"
          label="In force from"
          type="date"
          value={form.from_on ?? ""}
          hint="Empty: always"
          answer={answer}
        />
        <TextField
          name="source"
          label="Source"
          value={form.source ?? ""}
          hint="Contract and page, or the payer’s manual"
          isRequired
          answer={answer}
        />
        <div className="col-span-full flex flex-wrap items-center gap-3">
          <button type="submit" name="intent" value="set" className="button button-primary">
            Save the limit
          </button>
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </Section>
  );
}
