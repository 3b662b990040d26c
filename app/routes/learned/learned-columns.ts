import type { Column } from "#app/tables/column.ts";
import { date, month } from "#reports/format.ts";
import { stepWords } from "../learned-judgements/judgement-words.ts";
import type { BackTest } from "./read-learned.server.ts";

type Month = BackTest["months"][number];
type Step = BackTest["steps"][number];
type Allowed = BackTest["allowed"][number];

/** The address of the claims behind a figure of `path`; null: in a file. */
export type To = ((path: string, extra: { [name: string]: string }) => string) | null;

const cents = (value: number | null) => (value === null ? null : Math.round(value));

/** A Brier score as people write it: 0.207. */
export const score = (value: number | null) => (value === null ? "–" : value.toFixed(3));

/** @param of what of an address asks for a row's denials */
function judgedColumns<Row extends Month | Step>(
  to: To,
  of: (row: Row) => { [name: string]: string },
): Column<Row>[] {
  const judgements = (row: Row, result: string) =>
    to?.("/learned/judgements", { ...of(row), result });
  return [
    {
      id: "decided",
      header: "Decided since",
      value: (row) => row.decided,
      kind: "count",
      href: (row) => (row.decided === 0 ? undefined : judgements(row, "decided")),
    },
    {
      id: "predicted",
      header: "Predicted to pay",
      value: (row) => (row.decided === 0 ? null : row.predicted / row.decided),
      kind: "rate",
    },
    {
      id: "won",
      header: "Paid",
      value: (row) => (row.decided === 0 ? null : row.won / row.decided),
      kind: "rate",
      n: (row) => row.decided,
      nFrom: "decided",
      href: (row) => (row.won === 0 ? undefined : judgements(row, "paid")),
    },
    {
      id: "planned",
      header: "Planning shares alone",
      value: (row) => (row.decided === 0 ? null : row.planned / row.decided),
      kind: "rate",
    },
  ];
}

const scoreColumns: Column<Month>[] = [
  {
    id: "brier",
    header: "Brier score",
    value: (row) => row.brier,
    kind: "rate",
    cell: (row) => score(row.brier),
  },
  {
    id: "prior-brier",
    header: "Of the planning shares",
    value: (row) => row.priorBrier,
    kind: "rate",
    cell: (row) => score(row.priorBrier),
  },
];

export function monthColumns(to: To): Column<Month>[] {
  return [
    {
      id: "on",
      header: "Predicted on",
      value: (row) => row.on,
      kind: "date",
      cell: (row) => date(row.on),
      href: (row) =>
        row.decided + row.pending === 0 ? undefined : to?.("/learned/judgements", { on: row.on }),
    },
    ...judgedColumns<Month>(to, ({ on }) => ({ on })),
    {
      id: "pending",
      header: "Not decided yet",
      value: (row) => row.pending,
      kind: "count",
      href: (row) =>
        row.pending === 0
          ? undefined
          : to?.("/learned/judgements", { on: row.on, result: "not decided" }),
    },
    ...scoreColumns,
  ];
}

export function stepColumns(to: To): Column<Step>[] {
  return [
    {
      id: "step",
      header: "Chance, as predicted",
      value: (row) => stepWords(row.step),
      href: (row) => to?.("/learned/judgements", { step: String(row.step) }),
    },
    ...judgedColumns<Step>(to, ({ step }) => ({ step: String(step) })),
  ];
}

export function allowedColumns(to: To): Column<Allowed>[] {
  const lines = (row: Allowed) => to?.("/learned/amounts", { month: row.month_on.slice(0, 7) });
  return [
    {
      id: "month",
      header: "Answered in",
      value: (row) => row.month_on.slice(0, 7),
      cell: (row) => month(row.month_on),
      fileKind: "month",
      href: lines,
    },
    { id: "lines", header: "Lines", value: (row) => row.lines, kind: "count", href: lines },
    { id: "priced", header: "By a price of the code", value: (row) => row.priced, kind: "count" },
    {
      id: "learned",
      header: "Learned: median error",
      value: (row) => cents(row.expected_error_cents),
      kind: "exact",
    },
    {
      id: "learned-mean",
      header: "Learned: mean",
      value: (row) => cents(row.expected_mean_cents),
      kind: "exact",
    },
    {
      id: "usual",
      header: "Charge ratio: median error",
      value: (row) => cents(row.usual_error_cents),
      kind: "exact",
    },
    {
      id: "usual-mean",
      header: "Charge ratio: mean",
      value: (row) => cents(row.usual_mean_cents),
      kind: "exact",
    },
    {
      id: "medicare",
      header: "Medicare’s fee: median error",
      value: (row) => cents(row.medicare_error_cents),
      kind: "exact",
    },
    {
      id: "medicare-lines",
      header: "Lines it is known of",
      value: (row) => row.medicare_lines,
      kind: "count",
    },
  ];
}
