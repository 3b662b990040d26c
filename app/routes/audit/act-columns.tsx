import type { ShownAct } from "#app/audit/act-words.ts";
import type { Column } from "#app/tables/column.ts";
import { date } from "#reports/format.ts";

/** Columns of the audit. Its order is that of time: none of them sorts. */
export const actColumns: Column<ShownAct>[] = [
  {
    id: "at",
    header: "When (UTC)",
    value: (row) => row.at,
    cell: (row) => (
      <span className="whitespace-nowrap">
        {date(row.at.slice(0, 10))}, {row.at.slice(11, 19)}
      </span>
    ),
    href: () => undefined,
    hint: (row) => (row.requestId === "" ? undefined : `request ${row.requestId}`),
    sortable: false,
  },
  {
    id: "who",
    header: "Who",
    value: (row) => row.who,
    cell: (row) => (
      <>
        {row.who}
        {row.whoMore !== "" && (
          <span className="block text-[0.92em] text-ink-3">{row.whoMore}</span>
        )}
      </>
    ),
    sortable: false,
  },
  { id: "act", header: "Did", value: (row) => row.act, sortable: false },
  {
    id: "claim",
    header: "Claim",
    value: (row) => row.claimId,
    href: (row) => (row.claimId === null ? undefined : `/claims/${row.claimId}`),
    hint: (row) => (row.claimId === null ? "not about one claim" : undefined),
    sortable: false,
  },
  {
    id: "detail",
    header: "More",
    value: (row) => row.detail,
    isWrapped: true,
    width: 260,
    sortable: false,
  },
  {
    id: "address",
    header: "Address",
    value: (row) => row.address || null,
    hint: (row) => (row.address === "" ? "at the machine itself" : undefined),
    sortable: false,
  },
];
