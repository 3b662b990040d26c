import { ask, type PageView } from "./page-views.ts";

/** Of a view, by page: numbers that its data must hold. */
export type Known = { readonly [page: string]: readonly number[] };

/** How many of the views are checked; each costs a handful of processes before the clock starts. */
const mostChecked = 4;

/**
 * What the command line answers for some of the views, among them the one without filters: a page that shows another figure
 * for the same question is wrong, however fast.
 */
export async function knownFigures(
  home: string,
  today: string,
  views: readonly PageView[],
): Promise<Map<PageView, Known>> {
  const step = Math.ceil(views.length / mostChecked);
  const checked = views.filter((_, n) => n % step === 0);
  const known = new Map<PageView, Known>();
  for (const view of checked) known.set(view, await figuresOf(home, today, view));
  return known;
}

async function figuresOf(home: string, today: string, view: PageView): Promise<Known> {
  const options = [["as-of", today] as const, ...view]
    .filter(([name]) => name !== "compare")
    .flatMap(([name, value]) => [`--${name}`, value]);
  const kpis = await ask<{ name: string; value: number; numerator: number }>(
    home,
    "kpi-summary",
    options,
  );
  const aging = await ask<{ open_cents: number }>(home, "ar-aging", options);
  const causes = await ask<{ root_cause: string; denied_cents: number }>(
    home,
    "denial-causes",
    options,
  );
  const [gates] = await ask<{ submitted: number; resolved: number }>(home, "gates", options);
  const [totals] = await ask<{ claims: number; open_cents: number }>(
    home,
    "claims-totals",
    options,
  );
  const kpi = (name: string) => kpis.find((row) => row.name === name);
  const denied = causes.find((row) => row.root_cause === "total")?.denied_cents;
  const open = kpi("days_in_ar")?.numerator;
  const cash = kpi("cash")?.value;
  return {
    "/": numbers(open, cash),
    "/aging": aging.map((row) => row.open_cents),
    "/denials": numbers(denied),
    "/payments": numbers(cash),
    "/acceptance": numbers(gates?.submitted, gates?.resolved),
    "/claims": numbers(totals?.claims, totals?.open_cents),
  };
}

function numbers(...values: readonly (number | null | undefined)[]): number[] {
  return values.flatMap((value) => value ?? []);
}

/** Whether the data of a page hold all the numbers. */
export function holdsFigures(text: string, figures: readonly number[]): boolean {
  if (figures.length === 0) return true;
  const held = new Set(text.match(/-?\d+(?:\.\d+)?/g));
  return figures.every((figure) => held.has(String(figure)));
}
