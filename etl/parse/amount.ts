const MINUS = 45;
const PLUS = 43;
const POINT = 46;
/** Whole dollars of more digits would not fit into an exact double of cents. */
const mostDigits = 13;

/** What was wrong with the amount read last. */
export const amountFlaw = { isCut: false };

/**
 * An amount as whole cents, from its bytes; empty is 0, NaN where it is no number (a sign, digits, a point). Decimals
 * after the second are cut; `amountFlaw.isCut` says that they were not all zero.
 */
export function readCents(bytes: Uint8Array, from: number, to: number): number {
  amountFlaw.isCut = false;
  let at = from;
  let end = to;
  while (end > at && (bytes[end - 1] as number) <= 0x20) end--;
  while (at < end && (bytes[at] as number) <= 0x20) at++;
  if (at === end) return 0;
  const sign = bytes[at] === MINUS ? -1 : 1;
  if (sign < 0 || bytes[at] === PLUS) at++;
  let cents = 0;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) {
      digits++;
      if (decimals < 0) {
        cents = cents * 10 + digit;
        if (cents > 0) whole++;
      } else if (decimals++ < 2) {
        cents = cents * 10 + digit;
      } else if (digit > 0) {
        amountFlaw.isCut = true;
      }
    } else if (bytes[at] === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return Number.NaN;
    }
  }
  if (digits === 0 || whole > mostDigits) return Number.NaN;
  const missing = decimals < 0 ? 2 : Math.max(0, 2 - decimals);
  cents *= missing === 2 ? 100 : missing === 1 ? 10 : 1;
  return cents === 0 ? 0 : sign * cents;
}

/** A number with any decimals (units, quantities); NaN where it is none, or empty. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && (bytes[end - 1] as number) <= 0x20) end--;
  let value = from < end && end - from < 10 ? 0 : Number.NaN;
  for (let at = from; at < end && value >= 0; at++) {
    const digit = (bytes[at] as number) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return from < end && Number.isNaN(value) ? readDecimals(bytes, from, end) : value;
}

/** A number that is not digits alone, which few are. */
function readDecimals(bytes: Uint8Array, from: number, end: number): number {
  let text = "";
  for (let at = from; at < end && at < from + 40; at++)
    text += String.fromCharCode(bytes[at] as number);
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Cents in words: `1,234.50`. */
export function dollars(cents: number): string {
  const text = Math.abs(cents).toString().padStart(3, "0");
  const whole = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "−" : ""}${whole}.${text.slice(-2)}`;
}
