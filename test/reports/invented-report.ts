import { defaultFilters } from "#queries/filters.ts";
import type { PlainRow } from "#queries/rows.ts";
import { definitionsTable } from "#reports/monthly/definitions-table.ts";
import { figuresTable, reportFigures } from "#reports/monthly/figures.ts";
import type { MonthlyReport, ReportColumn, ReportTable } from "#reports/monthly/monthly-report.ts";
import { tablesOfQueries } from "#reports/monthly/tables.ts";

const months = Array.from({ length: 13 }, (_, index) => {
  const day = new Date(Date.UTC(2025, 8 + index, 1));
  return day.toISOString().slice(0, 7);
});
const lines = ["ledger_remitted", "unexplained", "checks", "patient_payments", "cash"];
const bridge = {
  opening_cents: 58588760,
  charges_cents: 47397300,
  payments_cents: 22920787,
  contractual_cents: 26856493,
  write_offs_cents: 984820,
  refunds_cents: 42599,
  closing_cents: 55266559,
};

export type Invented = {
  payers?: readonly string[];
  practice?: string;
  /** Tables without rows, figures without values. */
  isEmpty?: boolean;
};

/** A report of September 2026 with figures made up by place: each cell its own. */
export function inventedReport(invented: Invented = {}): MonthlyReport {
  const { payers = ["Aetna", "Medicare Part B"], isEmpty = false } = invented;
  const filters = { ...defaultFilters("2026-09-30"), from: "2026-09-01", to: "2026-09-30" };
  const figures = reportFigures.map(({ name, title, unit, better, needs }, index) => {
    const value = isEmpty ? null : unit === "money" ? 22721939 + index : 0.0763 * (index + 1);
    const before = value === null ? null : value * 1.04;
    return {
      ...{ name, title, unit, better, value, needs: value === null ? needs : null },
      ...{ n: unit === "money" ? null : 851, pending: 552, medianMonths: isEmpty ? 0 : 12 },
      ...{ lastMonth: before, lastYear: null, median12: before },
    };
  });
  return {
    format: 1,
    month: "2026-09",
    asOf: "2026-09-30",
    practice: invented.practice ?? "Marrowbone Dermatology",
    filters,
    filterWords: [],
    definitionVersion: "7",
    publishedAt: "2026-11-02T06:02:11Z",
    figures,
    tables: [
      figuresTable(figures, filters),
      ...tablesOfQueries.map((spec): ReportTable => {
        const { id, title, note, query, columns } = spec;
        const rows = isEmpty ? [] : rowsOf(id, columns, payers);
        return { id, title, note, query: query.name, params: {}, columns, rows, total: null };
      }),
      definitionsTable(tablesOfQueries),
    ],
    notes: [{ day: "2026-06-01", text: "Clearinghouse outage", by: "Owner" }],
    unknown: isEmpty ? ["No 835 is loaded: what payers paid is not known."] : [],
    cutOff: isEmpty ? null : "2026-10-31",
    files: [],
  };
}

function rowsOf(id: string, columns: readonly ReportColumn[], payers: readonly string[]) {
  if (id === "bridge") return [{ month: "2026-09", ...bridge }];
  if (id === "cash-reconciliation")
    return lines.map((line, at) => ({ line, cents: at === 1 ? 0 : 22000000 + at }));
  if (id === "cash-by-payer")
    return months.flatMap((month, at) =>
      payers.map((payer, of) => ({ month, kind: "payer", payer, cash_cents: at * 1e5 + of })),
    );
  const isMonths = id === "months" || id === "bridge-months";
  const names = isMonths ? months : id === "gates" ? ["all"] : payers;
  return (id === "actions" ? names.slice(0, 3) : names).map((name, row) =>
    rowOf(columns, name, row),
  );
}

function rowOf(columns: readonly ReportColumn[], name: string, row: number): PlainRow {
  return Object.fromEntries(
    columns.map(({ id, kind }, at) => {
      if (id === "kind") return [id, "denial"];
      if (kind === "text") return [id, at === 0 || id === "payer" ? name : `${id} of ${row + 1}`];
      if (kind === "month") return [id, name];
      if (kind === "date") return [id, "2026-09-14"];
      if (kind === "flag") return [id, row % 2 === 0];
      if (kind === "rate") return [id, ((row * 7 + at * 3) % 90) / 100];
      if (kind === "money") return [id, (row + 1) * 1_234_567 + at * 1_001];
      return [id, (row + 1) * 31 + at];
    }),
  );
}
