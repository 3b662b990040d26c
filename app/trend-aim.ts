import { type KpiName, kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { Target } from "#queries/query.ts";
import type { AimLine } from "#reports/charts/line-by-month.tsx";
import { days, figure, money, rate, type Unit } from "#reports/format.ts";
import type { OwnTarget } from "./settings/own-target.ts";
import { type MonthValue, yardstick } from "./yardstick.ts";

export type TrendAim = {
  readonly lines: readonly AimLine[];
  /** A published band of grade A or B, as the chart's ground; vendors' claims are never drawn. */
  readonly band: { readonly from: number; readonly to: number } | undefined;
  readonly bandWords: string | undefined;
};

/** What a figure's trend is held against: lines of the practice's own target, else its own median; the published band. */
export function trendAim(
  name: KpiName,
  months: readonly MonthValue[],
  targets: readonly OwnTarget[],
  day: { readonly asOf: string; readonly complete: string | null },
): TrendAim {
  const { unit, target } = kpiDefinition(name);
  const own = targets.find(({ kpi }) => kpi === name);
  const usual = own ? null : yardstick(months, day.asOf, day.complete);
  const isDrawn = target !== null && target.grade !== "C" && target.to !== undefined;
  return {
    lines: own
      ? targetLines(own, unit)
      : usual
        ? [
            {
              at: usual.median,
              title: `${usual.months}-month median ${figure(usual.median, unit)}`,
            },
          ]
        : [],
    band:
      isDrawn && target.to !== undefined ? { from: target.from ?? 0, to: target.to } : undefined,
    bandWords: isDrawn ? bandWords(target, unit) : undefined,
  };
}

/** `Published: 30–40 d, HFMA and MGMA figures, as quoted by others`. */
function bandWords({ from, to, source }: NonNullable<Target>, unit: Unit): string {
  const written = (value: number) =>
    unit === "rate" ? rate(value, 0) : unit === "days" ? days(value) : money(value);
  const end = to === undefined ? "" : written(to);
  const words =
    from === undefined ? `under ${end}` : `${written(from).replace(/\s.*$/, "")}–${end}`;
  return `Published: ${words}, ${source}`;
}

function targetLines(own: OwnTarget, unit: Unit): AimLine[] {
  const since = own.from_on?.slice(0, 7);
  const ends = [
    ["at least", own.from_value],
    ["at most", own.to_value],
  ] as const;
  return ends.flatMap(([words, at]) =>
    at === null ? [] : [{ at, title: `Target ${words} ${figure(at, unit)}`, since }],
  );
}
