import type { Column, ColumnKind } from "#app/tables/column.ts";
import type { PlainRow } from "#queries/rows.ts";
import { cellText } from "#reports/monthly/cell-text.ts";
import type { ReportColumn, ReportKind, ReportTable } from "#reports/monthly/monthly-report.ts";

const kinds: { readonly [kind in ReportKind]: ColumnKind } = {
  text: "text",
  month: "text",
  date: "date",
  money: "money",
  count: "count",
  rate: "rate",
  days: "days",
  flag: "text",
  figure: "days",
};
/** Written as the screen writes them: short, exact on hover. */
const screenWords: readonly ReportKind[] = ["money", "count", "date"];

/** Columns of a report's table as the screen takes them. */
export function reportColumns({ columns, total }: ReportTable): Column<PlainRow>[] {
  return columns.map((column, index) => {
    const { id, title, kind } = column;
    const isLong = kind === "text" && index > 0;
    return {
      id,
      header: title,
      kind: kinds[kind],
      value: (row) => cellOf(row, id),
      ...(kind === "month" ? { fileKind: "month" } : {}),
      ...(column.words ? { inFile: (row: PlainRow) => cellText(column, row) } : {}),
      ...(screenWords.includes(kind) ? {} : { cell: (row: PlainRow) => cellText(column, row) }),
      ...(kind === "text" ? { isWrapped: true, width: isLong ? 120 : 140 } : {}),
      ...totalOf(column, total, index === 0),
    };
  });
}

function totalOf(
  column: ReportColumn,
  total: PlainRow | null,
  isFirst: boolean,
): { total?: string | number } {
  if (total === null) return {};
  const value = total[column.id] ?? null;
  if (isFirst)
    return { total: typeof value === "string" && column.kind === "text" ? value : "Total" };
  if (typeof value === "number")
    return { total: screenWords.includes(column.kind) ? value : cellText(column, total) };
  return {};
}

function cellOf(row: PlainRow, id: string): string | number | null {
  const value = row[id] ?? null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : value;
}
