import { Form, Link } from "@remix-run/react";
import { AnswerNote, CheckField, SelectField, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";
import { counted } from "#reports/format.ts";
import { payerClasses } from "#settings/settings-files.ts";
import { NameTable } from "./name-table.tsx";
import type { PayersData } from "./read-payers.server.ts";

type Props = {
  readonly data: PayersData;
  readonly chosen: NonNullable<PayersData["chosen"]>;
  readonly answer: FormAnswer | undefined;
};

/** One payer: its class and flags, another name to show, and the names files use. */
export function PayerPanel({ data, chosen, answer }: Props) {
  const isAbout = (intent: string) => (answer?.values.intent === intent ? answer : undefined);
  return (
    <Section
      title={chosen.payer}
      aside={
        <Link to="/settings/payers" preventScrollReset className="link text-table">
          Close
        </Link>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-6 px-4 pb-4 max-lg:grid-cols-1">
        <div className="grid content-start gap-6">
          <ClassForm data={data} chosen={chosen} answer={isAbout("class")} />
          <NameForm data={data} chosen={chosen} answer={isAbout("join")} />
        </div>
        <NameTable names={chosen.names} />
      </div>
    </Section>
  );
}

function ClassForm({ data, chosen, answer }: Props) {
  const rules = `As the rules say: ${chosen.rule_class} (${chosen.rule_source ?? "no rule fits"})`;
  return (
    <Form
      method="post"
      action={`/settings/payers?payer=${encodeURIComponent(chosen.payer)}`}
      className="grid gap-3"
    >
      <input type="hidden" name="version" value={data.settings.version} />
      <input type="hidden" name="payer" value={chosen.payer} />
      <SelectField
        name="class"
        label="Class"
        value={chosen.set?.class ?? ""}
        choices={[
          { value: "", title: rules },
          ...payerClasses.map((each) => ({ value: each, title: each })),
        ]}
        hint={`Moves ${counted(chosen.claims, "claim")} to that class in filters and shares, and gives it that class’s filing limits.`}
        answer={answer}
      />
      <CheckField
        name="is_capitated"
        label="Capitated"
        isOn={chosen.set?.is_capitated === "true"}
        hint="Pays per member: CO-24 is then contractual, not a denial to work."
      />
      <AnswerNote answer={answer} />
      <button
        type="submit"
        name="intent"
        value="class"
        className="button button-primary justify-self-start"
      >
        Save class and flags
      </button>
    </Form>
  );
}

function NameForm({ data, chosen, answer }: Props) {
  return (
    <Form
      method="post"
      action={`/settings/payers?payer=${encodeURIComponent(chosen.payer)}`}
      className="grid gap-3"
    >
      <input type="hidden" name="version" value={data.aliases.version} />
      <input type="hidden" name="payer" value={chosen.payer} />
      <TextField
        name="shown"
        label="Show under another name"
        hint="A payer’s name joins them; a new one renames it. What is set for the old name (fees, limits, class) counts no longer."
        list="payers"
        isRequired
        answer={answer}
      />
      <datalist id="payers">
        {data.payers.map(({ payer }) => (
          <option key={payer} value={payer} />
        ))}
      </datalist>
      <AnswerNote answer={answer} />
      <button type="submit" name="intent" value="join" className="button justify-self-start">
        Save the name
      </button>
    </Form>
  );
}
