import type { lagSplit } from "#queries/payments/lag-split.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

export type Lag = RowOf<typeof lagSplit>;
export type Step = {
  id: "billing" | "acceptance" | "payer";
  title: string;
  words: string;
  color: string;
  of: (row: Lag) => number | null;
};

const known: Step[] = [
  {
    id: "billing",
    title: "Billing",
    words: "service to first submission",
    color: "var(--cat-2)",
    of: (row) => row.billing_days,
  },
  {
    id: "acceptance",
    title: "Acceptance",
    words: "submission to acceptance",
    color: "var(--cat-3)",
    of: (row) => row.acceptance_days,
  },
  {
    id: "payer",
    title: "Payer",
    words: "acceptance to first remittance",
    color: "var(--cat-1)",
    of: (row) => row.adjudication_days,
  },
];
/** Without acknowledgements the two later steps are one. */
const unknown: Step[] = [
  {
    id: "billing",
    title: "Billing",
    words: "service to first submission",
    color: "var(--cat-2)",
    of: (row) => row.billing_days,
  },
  {
    id: "payer",
    title: "Payer",
    words: "submission to first remittance",
    color: "var(--cat-1)",
    of: (row) => row.payer_days,
  },
];

/** The payers, those with most claims first; all of them together; the steps that are known apart. */
export function lagsOf(lags: readonly Lag[]) {
  const all = lags.find((row) => row.payer === "ALL PAYERS");
  const payers = lags
    .filter((row) => row.payer !== "ALL PAYERS")
    .sort((a, b) => b.claims - a.claims);
  return { all, payers, steps: all?.acceptance_days == null ? unknown : known };
}

/** Median days of each step, and of the way from service to remittance. */
export function lagColumns(steps: readonly Step[]): Column<Lag>[] {
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    ...steps.map(
      ({ id, title, of }): Column<Lag> => ({
        id: `${id}-days`,
        header: title === "Payer" ? "Payer’s days" : title,
        value: of,
        kind: "days",
      }),
    ),
    { id: "whole-days", header: "In all", value: (row) => row.whole_days, kind: "days" },
  ];
}
