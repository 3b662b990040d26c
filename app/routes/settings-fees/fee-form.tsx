import { Form } from "@remix-run/react";
import { AnswerNote, SelectField, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";
import type { FeesData } from "./read-fees.server.ts";

/** Sets one fee; the tables' links fill it in. */
export function FeeForm({
  data,
  answer,
}: {
  readonly data: FeesData;
  readonly answer: FormAnswer | undefined;
}) {
  const { asked, form, payers, own } = data;
  return (
    <Section title="Set a fee" className="self-start">
      <Form method="post" id="fee" className="grid grid-cols-2 gap-3 px-4 pb-4 max-sm:grid-cols-1">
        <input type="hidden" name="version" value={own.version} />
        <SelectField
          name="payer"
          label="Payer"
          value={asked.payer}
          choices={[
            { value: "", title: "All payers" },
            ...payers.map((payer) => ({ value: payer, title: payer })),
          ]}
          answer={answer}
          className="col-span-full"
        />
        <TextField
          name="code"
          label="CPT or HCPCS code"
          value={form.code}
          isRequired
          answer={answer}
        />
        <TextField
          name="modifier"
          label="Modifier"
          value={form.modifier}
          hint="26, TC, or empty"
          answer={answer}
        />
        <TextField
          name="allowed"
          label="Allowed for one unit, in dollars"
          value={form.allowed}
          inputMode="decimal"
          isRequired
          answer={answer}
        />
        <TextField
          name="from_on"
          label="In force from (service date)"
          type="date"
          value={form.from}
          hint="Empty: always"
          answer={answer}
        />
        <div className="col-span-full flex flex-wrap items-center gap-3">
          <button type="submit" name="intent" value="set" className="button button-primary">
            Save the fee
          </button>
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </Section>
  );
}
