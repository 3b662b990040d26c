import { DataTable } from "#app/tables/data-table.tsx";
import { type Entry, ledgerColumns } from "./ledger-columns.tsx";

/** Every money movement in order, with what was open after it, in all and by party. */
export function LedgerTable({ ledger }: { readonly ledger: Entry[] }) {
  if (ledger.length === 0) return <p className="text-ink-2">No money had moved by this day.</p>;
  return (
    <div className="panel">
      <DataTable
        caption="Ledger"
        rows={ledger}
        columns={ledgerColumns(ledger)}
        rowKey={(entry) => String(entry.entry_no)}
      />
    </div>
  );
}
