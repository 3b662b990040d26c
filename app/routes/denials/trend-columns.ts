import type { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import { addMonths } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import { month } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";

type Row = RowOf<typeof denialsByMonth>;
export type MonthRow = { month: string; values: Record<string, number> };
export type CauseTitle = { key: string; title: string };

const rest = "other";
const shown = 5;

/** Months with their denied cents by cause: the five largest causes, largest first, and what the others come to. */
export function causesByMonth(rows: readonly Row[]): { causes: CauseTitle[]; months: MonthRow[] } {
  const titles = new Map(rows.map(({ root_cause, title }) => [root_cause, title]));
  const largest = [...titles]
    .map(([key, title]) => ({ key, title, cents: sumOf(rows, key) }))
    .sort((a, b) => b.cents - a.cents || a.title.localeCompare(b.title))
    .slice(0, shown)
    .map(({ key, title }) => ({ key, title }));
  const months = byMonth(rows, new Set(largest.map(({ key }) => key)));
  return { causes: [...largest, { key: rest, title: "Other causes" }], months };
}

/** Denied cents of a cause over all rows. */
export function sumOf(rows: readonly Row[], cause: string | undefined): number {
  return rows.reduce((sum, row) => sum + (row.root_cause === cause ? row.denied_cents : 0), 0);
}

function byMonth(rows: readonly Row[], apart: ReadonlySet<string>): MonthRow[] {
  const months = new Map<string, MonthRow>();
  for (const { month: key, root_cause, denied_cents } of rows) {
    const row = months.get(key) ?? { month: key, values: {} };
    months.set(key, row);
    const cause = apart.has(root_cause) ? root_cause : rest;
    row.values[cause] = (row.values[cause] ?? 0) + denied_cents;
  }
  return span([...months.keys()].sort()).map(
    (key) => months.get(key) ?? { month: key, values: {} },
  );
}

/** All months from the first to the last: one without denials keeps its place on the axis. */
function span(sorted: readonly string[]): string[] {
  const all: string[] = [];
  const last = sorted.at(-1) ?? "";
  for (
    let at = sorted[0];
    at !== undefined && at <= last;
    at = addMonths(`${at}-01`, 1).slice(0, 7)
  )
    all.push(at);
  return all;
}

/** The trend as a table: a month a row, a cause a column. */
export function trendColumns(
  causes: readonly CauseTitle[],
  months: readonly MonthRow[],
  toMonth: (month: string) => string,
): Column<MonthRow>[] {
  return [
    {
      id: "month",
      header: "Month",
      value: (row) => row.month,
      fileKind: "month",
      cell: (row) => month(row.month),
      href: (row) => toMonth(row.month),
    },
    ...causes.map(
      ({ key, title }): Column<MonthRow> => ({
        id: key,
        header: title,
        value: (row) => row.values[key] ?? 0,
        kind: "money",
        total: months.reduce((sum, row) => sum + (row.values[key] ?? 0), 0),
      }),
    ),
  ];
}
