import { useNavigate } from "@remix-run/react";
import type { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, moneyShort } from "#reports/format.ts";
import { monthOf, openMonthOf } from "../../months.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { BarsByMonth } from "../../ui/charts.tsx";
import { useView } from "../../ui/view.tsx";
import { causesByMonth, sumOf, trendColumns } from "./trend-columns.ts";

type Row = RowOf<typeof denialsByMonth>;

/** Denied money by month, the five largest causes apart. */
export function CauseTrend({ rows }: { rows: Row[] }) {
  const { view, withView } = useView();
  const navigate = useNavigate();
  const toMonth = (each: string) => withView(monthOf(each, view.asOf));
  const { causes, months } = causesByMonth(rows);
  const series = causes.map((cause, index) => ({
    ...cause,
    color: index < causes.length - 1 ? `var(--cat-${index + 1})` : "var(--cat-other)",
  }));
  const largest = causes.length > 1 ? causes[0] : undefined;
  return (
    <ChartPanel
      title="Denied money by month and cause"
      summary={`${largest?.title ?? "No cause"} is the largest cause over the months shown, ${money(sumOf(rows, largest?.key))}.`}
      months={months.map((row) => row.month)}
      height={240}
      unfinished={
        months.at(-1)?.month === openMonthOf(view.asOf) && months.length > 0
          ? "month not over"
          : undefined
      }
      legend={series.map(({ title, color }) => ({ title, color }))}
      exported={{ table: "denials-by-month", rows: months.length }}
      table={
        <DataTable
          caption="Denied money by month and cause"
          rows={months}
          columns={trendColumns(causes, months, toMonth)}
          rowKey={(row) => row.month}
          sortParam="trend-sort"
        />
      }
    >
      {(width, notes) => (
        <BarsByMonth
          id="denials-trend"
          title="Denied money by month and cause"
          rows={months}
          series={series}
          notes={notes}
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
