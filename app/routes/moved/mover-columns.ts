import type { Side, Total } from "#queries/moved/moved-rows.ts";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { count, counted, days, money, nothing, rate, rateOf, smallN } from "#reports/format.ts";
import type { Column, ColumnKind } from "../../tables/column.ts";
import type { Asked } from "./asked.ts";
import { effectWords } from "./effect-words.ts";
import { isFew, moverWords } from "./mover-words.ts";
import type { MoverLine } from "./read-moved.server.ts";

type Totals = {
  readonly mix: number;
  readonly rate: number;
  readonly change: number;
  readonly before: Total;
  readonly after: Total;
};
type Hrefs = {
  readonly list: (row: MoverLine, when: "before" | "after") => string | undefined;
  readonly all: string;
};

const kinds: { readonly [kpi in MovedKpi]: ColumnKind } = {
  initial_denial_rate: "rate",
  days_in_ar: "days",
  cash: "money",
};
/** What the two effects are called, of each figure. */
export const effectTitles: { readonly [kpi in MovedKpi]: readonly [mix: string, rate: string] } = {
  initial_denial_rate: ["Mix", "Rate"],
  days_in_ar: ["Mix", "Own days"],
  cash: ["Claims paid", "Paid a claim"],
};

/** Who moved the figure, from what to what, and by how much; `totals` to be written under it. */
export function moverColumns(
  { kpi, by }: Asked,
  totals: Totals,
  hrefs?: Hrefs,
): Column<MoverLine>[] {
  const [mix, own] = effectTitles[kpi];
  const side = (id: "before" | "after", header: string): Column<MoverLine> => ({
    id,
    header,
    kind: kinds[kpi],
    value: (row) => ownFigure(kpi, row, row[id]),
    ...(kpi === "initial_denial_rate"
      ? { n: (row) => (row.others > 0 ? null : row[id].whole) }
      : {}),
    ...(hrefs ? { href: (row) => hrefs.list(row, id) } : {}),
    cell: (row) => figureWords(kpi, row, row[id], totals[id].whole),
    under: (row) => underWords(kpi, row, row[id]),
    total: totalWords(kpi, totals[id]),
    hint: (row) => (row.others > 0 ? "Show them to see what each was" : undefined),
  });
  const effect = (
    id: "mix" | "rate" | "total",
    header: string,
    sum: number,
  ): Column<MoverLine> => ({
    id,
    header,
    kind: kinds[kpi],
    value: (row) => row[id],
    cell: (row) => (isNone(row, id) ? "" : effectWords(kpi, row[id])),
    total: effectWords(kpi, sum),
  });
  return [
    {
      id: "mover",
      header: "Mover",
      value: (row) => moverWords(row, kpi, by),
      ...(hrefs ? { href: (row) => (row.others > 0 ? hrefs.all : hrefs.list(row, "after")) } : {}),
      under: (row) =>
        row.others > 0 ? "Show all" : isFew(row, kpi) ? "few claims: mostly chance" : null,
      isWrapped: true,
      width: 200,
      total: "Whole change",
    },
    side("before", "Before"),
    side("after", "After"),
    effect("mix", mix, totals.mix),
    effect("rate", own, totals.rate),
    effect("total", "Moved it by", totals.change),
  ];
}

/** The figure itself, as its tile has it. */
export function totalWords(kpi: MovedKpi, { value, part, whole }: Total): string {
  if (kpi === "initial_denial_rate") return rateOf(part, whole);
  return kpi === "cash" ? money(value) : days(value, 1);
}

/** A cause moves no mix, a share no rate: there is nothing to write. */
function isNone({ moved }: MoverLine, id: "mix" | "rate" | "total"): boolean {
  return (moved === "own" && id === "mix") || (moved === "share" && id === "rate");
}

/** A row's own figure; null where it is a share of the work, stands for several, or has nothing to divide by. */
function ownFigure(
  kpi: MovedKpi,
  { moved, others }: MoverLine,
  { part, whole }: Side,
): number | null {
  if (moved === "share" || others > 0) return null;
  if (kpi === "cash") return part;
  return whole > 0 ? part / whole : null;
}

function figureWords(kpi: MovedKpi, row: MoverLine, side: Side, whole: number): string {
  if (row.others > 0) return "";
  if (row.moved === "share")
    return `${rate(whole > 0 ? side.whole / whole : null)} of ${kpi === "days_in_ar" ? "charges" : "claims"}`;
  const own = ownFigure(kpi, row, side);
  if (kpi === "cash") return money(own);
  if (kpi === "days_in_ar") return own === null ? nothing : days(own, 1);
  return rateOf(side.part, side.whole);
}

function underWords(kpi: MovedKpi, row: MoverLine, { part, whole, claims }: Side): string | null {
  if (row.others > 0) return null;
  if (kpi === "initial_denial_rate") {
    if (row.moved === "share") return counted(whole, "claim");
    return whole === 0
      ? "no claims"
      : whole < smallN
        ? null
        : `${count(part)} of ${counted(whole, "claim")}`;
  }
  if (kpi === "days_in_ar")
    return row.moved === "share"
      ? `${money(whole)} a day`
      : `${money(part)}, ${counted(claims, "claim")}`;
  return claims === 0 ? null : `${counted(claims, "claim")}, ${money(part / claims)} each`;
}
