import type { KpiMonth } from "./kpi-months.ts";
import type { Signal } from "./signal.ts";
import { leastDays, yearBand } from "./year-band.ts";

/** An own target, as `own-targets` gives it. */
export type Aim = { readonly from_value: number | null; readonly to_value: number | null };

type Judged = Pick<Signal, "standing" | "value" | "usual" | "low" | "high" | "n">;
const enterAt = 3.5;
const leaveAt = 2;
/** A change below a tenth of the median is none that a practice acts upon. */
const leastChange = 0.1;
const z = 1.959964;

/** The last of the months against the twelve before it; null where they make no band. */
export function judgeBand(
  months: readonly KpiMonth[],
  { better, unit }: { readonly better: "up" | "down"; readonly unit: "money" | "rate" | "days" },
): Judged | null {
  const last = months.at(-1);
  const before = months.slice(-13, -1);
  const band = yearBand(
    before.map(({ value }) => value),
    unit === "days" ? leastDays : 0,
  );
  if (last === undefined || band === null) return null;
  const { median, deviation } = band;
  const worse = better === "up" ? median - last.value : last.value - median;
  const isIn =
    worse > enterAt * deviation &&
    worse > leastChange * Math.abs(median) &&
    !isWithinChance(last, median);
  return {
    standing: isIn ? "in" : worse <= leaveAt * deviation ? "out" : "between",
    value: last.value,
    usual: median,
    low: median - enterAt * deviation,
    high: median + enterAt * deviation,
    n: last.of,
  };
}

/** The last of the months against a target; it is out only when the month before has met it too. */
export function judgeTarget(months: readonly KpiMonth[], aim: Aim): Judged | null {
  const last = months.at(-1);
  const before = months.at(-2);
  if (last === undefined) return null;
  const missed = missedEnd(last.value, aim);
  const isIn = missed !== null && !isWithinChance(last, missed);
  const isOut = missed === null && before !== undefined && missedEnd(before.value, aim) === null;
  return {
    standing: isIn ? "in" : isOut ? "out" : "between",
    value: last.value,
    usual: null,
    low: aim.from_value,
    high: aim.to_value,
    n: last.of,
  };
}

/** The end of the target that a value is beyond; null: it meets it. */
function missedEnd(value: number, { from_value: from, to_value: to }: Aim): number | null {
  if (from !== null && value < from) return from;
  return to !== null && value > to ? to : null;
}

/** Whether Wilson's 95 % interval of a proportion holds the other value (Wilson, JASA 22 (1927) 209). */
function isWithinChance({ value: p, n }: KpiMonth, other: number): boolean {
  if (n === null) return false;
  const reach = z * Math.sqrt((other * (1 - other)) / n);
  return Math.abs(p - other) <= reach;
}
