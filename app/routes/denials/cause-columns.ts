import type { denialCauses } from "#queries/denials/denial-causes.ts";
import type { RowOf } from "#queries/query.ts";
import type { Column } from "../../tables/column.ts";

export type Cause = RowOf<typeof denialCauses>;

/** Root causes by money, as their bars and the words beneath say. */
export const causeColumns: Column<Cause>[] = [
  { id: "cause", header: "Cause", value: (row) => row.title },
  { id: "owner", header: "For", value: (row) => row.owner },
  { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
  { id: "denied", header: "Denied", value: (row) => row.denied_cents, kind: "money" },
  {
    id: "recoverable",
    header: "Recoverable",
    value: (row) => row.recoverable_cents,
    kind: "money",
  },
  { id: "recovered", header: "Came back", value: (row) => row.recovered_cents, kind: "money" },
];
