import type { KpiDefinition, KpiName } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { RowOf } from "#queries/query.ts";
import {
  count,
  figure,
  intervalWords,
  money,
  rate,
  rateOf,
  smallN,
  smallRate,
} from "#reports/format.ts";
import type { Side } from "../../compared/change-of.ts";

type Kpi = RowOf<typeof kpiSummary>;

/** Rates of claims; the others are of money. */
const ofClaims: ReadonlySet<string> = new Set<KpiName>([
  "initial_denial_rate",
  "first_pass_acceptance_rate",
  "first_pass_resolution_rate",
]);
/** `pending` is a part of `n` here: claims of the cohort that are still open. Elsewhere it comes on top. */
const pendingWithin: ReadonlySet<string> = new Set<KpiName>([
  "net_collection_rate",
  "gross_collection_rate",
]);

/** The figure in its unit; a rate of fewer than 20 claims as their count. */
export function kpiFigure({ name, unit }: KpiDefinition, kpi: Kpi): string {
  if (unit !== "rate") return figure(kpi.value, unit);
  return ofClaims.has(name) ? rateOf(kpi.numerator, kpi.denominator) : smallRate(kpi.value, kpi.n);
}

/** Wilson's interval of a rate of claims; empty for other figures. */
export function kpiInterval(name: string, kpi: Kpi): string {
  return ofClaims.has(name) ? intervalWords(kpi.numerator, kpi.denominator) : "";
}

/** What the figure stands on, and how much of it is pending: one short line. */
export function kpiNote(name: string, kpi: Kpi): string {
  if (name === "cash") return `${count(kpi.n)} remittances, and patients`;
  if (name === "days_in_ar") return `${money(kpi.numerator)} ÷ ${money(kpi.denominator)} a day`;
  if (name === "ar_over_90_rate" && kpi.n >= smallN)
    return `${money(kpi.numerator)} of ${money(kpi.denominator)}`;
  const isFew = kpi.n < smallN;
  return `n ${isFew ? "= " : ""}${count(kpi.n)}${kpi.pending > 0 ? `, ${pendingWords(name, kpi)}` : ""}`;
}

/** A share only where n and pending make up one cohort; claims counted by the day of the answer have none that wait. */
function pendingWords(name: string, kpi: Kpi): string {
  if (name.startsWith("initial_denial")) return `${count(kpi.pending)} sent, not judged yet`;
  if (name.startsWith("days_to_payment")) return `${count(kpi.pending)} sent, not paid yet`;
  return `${rate(pendingPart(name, kpi), 0)} pending`;
}

/** A figure as one side of a comparison. Rates by the day of the answer have nothing undecided in them, whatever is pending. */
export function sideOf(name: string, kpi: Kpi | undefined): Side {
  if (kpi === undefined) return { value: null };
  const isCohort = pendingWithin.has(name) || name.startsWith("first_pass");
  const pending = isCohort ? pendingPart(name, kpi) : null;
  return {
    value: kpi.value,
    n: name === "cash" ? undefined : kpi.n,
    decided: pending === null ? undefined : 1 - pending,
    ...(ofClaims.has(name) ? ({ isProportion: true } as const) : {}),
  };
}

function pendingPart(name: string, { n, pending }: Kpi): number | null {
  const whole = pendingWithin.has(name) ? n : n + pending;
  return whole === 0 ? null : pending / whole;
}
