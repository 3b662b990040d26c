import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { DataTable } from "#app/tables/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import type { PlainRow } from "#queries/rows.ts";
import type { ReportTable } from "#reports/monthly/monthly-report.ts";
import { explainedIn } from "./explained-in.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { reportColumns } from "./report-columns.ts";
import { screenOf } from "./tables-on-page.ts";
import { useMonthLink } from "./use-month-link.ts";

/** A table of the report, with the way to the screen that shows its matter at length. */
export function ReportTablePanel({ report, table }: { report: ShownReport; table: ReportTable }) {
  const link = useMonthLink(report);
  const screen = screenOf[table.id];
  return (
    <Section
      title={table.title}
      note={table.note}
      explained={explainedIn(report, table.query, table.title)}
      aside={
        screen && (
          <Link className="link no-print text-table" to={link(screen.path)}>
            On {screen.title}
          </Link>
        )
      }
    >
      <div className="max-h-[30rem] overflow-y-auto print:max-h-none">
        <ReportTableRows table={table} />
      </div>
    </Section>
  );
}

export function ReportTableRows({ table }: { table: ReportTable }) {
  const columns = useMemo(() => reportColumns(table), [table]);
  const rows = useMemo(() => table.rows.map((row, index) => ({ ...row, [key]: index })), [table]);
  return (
    <DataTable<PlainRow>
      caption={table.title}
      rows={rows}
      columns={columns}
      rowKey={(row) => String(row[key])}
      sortParam={`${table.id}-sort`}
      empty="Nothing of this month, or of what it is cut to."
    />
  );
}

/** No query has a column of this name. */
const key = "#";
