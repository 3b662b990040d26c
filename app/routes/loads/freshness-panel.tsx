import { freshnessSentence } from "#app/freshness-words.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { useView } from "#app/ui/view.tsx";
import { counted, daysWords, nothing } from "#reports/format.ts";
import { Panel } from "./panel.tsx";
import type { readTrust } from "./read-loads.server.ts";

type Row = Awaited<ReturnType<typeof readTrust>>["freshness"][number];

/** Which payers' remittances stay away for unusually long. */
export function FreshnessPanel({ rows }: { readonly rows: Row[] }) {
  const { link } = useView();
  const overdue = rows.filter(({ is_overdue }) => is_overdue);
  const columns: Column<Row>[] = [
    { id: "payer", header: "Payer", value: (row) => row.payer, isWrapped: true, width: 120 },
    {
      id: "state",
      header: "835s",
      value: (row) => (row.is_overdue ? 0 : 1),
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
  return (
    <Panel
      title="Freshness by payer"
      hint={`${overdue.length === 0 ? "No payer is silent for unusually long" : `${counted(overdue.length, "payer is", "payers are")} silent for unusually long: look for the files at the clearinghouse`}. Overdue: more than three times its usual gap and more than 5 days, with money open.`}
    >
      <DataTable
        caption="Freshness by payer"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.payer}
        sortParam="fresh-sort"
        empty="No remittance is loaded."
      />
    </Panel>
  );
}
