import type { Cell, PlainRow } from "#queries/rows.ts";
import type { FileCell, FileColumn } from "../file-table.ts";
import { tableCsvHead, tableCsvRows } from "../write-table-csv.ts";
import { aboutRows } from "./about-rows.ts";
import type { MonthlyReport } from "./monthly-report.ts";

export type CsvFile = { readonly name: string; readonly text: string };

/**
 * The report as CSV, a file per table: columns by the query's own names, money in cents, rates as fractions: what
 * `dermledger query NAME --format csv` prints for the same parameters. Sums stand in `totals.csv`, so that whoever adds up
 * a column does not count it twice.
 */
export function reportCsvFiles(report: MonthlyReport): CsvFile[] {
  const tables = report.tables.map(({ id, columns, rows }) =>
    csvFile(
      id,
      columns.map((column) => column.id),
      rows,
    ),
  );
  const totals = report.tables.flatMap(({ id, columns, total }) =>
    columns.flatMap((column) => {
      const value = total?.[column.id] ?? null;
      return typeof value === "number" ? [{ table: id, column: column.id, value }] : [];
    }),
  );
  const asked = report.tables.flatMap(({ id, query, params }) =>
    query === ""
      ? []
      : Object.entries(params).flatMap(([param, value]) =>
          valuesOf(value).map((each) => ({ table: id, query, param, value: each })),
        ),
  );
  return [
    csvFile("about", ["name", "value"], aboutRows(report)),
    ...tables,
    csvFile("totals", ["table", "column", "value"], totals),
    csvFile("filters", ["table", "query", "param", "value"], asked),
    csvFile(
      "unknown",
      ["sentence"],
      report.unknown.map((sentence) => ({ sentence })),
    ),
    csvFile(
      "notes",
      ["day", "text", "by"],
      report.notes.map((note) => ({ ...note })),
    ),
    csvFile(
      "files",
      ["sha256", "name", "kind", "loaded_at"],
      report.files.map(({ loadedAt, ...file }) => ({ ...file, loaded_at: loadedAt })),
    ),
  ];
}

function csvFile(id: string, names: readonly string[], rows: readonly PlainRow[]): CsvFile {
  // Numbers stay as they are: cents are not made dollars here.
  const columns = names.map((name): FileColumn => ({ name, header: name, kind: "text" }));
  const cells = rows.map((row) => names.map((name) => cellOf(row[name] ?? null)));
  return { name: `${id}.csv`, text: tableCsvHead(columns) + tableCsvRows(columns, cells) };
}

function cellOf(value: Cell): FileCell {
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? value.join(" ") : value;
}

/** A row each; one that is empty where all is asked for. */
function valuesOf(value: string | number | readonly string[] | null): (string | number | null)[] {
  if (value === null || typeof value !== "object") return [value];
  return value.length === 0 ? [null] : [...value];
}
