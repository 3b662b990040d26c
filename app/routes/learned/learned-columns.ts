import type { Column } from "#app/tables/column.ts";
import { date, month } from "#reports/format.ts";
import type { BackTest } from "./read-learned.server.ts";

type Month = BackTest["months"][number];
type Step = BackTest["steps"][number];
type Allowed = BackTest["allowed"][number];

const cents = (value: number | null) => (value === null ? null : Math.round(value));

/** A Brier score as people write it: 0.207. */
export const score = (value: number | null) => (value === null ? "–" : value.toFixed(3));

const judgedColumns: Column<Month | Step>[] = [
  { id: "decided", header: "Decided since", value: (row) => row.decided, kind: "count" },
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
  },
  {
    id: "planned",
    header: "Planning shares alone",
    value: (row) => (row.decided === 0 ? null : row.planned / row.decided),
    kind: "rate",
  },
];
const scoreColumns: Column<Month>[] = [
  { id: "pending", header: "Not decided yet", value: (row) => row.pending, kind: "count" },
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

export const monthColumns: Column<Month>[] = [
  {
    id: "on",
    header: "Predicted on",
    value: (row) => row.on,
    kind: "date",
    cell: (row) => date(row.on),
  },
  ...judgedColumns,
  ...scoreColumns,
];

export const stepColumns: Column<Step>[] = [
  {
    id: "step",
    header: "Chance, as predicted",
    value: (row) => stepWords(row.step),
  },
  ...judgedColumns,
];

/** `20 to 30 %` of step 2. */
export const stepWords = (step: number) => `${step * 10} to ${step * 10 + 10} %`;

export const allowedColumns: Column<Allowed>[] = [
  {
    id: "month",
    header: "Answered in",
    value: (row) => row.month_on.slice(0, 7),
    cell: (row) => month(row.month_on),
    fileKind: "month",
  },
  { id: "lines", header: "Lines", value: (row) => row.lines, kind: "count" },
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
