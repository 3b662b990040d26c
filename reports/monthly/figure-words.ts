import {
  type Change,
  change,
  count,
  counted,
  figure,
  rate,
  rateOf,
  smallN,
  smallRate,
  wilson,
} from "../format.ts";
import type { ReportFigure } from "./monthly-report.ts";

/**
 * How a figure of the report differs from another month's. Neither better nor worse where the month is not over (an amount of
 * part of it beside whole months), or where the other rate lies within Wilson's 95 % interval of this one: it may be chance.
 * Null where either is not known, or the rate stands on fewer than 20 claims.
 */
export function figureChange(
  { name, value, unit, better, n }: ReportFigure,
  other: number | null,
  isRunning: boolean,
): Change | null {
  if (n !== null && n < smallN) return null;
  const isPart = isRunning && unit === "money";
  const isChance = name === "initial_denial_rate" && mayBeChance(value, n, other);
  return change(value, other, unit, isPart || isChance ? null : better);
}

function mayBeChance(value: number | null, n: number | null, other: number | null): boolean {
  if (value === null || n === null || other === null) return false;
  const interval = wilson(Math.round(value * n), n);
  return interval !== null && interval.low <= other && other <= interval.high;
}

/** The figure as it is written; a rate that stands on fewer than 20 claims says how few. */
export function valueWords({ name, value, unit, n }: ReportFigure): string {
  if (unit !== "rate" || value === null || n === null) return figure(value, unit);
  return name === "initial_denial_rate" ? rateOf(Math.round(value * n), n) : smallRate(value, n);
}

/** Why a figure is not known: no file tells it, or the files tell of nothing to divide by. */
export function notKnownWords({ needs }: Pick<ReportFigure, "needs">): string {
  return needs === null
    ? "Nothing in the month, or in what it is cut to, to work it out from"
    : `Not known: it needs ${needs}`;
}

/** What a figure stands on, in one short line; empty for amounts. */
export function basisWords({ name, n, pending }: Pick<ReportFigure, "name" | "n" | "pending">) {
  if (n === null) return "";
  const claims = `Of ${counted(n, "claim")}`;
  if (pending === 0) return claims;
  // Counted on the day of the answer: what was sent in the month and waits is no part of these claims.
  if (name === "initial_denial_rate") return `${claims}; ${count(pending)} sent, not judged yet`;
  return `${claims}; ${rate(pending / n, 0)} still open`;
}
