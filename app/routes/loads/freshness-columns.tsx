import { freshnessSentence } from "#app/freshness-words.ts";
import type { Column } from "#app/tables/column.ts";
import type { Link } from "#app/ui/view.tsx";
import { daysWords, nothing } from "#reports/format.ts";
import type { readTrust } from "./read-loads.server.ts";

export type Freshness = Awaited<ReturnType<typeof readTrust>>["freshness"][number];

/** Which payers' remittances stay away for unusually long. */
export function freshnessColumns(link: Link): Column<Freshness>[] {
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true, width: 120 },
    {
      id: "state",
      header: "835s",
      value: (row) => (row.is_overdue ? 0 : 1),
      inFile: (row) => (row.is_overdue ? "overdue" : "as usual"),
      hint: freshnessSentence,
      cell: (row) =>
        row.is_overdue ? <span className="text-bad">overdue</span> : <span>as usual</span>,
    },
    { id: "last", header: "Last 835", value: (row) => row.last_835_on, kind: "date" },
    {
      id: "since",
      header: "Days ago",
      value: (row) => row.days_since,
      kind: "count",
    },
    {
      id: "usual",
      header: "Usually every",
      value: (row) => row.usual_days,
      fileKind: "days",
      fileName: "usual_days",
      cell: (row) => (row.usual_days === null ? nothing : daysWords(row.usual_days)),
      hint: (row) =>
        row.usual_days === null ? "Fewer than three gaps: too few to know" : freshnessSentence(row),
    },
    {
      id: "open",
      header: "Open with it",
      value: (row) => row.open_cents,
      kind: "exact",
      href: (row) =>
        row.open_cents === 0
          ? undefined
          : link("/claims", { party: "insurance", owner: row.payer }),
    },
  ];
}
