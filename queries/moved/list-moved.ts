import type { Filters } from "../filters.ts";
import type { Reader } from "../reader.ts";
import { type Effect, sumOf } from "./cell.ts";
import { type MovedBy, type MovedRow, movedRows, type Total } from "./moved-rows.ts";
import { type KpiCells, type MovedKpi, readCells } from "./read-cells.ts";
import { splitRatio } from "./split-ratio.ts";
import { splitSum } from "./split-sum.ts";

/** A change of a figure between two periods, and what moved it. */
export type Moved = {
  readonly before: Total;
  readonly after: Total;
  /** Each payer × CPT family (× cause): sums to the change. */
  readonly effects: Effect[];
  /** The effects summed as asked for, largest first. */
  readonly rows: MovedRow[];
};

/**
 * What moved a figure from one period to another: after − before of kpi-summary's own value, split so that the rows sum to it
 * (decision 15). Null where a period has nothing to compare: no claims judged, no charges, no cash.
 */
export async function listMoved(
  reader: Pick<Reader, "run">,
  asked: { kpi: MovedKpi; now: Filters; before: Filters; by: MovedBy },
): Promise<Moved | null> {
  const [before, after] = await Promise.all([
    readCells(reader, asked.kpi, asked.before, asked.by),
    readCells(reader, asked.kpi, asked.now, asked.by),
  ]);
  if (before.total.value === null || after.total.value === null) return null;
  const effects = effectsOf(before, after);
  const rows = movedRows(effects, before, after, asked.by);
  return { before: before.total, after: after.total, effects, rows };
}

function effectsOf(before: KpiCells, after: KpiCells): Effect[] {
  if (before.ratio && after.ratio) return splitRatio(before.ratio, after.ratio);
  return splitSum(before.money, after.money);
}

/** All that effects moved. */
export function totalOf(effects: readonly { mix: number; rate: number }[]) {
  const mix = sumOf(effects, (effect) => effect.mix);
  const rate = sumOf(effects, (effect) => effect.rate);
  return { mix, rate, total: mix + rate };
}
