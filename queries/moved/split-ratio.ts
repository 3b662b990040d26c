import { type Cell, cellKey, type Effect, sumOf } from "./cell.ts";

/** What one cell has in a period: of the figure's numerator (`part`, always of a cause) and of its denominator (`whole`). */
export type Piece = Cell & { readonly part: number; readonly whole: number };

/** A period's cells; the figure is `scale` × Σ part ÷ Σ whole. */
export type Pieces = { readonly pieces: readonly Piece[]; readonly scale: number };

/** A figure of a period; null where there is nothing to divide by. */
export function figureOf({ pieces, scale }: Pieces): number | null {
  const whole = sumOf(pieces, (piece) => piece.whole);
  return whole === 0 ? null : (scale * sumOf(pieces, ({ part }) => part)) / whole;
}

/**
 * Splits the change of a ratio into mix (a payer × CPT family's share of the denominator; cause null) and rate (its own figure,
 * by cause), by the midpoint of both periods: all effects sum to after − before, and swapping the periods turns every sign.
 *
 * @throws RangeError where a period has no denominator: there is nothing to compare
 */
export function splitRatio(before: Pieces, after: Pieces): Effect[] {
  const [figureBefore, figureAfter] = [figureOf(before), figureOf(after)];
  if (figureBefore === null || figureAfter === null)
    throw new RangeError("a period has no denominator");
  const mean = (figureBefore + figureAfter) / 2;
  const [workBefore, workAfter] = [workOf(before), workOf(after)];
  const keys = new Set([...workBefore.keys(), ...workAfter.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [workBefore.get(key) ?? noWork, workAfter.get(key) ?? noWork];
    const { payer, cptFamily } = was === noWork ? is : was;
    const gained = is.share - was.share;
    const rates = [...new Set([...was.adds.keys(), ...is.adds.keys()])].map((cause) => {
      const [added, adds] = [was.adds.get(cause) ?? 0, is.adds.get(cause) ?? 0];
      const own = [
        ...(was.share > 0 ? [added / was.share] : []),
        ...(is.share > 0 ? [adds / is.share] : []),
      ];
      const usual = own.length === 0 ? 0 : sumOf(own, (each) => each) / own.length;
      return { payer, cptFamily, cause, mix: 0, rate: adds - added - usual * gained, usual };
    });
    const mix = gained * (sumOf(rates, ({ usual }) => usual) - mean) + 0;
    return [
      { payer, cptFamily, cause: null, mix, rate: 0 },
      ...rates.map(({ usual: _, ...effect }) => effect),
    ];
  });
}

/** A payer × CPT family: its share of the denominator, and what each cause adds to the figure. */
type Work = Omit<Cell, "cause"> & { readonly share: number; readonly adds: Map<string, number> };
const noWork: Work = { payer: null, cptFamily: null, share: 0, adds: new Map() };

function workOf({ pieces, scale }: Pieces): Map<string, Work> {
  const total = sumOf(pieces, ({ whole }) => whole);
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = cellKey({ ...piece, cause: null });
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const adds = new Map<string, number>();
      for (const { cause, part } of group)
        if (cause !== null) adds.set(cause, (adds.get(cause) ?? 0) + part);
      for (const [cause, part] of adds) adds.set(cause, (scale * part) / total);
      const { payer, cptFamily } = group[0] ?? noWork;
      return [key, { payer, cptFamily, share: sumOf(group, ({ whole }) => whole) / total, adds }];
    }),
  );
}
