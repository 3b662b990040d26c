import { Form } from "@remix-run/react";
import { AnswerNote, TextField } from "#app/settings/fields.tsx";
import type { FormAnswer } from "#app/settings/form.ts";
import type { practiceHistory } from "#queries/loads/practice-history.ts";
import type { RowOf } from "#queries/query.ts";
import { counted, date, money } from "#reports/format.ts";

type Practice = RowOf<typeof practiceHistory> & {
  readonly set: { readonly name: string; readonly from: string };
};

/** One practice: its name, and since when its history is whole. */
export function PracticeForm({
  practice,
  version,
  answer,
}: {
  readonly practice: Practice;
  readonly version: string;
  readonly answer: FormAnswer | undefined;
}) {
  const { practice_npi: npi, practice: name, set } = practice;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] gap-x-6 gap-y-3 px-4 py-3 max-lg:grid-cols-1">
      <div className="text-table">
        <h3 className="font-medium">{name}</h3>
        <p className="figures text-ink-2">
          NPI {npi || "not told"} · {counted(practice.claims, "claim")}
        </p>
        <p className="mt-1 text-ink-2">{historyWords(practice)}</p>
      </div>
      <Form
        method="post"
        preventScrollReset
        aria-label={`Settings of ${name}`}
        className="grid grid-cols-2 content-start gap-3 max-sm:grid-cols-1"
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="practice_id" value={npi} />
        <TextField
          name="name"
          label="Name"
          value={set.name}
          placeholder={name}
          hint="Empty: as files name it"
          answer={answer}
        />
        <TextField
          name="history_from"
          label="History from (service date)"
          type="date"
          value={set.from}
          hint="Empty: from the first service date of an 837 on"
          answer={answer}
        />
        <div className="col-span-full flex flex-wrap items-center gap-3">
          <button
            type="submit"
            name="intent"
            value="practice"
            className="button"
            aria-label={`Save ${name}`}
          >
            Save
          </button>
          <AnswerNote answer={answer} />
        </div>
      </Form>
    </li>
  );
}

function historyWords(practice: Practice): string {
  const { history_from: from, before_claims: before } = practice;
  if (from === null) return "No 837 is loaded: every claim counts.";
  const left =
    before === 0
      ? "No claim lies before it."
      : `${counted(before, "claim")} with ${money(practice.before_paid_cents)} paid ${before === 1 ? "lies" : "lie"} before it.`;
  return `History from ${date(from)}. A claim served earlier that is known from remittances alone is left out of A/R, denials and rates; its cash stays. ${left} A later day leaves out more.`;
}
