import { Link } from "@remix-run/react";
import type { Column } from "#app/tables/column.ts";
import { counted, date } from "#reports/format.ts";
import type { PayersData } from "./read-payers.server.ts";

export type Payer = PayersData["payers"][number];
type Name = NonNullable<PayersData["chosen"]>["names"][number];

const classWords = (payer: Payer) => `${payer.class}${payer.is_capitated ? ", capitated" : ""}`;
const sourceWords = (payer: Payer) =>
  payer.is_class_set
    ? `set by you; the rules say ${payer.rule_class}`
    : `rule: ${payer.rule_source ?? "none fits"}`;

/** Every payer as loaded; `chosen`: the one that is open. */
export function payerColumns(chosen: string | undefined): Column<Payer>[] {
  return [
    {
      id: "payer",
      header: "Payer",
      value: (row) => row.payer,
      isWrapped: true,
      cell: ({ payer }) => (
        <span className="flex items-center gap-2.5">
          <input
            type="checkbox"
            name="join"
            value={payer}
            aria-label={`Join ${payer}`}
            className="size-4"
          />
          <Link
            to={`?payer=${encodeURIComponent(payer)}`}
            className="link"
            aria-current={payer === chosen ? "true" : undefined}
          >
            {payer}
          </Link>
        </span>
      ),
    },
    {
      id: "class",
      header: "Class",
      value: classWords,
      cell: (row) => (
        <>
          {row.class}
          {row.is_capitated && <span className="text-ink-2">, capitated</span>}
        </>
      ),
    },
    {
      id: "class-from",
      header: "Class from",
      value: sourceWords,
      cell: (row) => <span className="text-ink-2">{sourceWords(row)}</span>,
    },
    { id: "names", header: "Names", value: (row) => row.names, kind: "count" },
    { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
    { id: "open", header: "Open with it", value: (row) => row.open_cents, kind: "money" },
    {
      id: "last",
      header: "Last remittance",
      value: (row) => row.last_remittance_on,
      kind: "date",
      cell: ({ last_remittance_on, claims }) =>
        last_remittance_on ? (
          date(last_remittance_on)
        ) : (
          <span className="text-ink-3" title={`${counted(claims, "claim")}, no 835 loaded`}>
            none loaded
          </span>
        ),
    },
  ];
}

/** What files call a payer, and how often. */
export const nameColumns: Column<Name>[] = [
  { id: "alias", header: "In files as", value: (row) => row.alias },
  { id: "kind", header: "Kind", value: (row) => row.kind },
  { id: "bills", header: "Bills", value: (row) => row.bills, kind: "count" },
  { id: "answers", header: "Answers", value: (row) => row.answers, kind: "count" },
];
