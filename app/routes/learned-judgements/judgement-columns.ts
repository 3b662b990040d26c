import { rootCauseWords } from "#app/root-cause-words.ts";
import type { Column } from "#app/tables/column.ts";
import { count, rate } from "#reports/format.ts";
import type { Judgement } from "./read-judgements.server.ts";

/** @param to where a claim is; null: in a file, or nobody may open one */
export function judgementColumns(to: ((claimId: string) => string) | null): Column<Judgement>[] {
  return [
    {
      id: "claim",
      header: "Claim",
      value: (row) => row.control_number ?? row.claim_id,
      href: (row) => to?.(row.claim_id),
      under: (row) => `line ${row.line_no}${row.code === null ? "" : ` · ${row.code}`}`,
      fileName: "control_number",
    },
    { id: "on", header: "Predicted on", value: (row) => row.on, kind: "date" },
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true },
    {
      id: "cause",
      header: "Root cause",
      value: (row) => rootCauseWords(row.root_cause),
      under: (row) => (row.attempt > 1 ? `attempt ${row.attempt}` : null),
    },
    { id: "opened", header: "Denied on", value: (row) => row.opened_on, kind: "date" },
    { id: "denied", header: "Denied", value: (row) => row.denied_cents, kind: "exact" },
    {
      id: "chance",
      header: "Chance then",
      value: (row) => row.chance,
      kind: "rate",
      under: (row) =>
        `${rate(row.chance_low, 0)} to ${rate(row.chance_high, 0)} · n ${count(row.chance_n)}`,
    },
    { id: "planned", header: "Planned", value: (row) => row.prior, kind: "rate" },
    {
      id: "result",
      header: "What became of it",
      value: (row) => row.result,
      cell: (row) => resultWords[row.result] ?? row.result,
    },
    { id: "paid-on", header: "Paid on", value: (row) => row.paid_on, kind: "date" },
    { id: "paid", header: "Paid", value: (row) => row.paid_cents, kind: "exact" },
  ];
}

const resultWords: { readonly [result: string]: string } = {
  paid: "Paid",
  "not paid": "Ended without money",
  "not decided": "Not decided yet",
};

/** In a file, what stands in a cell's second line has a column of its own. */
export function judgementFileColumns(): Column<Judgement>[] {
  const beside: { readonly [after: string]: Column<Judgement>[] } = {
    claim: [
      { id: "line", header: "Line", value: (row) => row.line_no, kind: "count" },
      { id: "code", header: "Code", value: (row) => row.code },
    ],
    cause: [{ id: "attempt", header: "Attempt", value: (row) => row.attempt, kind: "count" }],
    chance: [
      { id: "chance_low", header: "Chance, low", value: (row) => row.chance_low, kind: "rate" },
      { id: "chance_high", header: "Chance, high", value: (row) => row.chance_high, kind: "rate" },
      { id: "chance_n", header: "Chance, n", value: (row) => row.chance_n, kind: "count" },
    ],
  };
  return judgementColumns(null).flatMap((column) => [column, ...(beside[column.id] ?? [])]);
}
