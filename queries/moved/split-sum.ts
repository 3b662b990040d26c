import { type Cell, cellKey, type Effect, sumOf } from "./cell.ts";

/** Money of one cell in a period, in whole cents, and the claims that it was paid for. */
export type MoneyPiece = Cell & { readonly cents: number; readonly claims: number };

/**
 * Splits the change of a sum of money into claims paid (`mix`) and cents a claim (`rate`), cell by cell, in whole cents: the
 * effects sum to after − before exactly, and swapping the periods turns every sign. Money without claims is all `rate`.
 */
export function splitSum(before: readonly MoneyPiece[], after: readonly MoneyPiece[]): Effect[] {
  const [old, now] = [byCell(before), byCell(after)];
  return [...new Map([...old, ...now])].map(([key, { payer, cptFamily, cause }]) => {
    const [was, is] = [old.get(key) ?? nothing, now.get(key) ?? nothing];
    const averages = [was, is].flatMap(({ cents, claims }) => (claims > 0 ? [cents / claims] : []));
    const usual = averages.length === 0 ? 0 : sumOf(averages, (each) => each) / averages.length;
    const mix = wholeCents((is.claims - was.claims) * usual);
    return { payer, cptFamily, cause, mix, rate: is.cents - was.cents - mix };
  });
}

const nothing = { cents: 0, claims: 0 };

function byCell(pieces: readonly MoneyPiece[]): Map<string, MoneyPiece> {
  return new Map(pieces.map((piece) => [cellKey(piece), piece]));
}

/** Half away from zero, so that the turned sign rounds alike; never −0. */
function wholeCents(cents: number): number {
  return Math.sign(cents) * Math.round(Math.abs(cents)) + 0;
}
