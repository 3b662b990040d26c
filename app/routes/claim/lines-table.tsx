import { DataTable } from "#app/tables/data-table.tsx";
import { type Line, linesColumns } from "./lines-columns.tsx";

/** The claim's lines: what was submitted, what was adjudicated, and each line's way from charge to open. */
export function LinesTable({ lines }: { readonly lines: Line[] }) {
  return (
    <div className="panel">
      <DataTable
        caption="Lines"
        rows={lines}
        columns={linesColumns(lines)}
        rowKey={(line) => String(line.line_no)}
      />
      <p className="border-t border-line px-4 py-2 text-hint text-ink-2">
        Charge − paid − adjusted − written off + refunded = open, line by line and for the claim.
        Denied and the patient’s share are what the payers’ words in force say; they are part of
        what is open or was paid. Expected is what the payer should allow, told before the claim was
        sent; under it, between which amounts eight of ten such lines came, and how many (n).
      </p>
    </div>
  );
}
