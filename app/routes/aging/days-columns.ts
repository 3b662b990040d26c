import type { Column } from "../../tables/column.ts";
import type { Month } from "./old-share-columns.ts";

/** Days in A/R on each month's last day. */
export const daysColumns: Column<Month>[] = [
  { id: "day", header: "Day", value: (row) => row.day, kind: "date" },
  { id: "open", header: "Open", value: (row) => row.open_cents, kind: "money" },
  {
    id: "charges",
    header: "Charges of the month",
    value: (row) => row.charges_cents,
    kind: "money",
  },
  { id: "days", header: "Days in A/R", value: (row) => row.days_in_ar, kind: "days" },
];
