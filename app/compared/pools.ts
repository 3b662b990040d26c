import type { firstPass } from "#queries/acceptance/first-pass.ts";
import type { gates } from "#queries/acceptance/gates.ts";
import type { agingHeat } from "#queries/aging/aging-heat.ts";
import type { denialCauses } from "#queries/denials/denial-causes.ts";
import type { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { daysToPayment } from "#queries/payments/days-to-payment.ts";
import type { RowOf } from "#queries/query.ts";
import { meanOf, partOf, poolBy, rateOver, type Same, sumOf } from "./pool.ts";

type Kpi = RowOf<typeof kpiSummary>;
type Payer = RowOf<typeof firstPass>;
type Gates = RowOf<typeof gates>;
type Cell = RowOf<typeof agingHeat>;
type Cause = RowOf<typeof denialCauses>;
type Place = RowOf<typeof denialsByPlace>;
type Days = RowOf<typeof daysToPayment>;

/** Figures that stand on a day: balances, and collection, whose twelve months end with the day. */
export const ofDay: ReadonlySet<string> = new Set([
  "days_in_ar",
  "ar_over_90_rate",
  "net_collection_rate",
  "gross_collection_rate",
]);

/** Key figures of several periods; `together`: the same over all of them as one period, for the medians. */
export function poolKpis(periods: readonly Kpi[][], together: readonly Kpi[]): Kpi[] {
  return poolBy(
    periods,
    ({ name }) => name,
    (same, { name }) => {
      const counted = {
        name,
        n: sumOf(same, (row) => row.n) ?? 0,
        pending: sumOf(same, (row) => row.pending) ?? 0,
      };
      if (name === "days_in_ar")
        return {
          ...counted,
          value: meanOf(same, (row) => row.value),
          numerator: meanOf(same, (row) => row.numerator),
          denominator: meanOf(same, (row) => row.denominator),
        };
      if (name === "cash")
        return {
          ...counted,
          value: same.rows.some((row) => row.value !== null)
            ? partOf(same, (row) => row.value)
            : null,
          numerator: null,
          denominator: null,
        };
      const whole = together.find((row) => row.name === name);
      if (whole && whole.numerator === null && whole.denominator === null) return whole;
      return {
        ...counted,
        value: rateOver(
          same,
          (row) => row.numerator,
          (row) => row.denominator,
        ),
        numerator: sumOf(same, (row) => row.numerator),
        denominator: sumOf(same, (row) => row.denominator),
      };
    },
  );
}

export function poolPayers(periods: readonly Payer[][]): Payer[] {
  return poolBy(
    periods,
    ({ payer }) => payer,
    (same, { payer }) => ({
      payer,
      submitted: partOf(same, (row) => row.submitted),
      acknowledged: knownPart(same, (row) => row.acknowledged),
      accepted: knownPart(same, (row) => row.accepted),
      judged: knownPart(same, (row) => row.judged),
      acceptance_rate: rateOver(
        same,
        (row) => row.accepted,
        (row) => row.judged,
      ),
      adjudicated: partOf(same, (row) => row.adjudicated),
      resolved: partOf(same, (row) => row.resolved),
      resolution_rate: rateOver(
        same,
        (row) => row.resolved,
        (row) => row.adjudicated,
      ),
      pending: partOf(same, (row) => row.pending),
    }),
  );
}

/** Counts of the gates added up: their rates follow from the sums. */
export function poolGates(periods: readonly Gates[][]): Gates[] {
  return poolBy(
    periods,
    () => "",
    (same) => ({
      submitted: sumOf(same, (row) => row.submitted) ?? 0,
      acknowledged: sumOf(same, (row) => row.acknowledged),
      clearinghouse_accepted: sumOf(same, (row) => row.clearinghouse_accepted),
      clearinghouse_rejected: sumOf(same, (row) => row.clearinghouse_rejected),
      payer_accepted: sumOf(same, (row) => row.payer_accepted),
      payer_rejected: sumOf(same, (row) => row.payer_rejected),
      adjudicated: sumOf(same, (row) => row.adjudicated) ?? 0,
      resolved: sumOf(same, (row) => row.resolved) ?? 0,
    }),
  );
}

/** Balances stand on a day: the mean of the days, a payer without any counting as nothing. */
export function poolCells(periods: readonly Cell[][]): Cell[] {
  return poolBy(
    periods,
    ({ payer, bucket }) => JSON.stringify([payer, bucket]),
    (same, { payer, bucket }) => ({
      payer,
      bucket,
      claims: Math.round(partOf(same, (row) => row.claims)),
      open_cents: Math.round(partOf(same, (row) => row.open_cents)),
    }),
  );
}

export function poolCauses(periods: readonly Cause[][]): Cause[] {
  return poolBy(
    periods,
    ({ root_cause }) => root_cause,
    (same, first) => ({
      ...first,
      claims: Math.round(partOf(same, (row) => row.claims)),
      lines: Math.round(partOf(same, (row) => row.lines)),
      denied_cents: Math.round(partOf(same, (row) => row.denied_cents)),
      recovered_cents: Math.round(partOf(same, (row) => row.recovered_cents)),
      open_cents: Math.round(partOf(same, (row) => row.open_cents)),
      recoverable_cents: Math.round(partOf(same, (row) => row.recoverable_cents)),
    }),
  );
}

export function poolPlaces(periods: readonly Place[][]): Place[] {
  return poolBy(
    periods,
    ({ place, code }) => JSON.stringify([place, code]),
    (same, first) => ({
      ...first,
      claims: Math.round(partOf(same, (row) => row.claims)),
      denied_cents: Math.round(partOf(same, (row) => row.denied_cents)),
      recovered_cents: Math.round(partOf(same, (row) => row.recovered_cents)),
    }),
  );
}

/** Medians are of the claims of all periods together. */
export function poolDays(_: readonly Days[][], together: readonly Days[]): Days[] {
  return [...together];
}

function knownPart<Row>(same: Same<Row>, pick: (row: Row) => number | null): number | null {
  const sum = sumOf(same, pick);
  return sum === null ? null : sum / same.periods;
}
