import type { monthFigures } from "#queries/month/month-figures.ts";
import { type KpiDefinition, kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { RowOf } from "#queries/query.ts";
import { nothing } from "#reports/format.ts";
import { changeOf, fewWords } from "../../compared/change-of.ts";
import { openMonthOf, unsettledFrom } from "../../months.ts";
import type { OwnTarget } from "../../settings/own-target.ts";
import type { Tile } from "../../ui/kpi-tile.tsx";
import type { CurrentView } from "../../ui/view.tsx";
import { explain } from "./explain.ts";
import { kpiFigure, kpiInterval, kpiNote, sideOf } from "./kpi-words.ts";
import { type Aim, aimOf } from "./tile-aim.ts";
import { periodWords, versus } from "./versus.ts";

type Kpi = RowOf<typeof kpiSummary>;
type Month = RowOf<typeof monthFigures>;

export type TileData = {
  now: Kpi[];
  before: { rows: Kpi[]; reasons: { day: string | null; period: string | null } };
  months: Month[];
  targets: OwnTarget[];
  /** From which day on the history is complete; null where no file tells. */
  complete: string | null;
  sql: string;
};

/** Five figures, not twelve: where each leads, what its line of the past is, and whether it stands on a day. */
const strip = [
  { name: "cash", path: "/payments", trend: "cash_cents", by: "period" },
  { name: "days_in_ar", path: "/aging", trend: "days_in_ar", by: "day" },
  { name: "ar_over_90_rate", path: "/aging", trend: "ar_over_90_rate", by: "day" },
  { name: "initial_denial_rate", path: "/denials", trend: "initial_denial_rate", by: "period" },
  {
    name: "first_pass_resolution_rate",
    path: "/acceptance",
    trend: "first_pass_resolution_rate",
    by: "period",
  },
] as const;

/** Figures of which a page says what moved them. */
const explained: ReadonlySet<string> = new Set(["cash", "days_in_ar", "initial_denial_rate"]);

export function tilesOf(data: TileData, { view, link }: CurrentView): Tile[] {
  return strip.map(({ name, path, trend, by }) => {
    const definition = kpiDefinition(name);
    const now = data.now.find((row) => row.name === name);
    const before = data.before.rows.find((row) => row.name === name);
    const open = openFrom(name, data.months, view.asOf);
    const isOpen = (month: string) => open !== undefined && month >= open;
    const aim = aimOf(definition, now, data, view, (row) => ({
      month: row.month,
      value: row[trend],
      isSettled: !isOpen(row.month),
    }));
    const [sideNow, sideBefore] = [sideOf(name, now), sideOf(name, before)];
    const moved = changeOf(sideNow, sideBefore, definition.unit, definition.better);
    return {
      title: name === "cash" ? `Cash, ${periodWords(view.from, view.to)}` : definition.title,
      value:
        now === undefined
          ? null
          : writtenValue(
              definition,
              now,
              data.months.map((row) => row[trend]),
            ),
      exact: now ? kpiInterval(name, now) : "",
      change: moved,
      versus: versus(view),
      why: data.before.reasons[by] ?? fewWords(sideNow, before && sideBefore) ?? null,
      ...(moved && moved.word !== "same" && explained.has(name)
        ? { moved: link("/moved", { kpi: name }) }
        : {}),
      note: now ? kpiNote(name, now) : nothing,
      ...tileAim(aim),
      needs: definition.needs,
      trend: data.months.map((row) => row[trend]),
      unsettled: data.months.filter(({ month }) => isOpen(month)).length,
      to: link(path),
      explained: explain({ name, kpi: now, sql: data.sql, link, aim }),
    };
  });
}

/**
 * The figure in words; "–" where the filters leave nothing to divide by, though other months know it; null where no file
 * tells it.
 */
function writtenValue(
  definition: KpiDefinition,
  kpi: Kpi,
  past: readonly (number | null)[],
): string | null {
  if (kpi.value !== null) return kpiFigure(definition, kpi);
  return past.some((value) => value !== null) ? nothing : null;
}

function tileAim({ own, median, standing }: Aim): Pick<Tile, "target" | "standing"> {
  const target = own === null ? median?.words : `Target ${own.text}`;
  return target === undefined ? {} : { target, standing };
}

/** From which month on a figure is drawn as unfinished: the month that is not over, or those not decided yet. */
function openFrom(
  name: KpiDefinition["name"],
  months: readonly Month[],
  asOf: string,
): string | undefined {
  if (name === "first_pass_resolution_rate") return unsettledFrom(months);
  return name === "cash" || name === "initial_denial_rate" ? openMonthOf(asOf) : undefined;
}
