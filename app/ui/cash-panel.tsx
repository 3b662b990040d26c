import { useNavigate } from "@remix-run/react";
import type { cashByMonth } from "#queries/payments/cash-by-month.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import { openMonthOf } from "../months.ts";
import type { Column } from "../tables/column.ts";
import { DataTable } from "../tables/data-table.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { BarsByMonth } from "./charts.tsx";
import { useView } from "./view.tsx";

type Cash = RowOf<typeof cashByMonth>;

const series = [
  { key: "payers", title: "Payers", color: "var(--cat-1)" },
  { key: "patients", title: "Patients", color: "var(--cat-3)" },
];

/** Cash by month, payers' and patients' part; a month leads to the claims paid in it. */
export function CashPanel({
  cash,
  id,
  height = 208,
}: {
  cash: Cash[];
  id: string;
  height?: number;
}) {
  const { link, view } = useView();
  const navigate = useNavigate();
  const toClaims = (each: string) => link("/claims", { cash: each });
  return (
    <ChartPanel
      title="Cash by month"
      summary={cashSummary(cash)}
      height={height}
      legend={series}
      table={<CashTable cash={cash} toClaims={toClaims} />}
    >
      {(width) => (
        <BarsByMonth
          id={id}
          title="Cash by month, payers and patients"
          rows={cash.map((row) => ({
            month: row.month,
            values: { payers: row.insurance_cents, patients: row.patient_cents },
          }))}
          series={series}
          width={width}
          height={height}
          short={moneyShort}
          exact={moneyExact}
          openMonth={openMonthOf(view.asOf)}
          onMonth={(each) => navigate(toClaims(each))}
        />
      )}
    </ChartPanel>
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

function cashSummary(cash: Cash[]): string {
  const best = cash.reduce<Cash | null>(
    (top, row) => (top && top.cash_cents >= row.cash_cents ? top : row),
    null,
  );
  const last = cash.at(-1);
  return `Cash was ${money(last?.cash_cents)} in ${month(last?.month)}; the most in the months shown came in ${month(best?.month)}, ${money(best?.cash_cents)}.`;
}
