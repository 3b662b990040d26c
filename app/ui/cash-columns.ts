import type { cashByMonth } from "#queries/payments/cash-by-month.ts";
import type { RowOf } from "#queries/query.ts";
import { month } from "#reports/format.ts";
import type { Column } from "../tables/column.ts";

export type Cash = RowOf<typeof cashByMonth>;

/** Cash by month, payers' and patients' part; a month leads to the claims paid in it. */
export function cashColumns(
  cash: readonly Cash[],
  toClaims: (month: string) => string,
): Column<Cash>[] {
  const sum = (pick: (row: Cash) => number) => cash.reduce((total, row) => total + pick(row), 0);
  return [
    {
      id: "month",
      header: "Month",
      value: (row) => row.month,
      fileKind: "month",
      cell: (row) => month(row.month),
      href: (row) => toClaims(row.month),
    },
    {
      id: "payers",
      header: "Payers",
      value: (row) => row.insurance_cents,
      kind: "money",
      total: sum((row) => row.insurance_cents),
    },
    {
      id: "patients",
      header: "Patients",
      value: (row) => row.patient_cents,
      kind: "money",
      total: sum((row) => row.patient_cents),
    },
    {
      id: "cash",
      header: "Cash",
      value: (row) => row.cash_cents,
      kind: "money",
      total: sum((row) => row.cash_cents),
    },
  ];
}
