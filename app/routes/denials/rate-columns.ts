import type { monthFigures } from "#queries/month/month-figures.ts";
import type { RowOf } from "#queries/query.ts";
import { month } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";

export type Month = RowOf<typeof monthFigures>;

/** Initial denials by the month of the first answer. */
export const rateColumns: Column<Month>[] = [
  {
    id: "month",
    header: "First answered in",
    value: (row) => row.month,
    fileKind: "month",
    cell: (row) => month(row.month),
  },
  {
    id: "answered",
    header: "First answered",
    value: (row) => row.first_adjudicated,
    kind: "count",
  },
  { id: "denied", header: "With a denied line", value: (row) => row.denied_claims, kind: "count" },
  {
    id: "rate",
    header: "Initial denials",
    value: (row) => row.initial_denial_rate,
    kind: "rate",
    n: (row) => row.first_adjudicated,
    nFrom: "answered",
  },
];
