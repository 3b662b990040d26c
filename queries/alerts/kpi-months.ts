import type { Filters } from "../filters.ts";
import { monthFigures } from "../month/month-figures.ts";
import { type KpiName, kpiDefinitions } from "../overview/kpi-definitions.ts";
import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { alertMonths } from "./alert-months.ts";

type Row = Omit<RowOf<typeof monthFigures>, "month"> & RowOf<typeof alertMonths>;

/** A figure in a month; `n`: claims of a proportion (Wilson's interval holds), else null. */
export type KpiMonth = {
  readonly month: string;
  readonly value: number;
  readonly n: number | null;
  readonly of: number;
};

type Read = (row: Row) => {
  value: number | null;
  /** How many it stands on. */
  of: number;
  isProportion?: true;
  /** False: less than 85 % of the month's claims are decided. */
  isSettled?: boolean;
};

/** Claims below which a month's figure is not judged. */
const leastOf = 20;
const settled = ({ submitted, adjudicated }: Row) => adjudicated >= 0.85 * submitted;

/** Where each figure's month stands. Gross collection follows the fee schedule: nothing is told of it. */
const reads: { readonly [name in Exclude<KpiName, "gross_collection_rate">]: Read } = {
  days_in_ar: (row) => ({ value: row.days_in_ar, of: row.open_claims }),
  ar_over_90_rate: (row) => ({ value: row.ar_over_90_rate, of: row.open_claims }),
  net_collection_rate: (row) => ({
    value: row.net_collection_rate,
    of: row.collected_claims ?? 0,
  }),
  initial_denial_rate: (row) => ({
    value: row.initial_denial_rate,
    of: row.first_adjudicated,
    isProportion: true,
  }),
  initial_denial_dollar_rate: (row) => ({
    value: row.initial_denial_dollar_rate,
    of: row.charged_claims,
  }),
  first_pass_acceptance_rate: (row) => ({
    value: row.first_pass_acceptance_rate,
    of: row.judged ?? 0,
    isProportion: true,
  }),
  first_pass_resolution_rate: (row) => ({
    value: row.first_pass_resolution_rate,
    of: row.adjudicated,
    isProportion: true,
    isSettled: settled(row),
  }),
  days_to_payment_median: (row) => ({ value: row.days_to_payment_median, of: row.paid_claims }),
  days_to_payment_p90: (row) => ({ value: row.days_to_payment_p90, of: row.paid_claims }),
  billing_lag_median: (row) => ({ value: row.billing_lag_median, of: row.served_claims }),
  cash: (row) => ({ value: row.cash_cents, of: row.paid_claims }),
};

/** The known, settled months of each figure that alerts are told of, earliest first, up to the last whole one. */
export async function kpiMonths(
  reader: Pick<Reader, "run">,
  filters: Filters,
): Promise<{ kpi: (typeof kpiDefinitions)[number]; months: KpiMonth[] }[]> {
  const [figures, more] = await Promise.all([
    reader.run(monthFigures, filters),
    reader.run(alertMonths, filters),
  ]);
  const moreOf = new Map(more.map((row) => [row.month, row]));
  const rows = figures.flatMap((row) => {
    const rest = moreOf.get(row.month);
    return rest ? [{ ...row, ...rest }] : [];
  });
  return kpiDefinitions.flatMap((kpi) => {
    if (kpi.name === "gross_collection_rate") return [];
    const read = reads[kpi.name];
    const months = rows.flatMap((row): KpiMonth[] => {
      const { value, of, isProportion, isSettled = true } = read(row);
      if (value === null || !isSettled || of < leastOf) return [];
      return [{ month: row.month, value, n: isProportion ? of : null, of }];
    });
    return [{ kpi, months }];
  });
}
