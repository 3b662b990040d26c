import type { Filters } from "../filters.ts";
import { addDays, addMonths, monthEnd } from "../period.ts";
import type { Reader } from "../reader.ts";
import { ownTargets } from "../settings/own-targets.ts";
import { judgeBand, judgeTarget } from "./judge-kpi.ts";
import { kpiMonths } from "./kpi-months.ts";
import { blank, type Signal } from "./signal.ts";

/** A practice, from when on its history is complete, and its filters as of the day. */
export type Practice = {
  readonly practiceId: string;
  readonly completeFrom: string | null;
  readonly filters: Filters;
};

/** Days after a month's end before it is judged: its last files arrive by then. */
const graceDays = 4;

/** Each key figure's last whole month against the practice's own target and its own year. */
export async function kpiSignals(
  reader: Pick<Reader, "run">,
  { practiceId, completeFrom, filters }: Practice,
): Promise<Signal[]> {
  const { asOf } = filters;
  const from = `${addMonths(`${asOf.slice(0, 7)}-01`, -15)}`;
  const [figures, targets] = await Promise.all([
    kpiMonths(reader, { ...filters, from, to: asOf }),
    reader.run(ownTargets, {}),
  ]);
  const isWhole = (month: string) =>
    addDays(monthEnd(`${month}-01`), graceDays) <= asOf &&
    (completeFrom === null || `${month}-01` >= completeFrom);
  return figures.flatMap(({ kpi, months }) => {
    const { name, better, unit } = kpi;
    const known = months.filter(({ month }) => isWhole(month));
    const last = known.at(-1);
    if (better === null || last === undefined) return [];
    const told = {
      ...{ ...blank, practiceId, subject: name, kpi: name },
      ...{ fromOn: `${last.month}-01`, toOn: monthEnd(`${last.month}-01`) },
    };
    const aim = targets.find(({ kpi: of }) => of === name);
    const since = aim?.from_on ?? null;
    const aimed = known.filter(({ month }) => since === null || `${month}-01` >= since);
    const [band, target] = [
      judgeBand(known, { better, unit }),
      aim ? judgeTarget(aimed, aim) : null,
    ];
    return [
      // A target that is gone has nothing to miss.
      { ...told, rule: "kpi_target" as const, ...(target ?? { standing: "out" as const }) },
      ...(band ? [{ ...told, rule: "kpi_band" as const, ...band }] : []),
    ];
  });
}
