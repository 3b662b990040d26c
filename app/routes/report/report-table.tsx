import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { usePerson } from "#app/ui/use-person.ts";
import { useView } from "#app/ui/view.tsx";
import type { PlainRow } from "#queries/rows.ts";
import { cellText } from "#reports/monthly/cell-text.ts";
import type { ReportTable } from "#reports/monthly/monthly-report.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { reportColumns } from "./report-columns.ts";
import { Statement, type StatementLine } from "./statement.tsx";
import { rowScreen, screenOf } from "./tables-on-page.ts";
import { useMonthLink } from "./use-month-link.ts";

/** A table of the report, with the way to the screen that shows its matter at length. */
export function ReportTablePanel({ report, table }: { report: ShownReport; table: ReportTable }) {
  const link = useMonthLink(report);
  const person = usePerson();
  const known = screenOf[table.id];
  const screen =
    known?.path === "/loads" && !(person?.isWhole && person.may("load")) ? undefined : known;
  return (
    <Section
      title={table.title}
      note={table.note}
      exported={{
        table: `report-${table.id}`,
        rows: table.rows.length,
        extra: { month: report.month },
      }}
      explained={explainedIn(report, table.query, table.title)}
      aside={
        screen && (
          <Link className="link no-print text-table" to={link(screen.path, screen.extra)}>
            On {screen.title}
          </Link>
        )
      }
    >
      {isStatement(table) ? (
        <Statement caption={table.title} lines={linesOf(table)} />
      ) : (
        <div
          className={`${table.rows.length > longest ? "max-h-[34rem] overflow-y-auto print:max-h-none" : ""} ${isTooWide(table) ? "print:hidden" : ""}`}
        >
          <ReportTableRows report={report} table={table} />
        </div>
      )}
      {isTooWide(table) && (
        <p className="hidden px-4 pb-3 text-table text-ink-2 print:block">
          Wider than paper: the report’s PDF and workbook have it.
        </p>
      )}
    </Section>
  );
}

export function ReportTableRows({ report, table }: { report: ShownReport; table: ReportTable }) {
  const rowHref = useRowHref(report, table.id);
  const columns = useMemo(() => reportColumns(table), [table]);
  const rows = useMemo(() => table.rows.map((row, index) => ({ ...row, [key]: index })), [table]);
  return (
    <DataTable<PlainRow>
      caption={table.title}
      rows={rows}
      columns={columns}
      rowKey={(row) => String(row[key])}
      rowHref={rowHref}
      sortParam={`${table.id}-sort`}
      empty="Nothing of this month, or of what it is cut to."
    />
  );
}

/** Each row leads to its own month, payer or provider, cut like the report. */
function useRowHref(report: ShownReport, table: string): (row: PlainRow) => string | undefined {
  const { link: today } = useView();
  const link = useMonthLink(report);
  return (row) => {
    const screen = rowScreen(table, row);
    if (screen === null) return undefined;
    // The address of a report says its month itself.
    return screen.path.startsWith("/reports/")
      ? today(screen.path)
      : link(screen.path, screen.extra);
  };
}

/** Rows up to which a table stands in full. */
const longest = 20;

/** A sheet of paper would cut it off; the charts above show its figures. */
function isTooWide({ columns }: ReportTable): boolean {
  return columns.length > 14;
}

/** One row of figures reads better downwards. */
function isStatement({ rows, columns }: ReportTable): boolean {
  return rows.length === 1 && columns[0]?.kind === "count";
}

function linesOf({ rows, columns }: ReportTable): StatementLine[] {
  const [row] = rows;
  if (!row) return [];
  return columns.map((column) => ({
    key: column.id,
    words: column.title,
    text: cellText(column, row),
    isSum: false,
  }));
}

/** No query has a column of this name. */
const key = "#";
