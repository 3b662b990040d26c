import { useNavigate } from "@remix-run/react";
import type { kpiMonths } from "#queries/overview/kpi-months.ts";
import type { cashByMonth } from "#queries/payments/cash-by-month.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import { openMonthOf } from "../../months.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { BarsByMonth, LineByMonth } from "../../ui/charts.tsx";
import { useView } from "../../ui/view.tsx";

type Month = RowOf<typeof kpiMonths>;
type Cash = RowOf<typeof cashByMonth>;

/** Cash and A/R over 13 months, one axis each, one under the other. */
export function Trends({ months, cash }: { months: Month[]; cash: Cash[] }) {
  const { link, view } = useView();
  const navigate = useNavigate();
  const open = openMonthOf(view.asOf);
  const toClaims = (each: string) => link("/claims", { cash: each });
  return (
    <div className="grid gap-5">
      <ChartPanel
        title="Cash by month"
        summary={cashSummary(cash)}
        height={208}
        legend={[
          { title: "Payers", color: "var(--cat-1)" },
          { title: "Patients", color: "var(--cat-3)" },
        ]}
        table={<CashTable cash={cash} toClaims={toClaims} />}
      >
        {(width) => (
          <BarsByMonth
            id="overview-cash"
            title="Cash by month, payers and patients"
            rows={cash.map((row) => ({
              month: row.month,
              values: { payers: row.insurance_cents, patients: row.patient_cents },
            }))}
            series={[
              { key: "payers", title: "Payers", color: "var(--cat-1)" },
              { key: "patients", title: "Patients", color: "var(--cat-3)" },
            ]}
            width={width}
            height={208}
            short={moneyShort}
            exact={moneyExact}
            openMonth={open}
            onMonth={(each) => navigate(toClaims(each))}
          />
        )}
      </ChartPanel>
      <ChartPanel
        title="Open A/R on each month's last day"
        summary={`Open A/R was ${money(months.at(0)?.open_cents)} in ${month(months.at(0)?.month)} and ${money(months.at(-1)?.open_cents)} on ${month(months.at(-1)?.month)}'s last day shown.`}
        height={208}
        table={<ArTable months={months} />}
      >
        {(width) => (
          <LineByMonth
            id="overview-ar"
            title="Open A/R by month"
            rows={months.map((row) => ({
              month: row.month,
              values: { open: row.open_cents, old: row.over_90_cents },
            }))}
            series={[
              { key: "open", title: "All open", color: "var(--cat-1)" },
              { key: "old", title: "Over 90 days", color: "var(--cat-2)" },
            ]}
            width={width}
            height={208}
            short={moneyShort}
            exact={moneyExact}
          />
        )}
      </ChartPanel>
    </div>
  );
}

function CashTable({ cash, toClaims }: { cash: Cash[]; toClaims: (month: string) => string }) {
  const sum = (pick: (row: Cash) => number) => cash.reduce((total, row) => total + pick(row), 0);
  const columns: Column<Cash>[] = [
    {
      id: "month",
      header: "Month",
      value: (row) => row.month,
      cell: (row) => month(row.month),
      href: (row) => toClaims(row.month),
    },
    {
      id: "payers",
      header: "Payers",
      value: (row) => row.insurance_cents,
      kind: "money",
      total: sum((row) => row.insurance_cents),
    },
    {
      id: "patients",
      header: "Patients",
      value: (row) => row.patient_cents,
      kind: "money",
      total: sum((row) => row.patient_cents),
    },
    {
      id: "cash",
      header: "Cash",
      value: (row) => row.cash_cents,
      kind: "money",
      total: sum((row) => row.cash_cents),
    },
  ];
  return (
    <DataTable
      caption="Cash by month"
      rows={cash}
      columns={columns}
      rowKey={(row) => row.month}
      sortParam="cash-sort"
    />
  );
}

function ArTable({ months }: { months: Month[] }) {
  const columns: Column<Month>[] = [
    { id: "month", header: "Last day", value: (row) => row.day, kind: "date" },
    { id: "open", header: "Open", value: (row) => row.open_cents, kind: "money" },
    { id: "old", header: "Over 90 days", value: (row) => row.over_90_cents, kind: "money" },
    { id: "rate", header: "Share", value: (row) => row.ar_over_90_rate, kind: "rate" },
    { id: "days", header: "Days in A/R", value: (row) => row.days_in_ar, kind: "days" },
  ];
  return (
    <DataTable
      caption="Open A/R by month"
      rows={months}
      columns={columns}
      rowKey={(row) => row.month}
      sortParam="ar-sort"
    />
  );
}

function cashSummary(cash: Cash[]): string {
  const best = cash.reduce<Cash | null>(
    (top, row) => (top && top.cash_cents >= row.cash_cents ? top : row),
    null,
  );
  const last = cash.at(-1);
  return `Cash was ${money(last?.cash_cents)} in ${month(last?.month)}; the most in the months shown came in ${month(best?.month)}, ${money(best?.cash_cents)}.`;
}
