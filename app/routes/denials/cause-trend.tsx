import { useNavigate } from "@remix-run/react";
import type { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import { monthOf, openMonthOf } from "../../months.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { BarsByMonth } from "../../ui/charts.tsx";
import { useView } from "../../ui/view.tsx";

type Row = RowOf<typeof denialsByMonth>;
type MonthRow = { month: string; values: Record<string, number> };

const rest = "other";
const shown = 5;

/** Denied money by month, the five largest causes apart. */
export function CauseTrend({ rows }: { rows: Row[] }) {
  const { view, withView } = useView();
  const navigate = useNavigate();
  const toMonth = (each: string) => withView(monthOf(each, view.asOf));
  const causes = largest(rows);
  const series = [
    ...causes.map(({ root_cause, title }, index) => ({
      key: root_cause,
      title,
      color: `var(--cat-${index + 1})`,
    })),
    { key: rest, title: "Other causes", color: "var(--cat-other)" },
  ];
  const months = byMonth(rows, new Set(causes.map((cause) => cause.root_cause)));
  const columns: Column<MonthRow>[] = [
    {
      id: "month",
      header: "Month",
      value: (row) => row.month,
      cell: (row) => month(row.month),
      href: (row) => toMonth(row.month),
    },
    ...series.map(
      ({ key, title }): Column<MonthRow> => ({
        id: key,
        header: title,
        value: (row) => row.values[key] ?? 0,
        kind: "money",
        total: months.reduce((sum, row) => sum + (row.values[key] ?? 0), 0),
      }),
    ),
  ];
  return (
    <ChartPanel
      title="Denied money by month and cause"
      summary={`${causes[0]?.title ?? "No cause"} is the largest cause over the months shown, ${money(sumOf(rows, causes[0]?.root_cause))}.`}
      height={240}
      legend={series.map(({ title, color }) => ({ title, color }))}
      table={
        <DataTable
          caption="Denied money by month and cause"
          rows={months}
          columns={columns}
          rowKey={(row) => row.month}
          sortParam="trend-sort"
        />
      }
    >
      {(width) => (
        <BarsByMonth
          id="denials-trend"
          title="Denied money by month and cause"
          rows={months}
          series={series}
          width={width}
          height={240}
          short={moneyShort}
          exact={moneyExact}
          openMonth={openMonthOf(view.asOf)}
          onMonth={(each) => navigate(toMonth(each), { preventScrollReset: true })}
        />
      )}
    </ChartPanel>
  );
}

function largest(rows: Row[]): { root_cause: string; title: string }[] {
  const titles = new Map(rows.map(({ root_cause, title }) => [root_cause, title]));
  return [...titles]
    .map(([root_cause, title]) => ({ root_cause, title, cents: sumOf(rows, root_cause) }))
    .sort((a, b) => b.cents - a.cents || a.title.localeCompare(b.title))
    .slice(0, shown);
}

function sumOf(rows: Row[], cause: string | undefined): number {
  return rows.reduce((sum, row) => sum + (row.root_cause === cause ? row.denied_cents : 0), 0);
}

function byMonth(rows: Row[], apart: Set<string>): MonthRow[] {
  const months = new Map<string, MonthRow>();
  for (const { month: key, root_cause, denied_cents } of rows) {
    const row = months.get(key) ?? { month: key, values: {} };
    months.set(key, row);
    const cause = apart.has(root_cause) ? root_cause : rest;
    row.values[cause] = (row.values[cause] ?? 0) + denied_cents;
  }
  return [...months.values()].sort((a, b) => a.month.localeCompare(b.month));
}
