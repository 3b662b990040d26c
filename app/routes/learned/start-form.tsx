import { Form, Link } from "@remix-run/react";
import { AnswerNote, SelectField, TextField } from "#app/settings/fields.tsx";
import { Section } from "#app/ui/section.tsx";
import { count, counted, date } from "#reports/format.ts";
import type { StartAnswer } from "./save-start.server.ts";

type Props = {
  readonly rows: readonly { readonly [name: string]: string }[];
  readonly version: string;
  readonly payers: readonly string[];
  readonly answer: StartAnswer | undefined;
};

/** From when on learning begins anew: what there is, each with its way back, and one more, asked about before it is saved. */
export function StartForm({ rows, version, payers, answer }: Props) {
  return (
    <Section
      title="Begin anew"
      note="Where a payer’s contract or habits have changed, outcomes from before mislead. Denials from before the day count no longer from that day on; earlier days keep their figures. Removing the entry brings them back. Expected amounts need no such day: they follow the last twelve months by themselves."
    >
      <ul className="divide-y divide-line border-t border-line text-table">
        {rows.map((row) => (
          <li key={`${row.payer} ${row.from_on}`}>
            <Form
              method="post"
              preventScrollReset
              className="flex flex-wrap items-center gap-3 px-4 py-2"
            >
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="payer" value={row.payer ?? ""} />
              <input type="hidden" name="from_on" value={row.from_on} />
              <span className="min-w-0 flex-1">
                {row.payer || "All payers"} from {date(row.from_on ?? "")}
                {row.reason && <span className="text-ink-2">: {row.reason}</span>}
              </span>
              <button
                type="submit"
                name="intent"
                value="remove"
                className="button"
                aria-label={`Remove ${row.payer || "all payers"} from ${date(row.from_on ?? "")}`}
              >
                Remove
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {answer?.effect ? (
        <Question values={answer.values} effect={answer.effect} version={version} />
      ) : (
        <Form
          method="post"
          preventScrollReset
          aria-label="Begin anew"
          className="flex flex-wrap items-start gap-3 border-t border-line px-4 py-3"
        >
          <input type="hidden" name="version" value={version} />
          <SelectField
            name="payer"
            label="Payer"
            answer={answer}
            choices={[
              { value: "", title: "All payers" },
              ...payers.map((payer) => ({ value: payer, title: payer })),
            ]}
            className="w-64 max-sm:w-full"
          />
          <TextField name="from_on" label="From" value="" type="date" answer={answer} />
          <TextField
            name="reason"
            label="Why"
            value=""
            placeholder="New contract"
            answer={answer}
            className="max-sm:w-full"
          />
          <button type="submit" name="intent" value="ask" className="button mt-5">
            See what it would do
          </button>
          <AnswerNote answer={answer} />
        </Form>
      )}
    </Section>
  );
}

/** What it would do, before it is done. */
function Question({
  values,
  effect,
  version,
}: {
  readonly values: StartAnswer["values"];
  readonly effect: NonNullable<StartAnswer["effect"]>;
  readonly version: string;
}) {
  const { payer = "", from_on = "", reason = "" } = values;
  return (
    <Form
      method="post"
      preventScrollReset
      aria-label="Begin anew?"
      className="grid gap-3 border-t border-line px-4 py-3"
      data-answer
    >
      <p role="status" className="max-w-3xl">
        Of {counted(effect.denials, "denial")} of {payer || "all payers"}, {count(effect.before)}{" "}
        {effect.before === 1 ? "was" : "were"} opened before {date(from_on)}: from that day on{" "}
        {effect.before === 1 ? "it counts" : "they count"} no longer, and chances stand at the
        planning shares until newer ones are decided.
      </p>
      {Object.entries({ version, payer, from_on, reason }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="flex gap-3">
        <button type="submit" name="intent" value="begin" className="button button-primary">
          Begin anew
        </button>
        <Link to="/learned" className="button no-underline">
          Leave it as it is
        </Link>
      </p>
    </Form>
  );
}
