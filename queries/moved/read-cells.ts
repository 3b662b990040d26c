import type { Filters } from "../filters.ts";
import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { type Cell, sumOf } from "./cell.ts";
import { movedAr } from "./moved-ar.ts";
import { movedCash } from "./moved-cash.ts";
import { movedDenials } from "./moved-denials.ts";
import type { MovedBy, Total } from "./moved-rows.ts";
import { figureOf, type Pieces } from "./split-ratio.ts";
import type { MoneyPiece } from "./split-sum.ts";

export const movedKpis = ["initial_denial_rate", "days_in_ar", "cash"] as const;
export type MovedKpi = (typeof movedKpis)[number];

/** How many claims a cell of the view asked for has: distinct, so not always the sum of its parts. */
export type Counted = Cell & { readonly claims: number };

/** A period's cells of a figure: of a ratio, or (`ratio` null) of a sum of money. */
export type KpiCells = {
  readonly total: Total;
  readonly ratio: Pieces | null;
  readonly money: MoneyPiece[];
  /** Claims by cell; empty: they are counted by the pieces themselves. */
  readonly counted: Counted[];
};

type Run = Pick<Reader, "run">;

/** Reads a period's cells; the figure is kpi-summary's. */
export function readCells(
  reader: Run,
  kpi: MovedKpi,
  filters: Filters,
  by: MovedBy,
): Promise<KpiCells> {
  if (kpi === "initial_denial_rate") return readDenials(reader, filters);
  return kpi === "days_in_ar" ? readAr(reader, filters, by) : readCash(reader, filters, by);
}

async function readDenials(reader: Run, filters: Filters): Promise<KpiCells> {
  const rows = await reader.run(movedDenials, filters);
  const pieces = rows.map(({ payer, cpt_family, root_cause, claims }) => ({
    payer,
    cptFamily: cpt_family,
    cause: root_cause,
    part: root_cause === null ? 0 : claims,
    whole: claims,
  }));
  return { ...ratioOf({ pieces, scale: 1 }), money: [], counted: [] };
}

async function readAr(reader: Run, filters: Filters, by: MovedBy): Promise<KpiCells> {
  const [rows, counted] = await Promise.all([
    reader.run(movedAr, filters),
    reader.run(movedAr, { ...filters, by: by === "all" ? null : by }),
  ]);
  const pieces = rows.map((row) => ({
    ...arCell(row),
    part: row.open_cents,
    whole: row.charge_cents,
  }));
  return {
    ...ratioOf({ pieces, scale: rows[0]?.days ?? 1 }),
    money: [],
    // Where causes have rows of their own, the cell's row is that of its charges.
    counted: counted
      .filter(({ is_charge }) => !is_charge || (by !== "payer" && by !== "family"))
      .map((row) => ({ ...arCell(row), claims: row.claims })),
  };
}

async function readCash(reader: Run, filters: Filters, by: MovedBy): Promise<KpiCells> {
  const [rows, counted] = await Promise.all([
    reader.run(movedCash, filters),
    reader.run(movedCash, { ...filters, by: by === "all" ? null : by }),
  ]);
  const money = rows.map((row) => ({ ...cashCell(row), cents: row.cents, claims: row.claims }));
  const part = sumOf(money, ({ cents }) => cents);
  return {
    total: { value: rows.length === 0 ? null : part, part, whole: 0 },
    ratio: null,
    money,
    counted: counted.map((row) => ({ ...cashCell(row), claims: row.claims })),
  };
}

function ratioOf(ratio: Pieces) {
  const part = sumOf(ratio.pieces, (piece) => piece.part);
  const whole = sumOf(ratio.pieces, (piece) => piece.whole) / ratio.scale;
  return { ratio, total: { value: figureOf(ratio), part, whole } };
}

function arCell({ payer, cpt_family, why }: RowOf<typeof movedAr>): Cell {
  return { payer, cptFamily: cpt_family, cause: why };
}

function cashCell({ payer, cpt_family, how }: RowOf<typeof movedCash>): Cell {
  return { payer, cptFamily: cpt_family, cause: how };
}
