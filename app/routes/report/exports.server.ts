import { type ExportAsked, tableExport } from "#app/exports/table-export.ts";
import { openMonth } from "#app/reports/open-month.server.ts";
import { date, month as monthWords } from "#reports/format.ts";
import { bridgeSteps } from "#reports/monthly/bridge-steps.ts";
import { cashByPayerAndMonth } from "#reports/monthly/cash-by-month.ts";
import { cashSteps } from "#reports/monthly/cash-steps.ts";
import { type MonthlyReport, type ReportTable, tableIds } from "#reports/monthly/monthly-report.ts";
import { readChanges } from "#reports/months/month-changes.ts";
import { differenceColumns, lateFileColumns } from "./change-columns.ts";
import { reportColumns } from "./report-columns.ts";
import { statementColumns } from "./statement-columns.ts";

/** The page names its month in its path, a file's address in `month`; `view=open` asks for today's numbers in both. */
const reportPage = { path: "/reports/:month", read: "see_figures", hasFilters: false } as const;

async function monthOf({ request, context, search }: ExportAsked) {
  const month = search.get("month") ?? "";
  const opened = await openMonth({ request, context }, month);
  const { report, shows } = opened;
  const cut = report.filterWords.map(({ title, text }) => `${title}: ${text}`);
  const words = [
    `${monthWords(month)}, as of ${date(report.asOf)}`,
    shows === "closed" ? "As the month was closed" : "As the files of today tell it",
    ...cut,
  ];
  return { ...opened, told: { words, stamp: month } };
}

/** Throws a 404 Response where this month's report, or what of it the person sees, has no such table. */
function tableIn(report: MonthlyReport, id: string): ReportTable {
  const table = report.tables.find((each) => each.id === id);
  if (!table) throw new Response("This report has no such table.", { status: 404 });
  return table;
}

const bridge = tableExport({
  ...reportPage,
  name: "report-bridge",
  title: "The month's A/R bridge",
  async rows(asked) {
    const { report, told } = await monthOf(asked);
    const [row] = tableIn(report, "bridge").rows;
    const steps = row ? bridgeSteps(row) : [];
    const rows = steps.map(({ words, lineCents }) => ({ words, cents: lineCents }));
    return { ...told, columns: statementColumns, rows };
  },
});

const cash = tableExport({
  ...reportPage,
  name: "report-cash-reconciliation",
  title: "From the bridge's payments to the month's cash",
  async rows(asked) {
    const { report, told } = await monthOf(asked);
    const lines = tableIn(report, "cash-reconciliation").rows;
    const payments = tableIn(report, "bridge").rows[0]?.payments_cents;
    const rows = cashSteps(lines, typeof payments === "number" ? payments : 0);
    return { ...told, columns: statementColumns, rows };
  },
});

const statements: readonly string[] = ["bridge", "cash-reconciliation"];
/** What the page words otherwise than as a table: the overview and Definitions have both as files, the report's own too. */
const worded: readonly string[] = ["figures", "definitions"];

const tables = tableIds
  .filter((id) => !statements.includes(id) && !worded.includes(id))
  .map((id) =>
    tableExport({
      ...reportPage,
      name: `report-${id}`,
      title: `The month's report: ${id.replaceAll("-", " ")}`,
      async rows(asked) {
        const { report, told } = await monthOf(asked);
        const found = tableIn(report, id);
        const table = id === "cash-by-payer" ? cashByPayerAndMonth(found) : found;
        return {
          ...told,
          columns: reportColumns(table),
          rows: table.rows,
          sortParam: `${id}-sort`,
        };
      },
    }),
  );

/** Throws a 404 Response where the month is open: nothing can have changed since. */
async function changesOf(asked: ExportAsked) {
  const { reader, stored, shows, told } = await monthOf(asked);
  if (stored === null || shows === "open")
    throw new Response("The month is not closed: nothing changed since.", { status: 404 });
  return { changes: await readChanges(reader, stored), told };
}

const changes = tableExport({
  ...reportPage,
  name: "report-changes",
  title: "The bridge when closed and now",
  async rows(asked) {
    const { changes, told } = await changesOf(asked);
    return { ...told, columns: differenceColumns, rows: changes.bridge };
  },
});

const lateFiles = tableExport({
  ...reportPage,
  name: "report-late-files",
  title: "Files that came after closing",
  async rows(asked) {
    const { changes, told } = await changesOf(asked);
    return {
      ...told,
      columns: lateFileColumns(changes.files),
      rows: changes.files,
      sortParam: "file-sort",
    };
  },
});

/** The tables of a month's page; each says in its words which month it is of, and as when. */
export const reportExports = [bridge, cash, ...tables, changes, lateFiles];
