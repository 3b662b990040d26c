import { type Cell, cellKey, type Effect } from "./cell.ts";
import type { KpiCells } from "./read-cells.ts";

export const movedBys = ["payer-cause", "payer", "family", "cause", "all"] as const;
export type MovedBy = (typeof movedBys)[number];

/** A figure of a period, what it was made of: numerator and denominator (0: none), in their own units. */
export type Total = {
  readonly value: number | null;
  readonly part: number;
  readonly whole: number;
};

/** What a row stands on in a period: its own numerator and denominator, and how many claims that is. */
export type Side = { readonly part: number; readonly whole: number; readonly claims: number };

export type MovedRow = Effect & {
  readonly total: number;
  /** share: how much of the work it is; own: its own figure; both. */
  readonly moved: "share" | "own" | "both";
  readonly before: Side;
  readonly after: Side;
};

/** Effects summed as asked for, with what each stands on in both periods; largest first. */
export function movedRows(
  effects: readonly Effect[],
  before: KpiCells,
  after: KpiCells,
  by: MovedBy,
): MovedRow[] {
  const groups = new Map<string, { cell: Cell; mix: number; rate: number }>();
  for (const effect of effects) {
    const cell = cellBy(effect, by);
    const key = cellKey(cell);
    const group = groups.get(key) ?? { cell, mix: 0, rate: 0 };
    groups.set(key, group);
    group.mix += effect.mix;
    group.rate += effect.rate;
  }
  const [sideBefore, sideAfter] = [sidesOf(before, by), sidesOf(after, by)];
  return [...groups.values()]
    .map(({ cell, mix, rate }) => ({
      ...cell,
      mix,
      rate,
      total: mix + rate,
      moved: movedBy(cell, by, before.ratio !== null),
      before: sideBefore(cell),
      after: sideAfter(cell),
    }))
    .sort((a, b) => Math.abs(b.total) - Math.abs(a.total) || (cellKey(a) < cellKey(b) ? -1 : 1));
}

function cellBy({ payer, cptFamily, cause }: Cell, by: MovedBy): Cell {
  if (by === "payer") return { payer, cptFamily: null, cause: null };
  if (by === "family") return { payer: null, cptFamily, cause: null };
  if (by === "cause") return { payer: null, cptFamily: null, cause };
  return { payer, cptFamily: by === "all" ? cptFamily : null, cause };
}

function movedBy({ cause }: Cell, by: MovedBy, isRatio: boolean): MovedRow["moved"] {
  if (!isRatio || by === "payer" || by === "family") return "both";
  return cause === null ? "share" : "own";
}

/** What a row's cell has in a period: a cause is measured against all work of its payer and family. */
function sidesOf({ ratio, money, counted }: KpiCells, by: MovedBy): (cell: Cell) => Side {
  const claims = new Map(counted.map((row) => [cellKey(row), row.claims]));
  const parts = new Map<string, number>();
  const wholes = new Map<string, number>();
  const add = (sums: Map<string, number>, cell: Cell, amount: number) =>
    sums.set(cellKey(cell), (sums.get(cellKey(cell)) ?? 0) + amount);
  for (const { cents, ...cell } of money) add(parts, cellBy(cell, by), cents);
  for (const { part, whole, ...cell } of ratio?.pieces ?? []) {
    const own = cellBy(cell, by);
    add(wholes, { ...own, cause: null }, whole / (ratio?.scale ?? 1));
    add(parts, own, part);
    // Where there is a row of the share too, it stands on the whole cell.
    if (own.cause !== null) add(parts, { ...own, cause: null }, part);
  }
  return (cell) => {
    const part = parts.get(cellKey(cell)) ?? 0;
    const whole = wholes.get(cellKey({ ...cell, cause: null })) ?? 0;
    return { part, whole, claims: claims.get(cellKey(cell)) ?? (counted.length > 0 ? 0 : part) };
  };
}
