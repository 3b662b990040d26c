import type { monthFigures } from "#queries/month/month-figures.ts";
import type { KpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addDays } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import { figure, money, smallN } from "#reports/format.ts";
import { wholeMonths } from "../../calendar.ts";
import { decidedEnough } from "../../compared/change-of.ts";
import type { View } from "../../filters.ts";
import {
  isInForce,
  type OwnTarget,
  standing,
  targetSource,
  targetWords,
} from "../../settings/own-target.ts";
import { type MonthValue, yardstick } from "../../yardstick.ts";
import { sideOf } from "./kpi-words.ts";

type Kpi = RowOf<typeof kpiSummary>;
type Month = RowOf<typeof monthFigures>;
type Standing = { readonly words: string; readonly isMet: boolean };

/** What a figure is held against: the practice's own target, else its own twelve-month median. Never what is published. */
export type Aim = {
  readonly own: { readonly text: string; readonly source: string } | null;
  readonly median: { readonly words: string } | null;
  readonly standing: Standing | null;
};

export function aimOf(
  { name, unit, better }: KpiDefinition,
  kpi: Kpi | undefined,
  data: { months: Month[]; targets: OwnTarget[]; complete: string | null },
  view: View,
  monthValue: (row: Month) => MonthValue,
): Aim {
  const side = sideOf(name, kpi);
  const isFew = unit === "rate" && side.n != null && side.n < smallN;
  const isJudged = !isFew && (side.decided ?? 1) >= decidedEnough;
  const own = data.targets.find((each) => each.kpi === name && isInForce(each, view.asOf));
  const usual = yardstick(data.months.map(monthValue), view.asOf, data.complete);
  const median = usual && {
    words:
      name === "cash"
        ? medianCash(usual.median, view)
        : `${usual.months}-month median ${figure(usual.median, unit)}`,
  };
  const value = name === "cash" ? monthly(kpi?.value, view) : kpi?.value;
  return {
    own: own ? { text: targetWords(own, unit), source: targetSource(own) } : null,
    median,
    standing: !isJudged
      ? null
      : own
        ? standing(value, own)
        : usual && better
          ? against(value, usual.median, unit, better)
          : null,
  };
}

/** The median month's cash for as many months as are looked at, so that it stands beside their sum. */
function medianCash(cents: number, view: View): string {
  const months = periodMonths(view);
  return months > 1
    ? `${months} median months ${money(cents * months)}`
    : `Median month ${money(cents)}`;
}

/** Whole months of the period; 0 where it is none. */
const periodMonths = ({ from, to }: View) => wholeMonths(from, addDays(to, 1));

/** Cash of a month, on average over the whole months of the period; null where it is none. */
function monthly(cents: number | null | undefined, view: View): number | null {
  const months = periodMonths(view);
  return cents == null || months === 0 ? null : cents / months;
}

function against(
  value: number | null | undefined,
  median: number,
  unit: KpiDefinition["unit"],
  better: "up" | "down",
): Standing | null {
  if (value == null || figure(value, unit) === figure(median, unit)) return null;
  const isMet = value > median === (better === "up");
  return { words: isMet ? "better" : "worse", isMet };
}
