import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import { Section } from "#app/ui/section.tsx";
import { date } from "#reports/format.ts";

type Props = {
  readonly rows: readonly { readonly [name: string]: string }[];
  readonly version: string;
  readonly answer: FormAnswer | undefined;
};

/** From when on learning begins anew: what there is, each with its way back, and one more. */
export function StartForm({ rows, version, answer }: Props) {
  return (
    <Section
      title="Begin anew"
      note="Where a payer’s contract or habits have changed, outcomes from before mislead. Denials from before the day count no longer from that day on; earlier days keep their figures. Removing the entry brings them back."
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
              <button type="submit" name="intent" value="remove" className="button">
                Remove
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" preventScrollReset className="flex flex-wrap items-start gap-3 px-4 py-3">
        <input type="hidden" name="version" value={version} />
        <TextField name="payer" label="Payer (empty: all)" value="" answer={answer} />
        <TextField name="from_on" label="From" value="" type="date" answer={answer} />
        <TextField name="reason" label="Why" value="" placeholder="New contract" answer={answer} />
        <button type="submit" name="intent" value="begin" className="button mt-5">
          Begin anew
        </button>
        <AnswerNote answer={answer} />
      </Form>
    </Section>
  );
}
