import { unzipSync, zipSync } from "fflate";
import type { Cell, PlainRow } from "#queries/rows.ts";
import type { FileKind } from "../file-table.ts";
import { type XlsxCell, type XlsxSheet, xlsxFile } from "../write-xlsx.ts";
import { aboutRows } from "./about-rows.ts";
import type { MonthlyReport, ReportColumn, ReportTable } from "./monthly-report.ts";
import { sheetNames } from "./sheet-names.ts";

/**
 * The report as a workbook: a sheet per table with real numbers and dates, so that it can be sorted, filtered and summed. Sums
 * stand in a sheet of their own: under a table they would be counted twice.
 */
export async function monthlyXlsx(report: MonthlyReport): Promise<Uint8Array> {
  const { tables } = report;
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = [
    filtersSheet(report),
    ...tables.map((table, at) => tableSheet(table, names[at] ?? table.id)),
    totalsSheet(tables),
    queriesSheet(tables),
  ];
  // The library dates the parts of the archive now: a report has the same bytes whenever it is written.
  return zipSync(unzipSync(await xlsxFile(sheets)), { mtime: "2000-01-01T00:00:00" });
}

function tableSheet({ columns, rows }: ReportTable, name: string): XlsxSheet {
  return {
    name,
    columns: columns.map((column) => ({
      name: column.id,
      header: column.title,
      kind: kinds[column.kind],
    })),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
  };
}

const kinds: { readonly [kind in ReportColumn["kind"]]: FileKind } = {
  text: "text",
  month: "month",
  date: "date",
  money: "money",
  count: "count",
  rate: "rate",
  days: "days",
  flag: "text",
  figure: "count",
};

function cellOf(column: ReportColumn, row: PlainRow): XlsxCell {
  const value = plain(row[column.id] ?? null);
  const kind = column.kind === "figure" ? (units[String(row.unit)] ?? "count") : kinds[column.kind];
  return { value: typeof value === "string" ? (column.words?.[value] ?? value) : value, kind };
}

const units: { readonly [unit: string]: FileKind } = { money: "money", rate: "rate", days: "days" };

function plain(value: Cell): string | number | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : value;
}

const text = (name: string, header: string) => ({ name, header, kind: "text" }) as const;

function filtersSheet(report: MonthlyReport): XlsxSheet {
  return {
    name: "Filters",
    columns: [text("name", "What"), text("value", "Says")],
    rows: [
      ...aboutRows(report).map(({ name, value }) => [name, value]),
      ...report.unknown.map((sentence) => ["Not known", sentence]),
      ...report.notes.map((note) => [`Note of ${note.day}`, `${note.text} (${note.by})`]),
    ],
  };
}

function totalsSheet(tables: readonly ReportTable[]): XlsxSheet {
  return {
    name: "Totals",
    columns: [
      text("table", "Table"),
      text("column", "Column"),
      { name: "total", header: "Total", kind: "count" },
    ],
    rows: tables.flatMap(({ title, columns, total }) =>
      columns.flatMap((column) =>
        typeof total?.[column.id] === "number"
          ? [[title, column.title, cellOf(column, total)]]
          : [],
      ),
    ),
  };
}

/** With what each table was asked: `dermledger query` gives the same rows. */
function queriesSheet(tables: readonly ReportTable[]): XlsxSheet {
  return {
    name: "Queries",
    columns: [
      text("table", "Table"),
      text("query", "Query"),
      text("parameter", "Parameter"),
      text("value", "Value"),
    ],
    rows: tables.flatMap(({ title, query, params }) =>
      Object.entries(query === "" ? {} : params).map(([name, value]) => [
        title,
        query,
        name,
        typeof value === "object" ? (value?.join(", ") ?? null) : String(value),
      ]),
    ),
  };
}
