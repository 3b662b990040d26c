import type { monthFigures } from "#queries/month/month-figures.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

export type Month = RowOf<typeof monthFigures>;

/** The share over 90 days on each month's last day. */
export const oldShareColumns: Column<Month>[] = [
  { id: "day", header: "Day", value: (row) => row.day, kind: "date" },
  { id: "open", header: "Open", value: (row) => row.open_cents, kind: "money" },
  { id: "old", header: "Over 90 days", value: (row) => row.over_90_cents, kind: "money" },
  {
    id: "share",
    header: "Share",
    value: (row) => row.ar_over_90_rate,
    kind: "rate",
    n: (row) => row.open_claims,
    isMoneyRate: true,
  },
];
