import { useNavigate } from "@remix-run/react";
import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import { openMonthOf } from "../months.ts";
import { DataTable } from "../tables/data-table.tsx";
import { type Cash, cashColumns } from "./cash-columns.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { BarsByMonth } from "./charts.tsx";
import { useView } from "./view.tsx";

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
      months={cash.map((row) => row.month)}
      height={height}
      legend={series}
      unfinished={openMonthOf(view.asOf) && "month not over"}
      exported={{ table: "cash-by-month", rows: cash.length }}
      table={
        <DataTable
          caption="Cash by month"
          rows={cash}
          columns={cashColumns(cash, toClaims)}
          rowKey={(row) => row.month}
          sortParam="cash-sort"
        />
      }
    >
      {(width, notes) => (
        <BarsByMonth
          id={id}
          title="Cash by month, payers and patients"
          rows={cash.map((row) => ({
            month: row.month,
            values: { payers: row.insurance_cents, patients: row.patient_cents },
          }))}
          series={series}
          notes={notes}
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

function cashSummary(cash: Cash[]): string {
  const best = cash.reduce<Cash | null>(
    (top, row) => (top && top.cash_cents >= row.cash_cents ? top : row),
    null,
  );
  const last = cash.at(-1);
  return `Cash was ${money(last?.cash_cents)} in ${month(last?.month)}; the most in the months shown came in ${month(best?.month)}, ${money(best?.cash_cents)}.`;
}
