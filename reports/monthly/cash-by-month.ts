import type { PlainRow } from "#queries/rows.ts";
import { month as monthWords } from "../format.ts";
import type { ReportColumn, ReportTable } from "./monthly-report.ts";

/** The rows of payer × month laid out for reading: a line a payer, a column a month; no figure is added or lost. */
export function cashByPayerAndMonth(table: ReportTable): ReportTable {
  const months = [...new Set(table.rows.map((row) => String(row.month)))].sort();
  const payers = [...new Set(table.rows.map(({ payer }) => payer ?? null))];
  const payer = table.columns.find(({ id }) => id === "payer");
  const cents = table.columns.find(({ kind }) => kind === "money");
  if (!payer || !cents || months.length === 0) return table;
  const columns: ReportColumn[] = [
    payer,
    ...months.map((month) => ({ id: month, title: monthWords(month), kind: cents.kind })),
  ];
  const rows = payers.map((name): PlainRow => {
    const paid = table.rows.filter((row) => (row.payer ?? null) === name);
    return Object.fromEntries([
      ["payer", name],
      ...paid.map((row) => [String(row.month), row[cents.id] ?? null]),
    ]);
  });
  const total = Object.fromEntries([
    ["payer", null],
    ...months.map((month) => [month, rows.reduce((sum, row) => sum + Number(row[month] ?? 0), 0)]),
  ]);
  return { ...table, columns, rows, total };
}
