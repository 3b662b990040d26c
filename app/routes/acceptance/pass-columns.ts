import type { monthFigures } from "#queries/month/month-figures.ts";
import type { RowOf } from "#queries/query.ts";
import { month } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";

export type Month = RowOf<typeof monthFigures>;

/** Acceptance and resolution by month of first submission. */
export function passColumns(toMonth: (month: string) => string): Column<Month>[] {
  return [
    {
      id: "month",
      header: "Submitted in",
      value: (row) => row.month,
      fileKind: "month",
      cell: (row) => month(row.month),
      href: (row) => toMonth(row.month),
    },
    { id: "submitted", header: "Submitted", value: (row) => row.submitted, kind: "count" },
    { id: "adjudicated", header: "Adjudicated", value: (row) => row.adjudicated, kind: "count" },
    {
      id: "accepted",
      header: "Accepted",
      value: (row) => row.first_pass_acceptance_rate,
      kind: "rate",
      n: (row) => row.judged,
    },
    {
      id: "resolved",
      header: "Resolved",
      value: (row) => row.first_pass_resolution_rate,
      kind: "rate",
      n: (row) => row.adjudicated,
      nFrom: "adjudicated",
    },
  ];
}
