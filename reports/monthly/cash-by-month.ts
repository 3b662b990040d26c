import type { PlainRow } from "#queries/rows.ts";
import { month as monthWords } from "../format.ts";
import { cellText } from "./cell-text.ts";
import type { ReportColumn, ReportTable } from "./monthly-report.ts";

/** The rows of month × who paid laid out for reading: a line for each that paid, a column a month; every figure is kept. */
export function cashByPayerAndMonth(table: ReportTable): ReportTable {
  const column = (id: string) => table.columns.find((each) => each.id === id);
  const [kind, payer, cash] = [column("kind"), column("payer"), column("cash_cents")];
  if (!kind || !payer || !cash || table.rows.length === 0) return table;
  const months = [...new Set(table.rows.map((row) => String(row.month)))].sort();
  const nameOf = (row: PlainRow) =>
    row.kind === "payer" && row.payer != null ? String(row.payer) : cellText(kind, row);
  const columns: ReportColumn[] = [
    { id: "payer", title: "From", kind: "text" },
    ...months.map((month) => ({ id: month, title: monthWords(month), kind: cash.kind })),
  ];
  const names = [...new Set(table.rows.map(nameOf))];
  const sumOf = (rows: readonly PlainRow[], month: string) => {
    const told = rows.filter((row) => row.month === month);
    return told.length === 0 ? null : told.reduce((sum, row) => sum + Number(row.cash_cents), 0);
  };
  const lineOf = (name: string | null, rows: readonly PlainRow[]): PlainRow =>
    Object.fromEntries([["payer", name], ...months.map((month) => [month, sumOf(rows, month)])]);
  return {
    ...table,
    columns,
    rows: names.map((name) =>
      lineOf(
        name,
        table.rows.filter((row) => nameOf(row) === name),
      ),
    ),
    total: lineOf(null, table.rows),
  };
}
