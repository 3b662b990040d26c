import type { topActions } from "#queries/overview/top-actions.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

export type Action = RowOf<typeof topActions>;

/** How many actions the overview shows. */
export const actionsShown = 3;

const kinds: Record<string, string> = {
  denial: "denied",
  rejection: "rejected and not sent again",
  unanswered: "unanswered for more than 90 days",
};

/** The actions worth most, as their sentences say them. */
export const actionColumns: Column<Action>[] = [
  { id: "what", header: "What", value: (row) => kinds[row.kind] ?? row.kind },
  { id: "payer", header: "Payer", value: (row) => row.payer },
  { id: "code", header: "Code", value: (row) => row.code },
  { id: "cause", header: "Cause", value: (row) => row.cause },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  { id: "action", header: "What to do", value: (row) => row.action },
  { id: "owner", header: "For", value: (row) => row.owner },
  { id: "worth", header: "Worth", value: (row) => row.worth_cents, kind: "money" },
  { id: "open", header: "Open", value: (row) => row.open_cents, kind: "money" },
];
