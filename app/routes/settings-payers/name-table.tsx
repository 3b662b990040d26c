import { DataTable } from "#app/tables/data-table.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { nameColumns } from "./payer-columns.tsx";
import type { PayersData } from "./read-payers.server.ts";

type Name = NonNullable<PayersData["chosen"]>["names"][number];

/** What files call a payer, and how often. */
export function NameTable({ names }: { readonly names: Name[] }) {
  return (
    <div className="grid content-start gap-1">
      <div className="flex items-center justify-between text-hint text-ink-2">
        Names and ids in files
        <ExportMenu table="payer-names" rows={names.length} isQuiet />
      </div>
      <div className="max-h-96 overflow-y-auto rounded-md border border-line">
        <DataTable
          caption="Names and ids in files"
          rows={names}
          columns={nameColumns}
          rowKey={({ kind, alias }) => `${kind} ${alias}`}
          sortParam="names-sort"
        />
      </div>
    </div>
  );
}
