import type { Filters } from "#queries/filters.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import type { Columns, ParamsOf, Query, RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { comparedViews, pooledView, type View } from "../filters.ts";
import { filtersOf } from "../page.server.ts";
import { type Compared, completeFrom, whyNot } from "./comparable.ts";
import { ofDay, poolKpis } from "./pools.ts";

/** Who reads, and what is looked at. */
export type Page = { readonly reader: Reader; readonly view: View };

type Ask<C extends Columns, P extends Columns> = {
  readonly query: Query<C, P>;
  /** What the query is asked for a period's filters. */
  readonly params: (filters: Filters) => ParamsOf<Query<C, P>>;
  /** Whether its figures stand on the as-of day, or are counted over the period. */
  readonly by: "day" | "period";
  /** Several periods as one; `together`: the rows over all of them as one period. */
  readonly pool: (
    periods: RowOf<Query<C, P>>[][],
    together: RowOf<Query<C, P>>[],
  ) => RowOf<Query<C, P>>[];
};

/** The rows that a page's own are compared with: the one way to read them. */
export async function readCompared<C extends Columns, P extends Columns>(
  { reader, view }: Page,
  { query, params, by, pool }: Ask<C, P>,
): Promise<Compared<RowOf<Query<C, P>>>> {
  const views = comparedViews(view);
  if (views.length === 0) return { rows: null, reason: null };
  const reason = whyNot(views, await historyOf({ reader, view }), by);
  if (reason !== null) return { rows: null, reason };
  const run = (each: View) => reader.run(query, params(filtersOf(each)));
  const periods = await Promise.all(views.map(run));
  const [only] = periods;
  if (periods.length === 1 && only) return { rows: only, reason: null };
  const whole = pooledView(views);
  return { rows: pool(periods, whole ? await run(whole) : []), reason: null };
}

/** Key figures to compare with; those that cannot be compared are left out, and `reasons` says why. */
export async function readComparedKpis(page: Page) {
  const ask = { query: kpiSummary, params: (filters: Filters) => filters, pool: poolKpis };
  const [day, period] = await Promise.all([
    readCompared(page, { ...ask, by: "day" }),
    readCompared(page, { ...ask, by: "period" }),
  ]);
  return {
    rows: [
      ...(day.rows ?? []).filter(({ name }) => ofDay.has(name)),
      ...(period.rows ?? []).filter(({ name }) => !ofDay.has(name)),
    ],
    reasons: { day: day.reason, period: period.reason },
  };
}

/** From which day on the history of the practices looked at is complete; null where no file tells. */
export async function historyOf({ reader, view }: Page): Promise<string | null> {
  return completeFrom(await reader.run(practiceHistory, { asOf: view.asOf }), view.practice);
}
