import { DataTable } from "#app/tables/data-table.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { month as monthWords } from "#reports/format.ts";
import { type LateFile, lateFileColumns } from "./change-columns.ts";

/** The files that came after closing, and what each posts in the month. */
export function LateFiles({ files, month }: { files: readonly LateFile[]; month: string }) {
  return (
    <div className="border-t border-line pt-3">
      <header className="flex items-center gap-2 px-4 pb-1">
        <h3 className="mr-auto text-table font-semibold">Files that came after closing</h3>
        <div className="-mr-1">
          <ExportMenu table="report-late-files" rows={files.length} extra={{ month }} isQuiet />
        </div>
      </header>
      <p className="px-4 pb-2 text-table text-ink-2">
        What each posts up to the end of {monthWords(month)}. A late file can also change what
        earlier files post: then the lines of the bridge move by more, or less, than the files’ sum.
      </p>
      <DataTable
        caption="Files that came after closing"
        rows={[...files]}
        columns={lateFileColumns(files)}
        rowKey={(row) => `${row.loaded_at} ${row.name}`}
        sortParam="file-sort"
      />
    </div>
  );
}
