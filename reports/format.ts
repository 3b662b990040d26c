/** How figures are written, on page and paper alike. Nothing here ever prints NaN, null or Infinity: "–" stands in. */

export const nothing = "–";
const space = "\u00a0";

type Figure = number | null | undefined;

const isFigure = (value: Figure): value is number =>
  typeof value === "number" && Number.isFinite(value);

const dollars = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

const signed = (text: string, isNegative: boolean) => (isNegative ? `(${text})` : text);

/** Cents as whole dollars, half up: `$48,210`; below zero `($120)`. */
export function money(cents: Figure): string {
  if (!isFigure(cents)) return nothing;
  const text = dollars.format(Math.round(Math.abs(cents) / 100));
  return signed(`$${text}`, cents < 0 && text !== "0");
}

/** Cents to the cent: `$48,210.17`. */
export function moneyExact(cents: Figure): string {
  if (!isFigure(cents)) return nothing;
  return signed(`$${exact.format(Math.abs(cents) / 100)}`, cents < 0);
}

/** Cents, short for axes: `$412k`, `$1.2M`. */
export function moneyShort(cents: Figure): string {
  if (!isFigure(cents)) return nothing;
  const amount = Math.abs(cents) / 100;
  const text =
    amount >= 999_500
      ? `${trim((amount / 1_000_000).toFixed(amount >= 9_995_000 ? 0 : 1))}M`
      : amount >= 999.5
        ? `${trim((amount / 1_000).toFixed(amount >= 9_995 ? 0 : 1))}k`
        : whole.format(amount);
  return signed(`$${text}`, cents < 0 && text !== "0");
}

const trim = (text: string) => text.replace(/\.0$/, "");

export function count(value: Figure): string {
  return isFigure(value) ? whole.format(value) : nothing;
}

/** `1 claim`, `31 claims`. */
export function counted(value: Figure, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A fraction as per cent: `7.8 %`. */
export function rate(fraction: Figure, digits = 1): string {
  return isFigure(fraction) ? `${(fraction * 100).toFixed(digits)}${space}%` : nothing;
}

/** For axes: `5 %`, and `2.5 %` where a step falls between. */
export function rateShort(fraction: Figure): string {
  if (!isFigure(fraction)) return nothing;
  const percent = fraction * 100;
  return rate(fraction, Math.abs(percent - Math.round(percent)) < 1e-6 ? 0 : 1);
}

/** Below this many a per cent says more than is known: the count is printed instead (KPIS §0, 8). */
export const smallN = 20;

/**
 * A rate of counted things: `7.8 %`, or `3 of 12` where there are fewer than 20 of them. For a rate whose parts are money, of
 * `n` claims: `smallRate`.
 */
export function rateOf(numerator: Figure, n: Figure, digits = 1): string {
  if (!isFigure(numerator) || !isFigure(n) || n <= 0) return nothing;
  if (n < smallN) return `${count(Math.round(numerator))} of ${count(n)}`;
  return rate(numerator / n, digits);
}

/** A rate over money: `14.2 %`, or `n = 12` where it stands on fewer than 20 claims. */
export function smallRate(fraction: Figure, n: Figure, digits = 1): string {
  if (!isFigure(fraction)) return nothing;
  return isFigure(n) && n < smallN ? `n = ${count(n)}` : rate(fraction, digits);
}

/**
 * Wilson's 95 % score interval of a proportion, without continuity correction, as fractions; null where `n` is 0 or the
 * parts make no proportion. Source: Wilson, JASA 22 (1927) 209; method 3 of Newcombe, Stat Med 17 (1998) 857.
 */
export function wilson(numerator: Figure, n: Figure): { low: number; high: number } | null {
  if (!isFigure(numerator) || !isFigure(n) || n <= 0 || numerator < 0 || numerator > n) return null;
  const z = 1.959964;
  const p = numerator / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  // None and all are their own bounds, to the last digit.
  return {
    low: numerator === 0 ? 0 : (middle - reach) / whole,
    high: numerator === n ? 1 : (middle + reach) / whole,
  };
}

/** `95 % interval 5.1–9.9 %`; empty where there is none. */
export function intervalWords(numerator: Figure, n: Figure): string {
  const interval = wilson(numerator, n);
  if (interval === null) return "";
  return `95${space}% interval ${(interval.low * 100).toFixed(1)}–${rate(interval.high)}`;
}

/** `34 d`; with digits where the figure is a mean or median: `38.0 d`. */
export function days(value: Figure, digits = 0): string {
  return isFigure(value) ? `${value.toFixed(digits)}${space}d` : nothing;
}

/** In a sentence: `18 days`, `18.5 days`. */
export function daysWords(value: Figure): string {
  if (!isFigure(value)) return nothing;
  return `${trim(value.toFixed(1))}${space}${value === 1 ? "day" : "days"}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (number: string | undefined) => months[Number(number) - 1] ?? nothing;

/** ISO date as `Sep 14, 2026`. */
export function date(iso: string | null | undefined): string {
  if (!iso) return nothing;
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${monthName(month)} ${Number(day)}, ${year}`;
}

/** ISO date without the year: `Sep 14`. */
export function shortDate(iso: string | null | undefined): string {
  return iso ? date(iso).replace(/, \d+$/, "") : nothing;
}

/** `YYYY-MM` as `Sep 2026`. */
export function month(iso: string | null | undefined): string {
  if (!iso) return nothing;
  const [year, number] = iso.split("-");
  return `${monthName(number)} ${year}`;
}

/** `YYYY-MM` for axes: `Sep`, and `Jan ’26` where the year turns. */
export function shortMonth(iso: string): string {
  const [year, number] = iso.split("-");
  return number === "01" ? `Jan ’${year?.slice(2)}` : monthName(number);
}

/** First and last ISO date: `Sep 1 – Nov 30, 2026`. */
export function period(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${shortDate(from)} – ${date(to)}`
    : `${date(from)} – ${date(to)}`;
}

export type Unit = "money" | "rate" | "days" | "count";

/** A figure in its unit. */
export function figure(value: Figure, unit: Unit): string {
  if (unit === "money") return money(value);
  if (unit === "rate") return rate(value);
  return unit === "days" ? days(value, 1) : count(value);
}

export type Change = { text: string; word: "better" | "worse" | "same" | "more" | "less" };

/**
 * How `now` differs from `before`: rates in points, days in days, money and counts in per cent.
 * `better`: which way is good; null where neither is ("more", "less"). Null where either figure is missing.
 */
export function change(
  now: Figure,
  before: Figure,
  unit: Unit,
  better: "up" | "down" | null,
): Change | null {
  if (!isFigure(now) || !isFigure(before)) return null;
  const difference = now - before;
  const size = Math.abs(difference);
  if (unit !== "rate" && unit !== "days" && before === 0) return null;
  const amount =
    unit === "rate"
      ? `${(size * 100).toFixed(1)}${space}pts`
      : unit === "days"
        ? `${size.toFixed(1)}${space}d`
        : `${((size / Math.abs(before)) * 100).toFixed(1)}${space}%`;
  if (/^0\.0\s/.test(amount)) return { text: "no change", word: "same" };
  const isUp = difference > 0;
  const word =
    better === null ? (isUp ? "more" : "less") : isUp === (better === "up") ? "better" : "worse";
  return { text: `${isUp ? "▲" : "▼"}${space}${amount}`, word };
}
