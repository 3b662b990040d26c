import type { monthFigures } from "#queries/month/month-figures.ts";
import { kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import type { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addDays } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import { change, count, figure, money, month, nothing, rate } from "#reports/format.ts";
import { wholeMonths } from "../../calendar.ts";
import type { View } from "../../filters.ts";
import { unsettledFrom } from "../../months.ts";
import { type OwnTarget, standing, targetWords } from "../../settings/own-target.ts";
import type { Explained } from "../../ui/definition-drawer.tsx";
import type { Tile } from "../../ui/kpi-tile.tsx";
import type { CurrentView } from "../../ui/view.tsx";

type Kpi = RowOf<typeof kpiSummary>;
type Month = RowOf<typeof monthFigures>;

export type TileData = {
  now: Kpi[];
  before: Kpi[];
  months: Month[];
  cash: (number | null)[];
  targets: OwnTarget[];
  sql: string;
};

/** Five figures, not twelve: where each leads, and what its line of the past is. */
const strip = [
  { name: "cash", path: "/payments", trend: "cash" },
  { name: "days_in_ar", path: "/aging", trend: "days_in_ar" },
  { name: "ar_over_90_rate", path: "/aging", trend: "ar_over_90_rate" },
  { name: "initial_denial_rate", path: "/denials", trend: "initial_denial_rate" },
  { name: "first_pass_resolution_rate", path: "/acceptance", trend: "first_pass_resolution_rate" },
] as const;

export function tilesOf(data: TileData, { view, link }: CurrentView): Tile[] {
  return strip.map(({ name, path, trend }) => {
    const { title, unit, better, needs } = kpiDefinition(name);
    const now = data.now.find((row) => row.name === name);
    const before = data.before.find((row) => row.name === name);
    const own = data.targets.find(({ kpi }) => kpi === name);
    const values = trend === "cash" ? data.cash : data.months.map((row) => row[trend]);
    return {
      title: name === "cash" ? `Cash, ${periodWords(view.from, view.to)}` : title,
      value: now?.value == null ? null : figure(now.value, unit),
      change: change(now?.value, before?.value, unit, better),
      versus: versus(view),
      note: noteOf(name, now),
      ...(own
        ? { target: `Target ${targetWords(own, unit)}`, standing: standing(now?.value, own) }
        : {}),
      needs,
      trend: values,
      unsettled:
        trend === "first_pass_resolution_rate"
          ? unsettledCount(data.months)
          : trend === "cash"
            ? 1
            : 0,
      to: link(path),
      explained: explain(name, now, data.sql, link, own),
    };
  });
}

/** How many months at the end are not decided yet. */
function unsettledCount(months: Month[]): number {
  const from = unsettledFrom(months);
  return from === undefined ? 0 : months.filter(({ month: each }) => each >= from).length;
}

function noteOf(name: string, kpi: Kpi | undefined): string {
  if (!kpi) return nothing;
  if (name === "cash") return `${count(kpi.n)} remittances, patients`;
  if (name === "days_in_ar") return `${money(kpi.numerator)} ÷ ${money(kpi.denominator)} a day`;
  if (name === "ar_over_90_rate") return `${money(kpi.numerator)} of ${money(kpi.denominator)}`;
  const known = kpi.n + kpi.pending;
  const pending = known === 0 ? null : kpi.pending / known;
  return `n ${count(kpi.n)}${kpi.pending > 0 ? `, ${rate(pending, 0)} pending` : ""}`;
}

/** The drawer of a KPI, with what went into today's figure. */
export function explain(
  name: string,
  kpi: Kpi | undefined,
  sql: string,
  link: CurrentView["link"],
  own?: OwnTarget,
): Explained {
  const { title, definition, target, unit } = kpiDefinition(name);
  const isMoney = name !== "initial_denial_rate" && !name.startsWith("first_pass");
  const write = (value: number | null) => (isMoney ? money(value) : count(value));
  const claims: Record<string, Record<string, string>> = {
    cash: { cash: "period" },
    days_in_ar: { bucket: "open" },
    net_collection_rate: { collection: "net" },
    gross_collection_rate: { collection: "gross" },
    ar_over_90_rate: { bucket: "over-90" },
    initial_denial_rate: { remitted: "all" },
    first_pass_resolution_rate: { submitted: "adjudicated" },
    first_pass_acceptance_rate: { submitted: "judged" },
    days_to_payment_median: { paid: "period" },
    billing_lag_median: { served: "period" },
  };
  const drill = claims[name];
  return {
    title,
    definition,
    target,
    ...(own ? { own: { text: targetWords(own, unit), source: own.source } } : {}),
    query: "kpi-summary",
    sql,
    ...(kpi ? { n: kpi.n, pending: kpi.pending } : {}),
    ...(kpi && kpi.numerator !== null
      ? {
          figures: [
            { label: "Value", value: figure(kpi.value, unit) },
            { label: "Numerator", value: write(kpi.numerator) },
            { label: "Denominator", value: write(kpi.denominator) },
          ],
        }
      : {}),
    ...(drill ? { claims: link("/claims", drill) } : {}),
  };
}

/** "Sep" or "Sep–Nov 2026" for whole months, "3 months" where it is one, else days. */
export function periodWords(from: string, to: string): string {
  const after = addDays(to, 1);
  const months = wholeMonths(from, after);
  if (months > 0 && from.endsWith("-01"))
    return months === 1
      ? month(from.slice(0, 7))
      : `${month(from.slice(0, 7)).slice(0, 3)}–${month(to.slice(0, 7))}`;
  return months > 0 ? (months === 1 ? "last month" : `${months} months`) : "this period";
}

function versus(view: View): string {
  if (view.compare === "none") return "";
  return view.compare === "year" ? "vs a year before" : "vs prior";
}
