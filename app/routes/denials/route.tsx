import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { codeTitles } from "#queries/denials/code-titles.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addMonths } from "#queries/period.ts";
import type { RowOf } from "#queries/query.ts";
import { counted, money, moneyExact, period, rate } from "#reports/format.ts";
import { monthStart } from "../../calendar.ts";
import { comparedView } from "../../filters.ts";
import { filtersOf, openPage } from "../../page.server.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useView } from "../../ui/view.tsx";
import { CauseTrend } from "./cause-trend.tsx";
import { CodeMatrix } from "./code-matrix.tsx";
import { Moved } from "./moved.tsx";
import { Pareto } from "./pareto.tsx";
import { dimensionOf, dimensions } from "./place.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Denials" };
export const meta: MetaFunction = () => [{ title: "Denials · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view } = await openPage({ request, context });
  const filters = filtersOf(view);
  const months = { ...filters, from: addMonths(monthStart(view.asOf), -12), to: view.asOf };
  const { by } = dimensionOf(new URL(request.url).searchParams);
  const compared = comparedView(view);
  const before = compared && filtersOf(compared);
  const [causes, causesBefore, places, placesBefore, trend, titles, kpis] = await Promise.all([
    reader.run(denialCauses, filters),
    before && reader.run(denialCauses, before),
    reader.run(denialsByPlace, { ...filters, by }),
    before && reader.run(denialsByPlace, { ...before, by }),
    reader.run(denialsByMonth, months),
    reader.run(codeTitles, {}),
    reader.run(kpiSummary, filters),
  ]);
  return {
    causes: causes.filter((row) => row.root_cause !== "total"),
    total: causes.find((row) => row.root_cause === "total") ?? null,
    before: causesBefore && centsByCause(causesBefore),
    places,
    placesBefore,
    trend,
    titles: Object.fromEntries(titles.map(({ carc, title }) => [carc, title])),
    rates: kpis.find((row) => row.name === "initial_denial_rate") ?? null,
    sql: { causes: denialCauses.sql, places: denialsByPlace.sql },
  };
}

function centsByCause(rows: RowOf<typeof denialCauses>[]): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [row.root_cause, row.denied_cents]));
}

export default function Denials() {
  const { causes, total, before, places, placesBefore, trend, titles, rates, sql } =
    useLoaderData<typeof loader>();
  const { view, link } = useView();
  const dimension = dimensionOf(useSearchParams()[0]);
  if (total === null || total.claims === 0)
    return (
      <div className="panel px-4 py-8 text-ink-2">
        <EmptyNote what="denials" />
      </div>
    );
  const opened = link("/claims", { denial: "opened" });
  return (
    <div className="grid gap-5">
      <p className="text-ink-2">
        <Link
          to={opened}
          className="figures font-semibold text-ink no-underline hover:underline"
          title={moneyExact(total.denied_cents)}
        >
          {money(total.denied_cents)}
        </Link>{" "}
        {before && (
          <>
            <Moved now={total.denied_cents} before={before.total ?? 0} />{" "}
          </>
        )}
        denied, {period(view.from, view.to)}, at {counted(total.claims, "claim")};{" "}
        {money(total.recoverable_cents)} looks recoverable; {money(total.recovered_cents)} already
        came back.
        {rates?.value != null && (
          <>
            {" "}
            Of claims judged for the first time, {rate(rates.value)} had{" "}
            <Link className="link underline" to={link("/claims", { remitted: "denied" })}>
              a line denied in full
            </Link>
            .
          </>
        )}
      </p>
      <div className="grid items-start gap-5 min-[1400px]:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Section
          title="Why"
          note="Bar: denied. Dark: came back. Tick: may come back in all."
          explained={{
            title: denialCauses.title,
            definition: denialCauses.definition,
            target: null,
            query: denialCauses.name,
            sql: sql.causes,
            claims: opened,
          }}
        >
          <Pareto causes={causes} total={total} before={before} />
        </Section>
        <div className="grid min-w-0 gap-5">
          <Section
            title="Who, with which code"
            note={
              placesBefore
                ? `▲ ▼ against ${view.compare === "year" ? "a year earlier" : "the period before"}.`
                : undefined
            }
            explained={{
              title: denialsByPlace.title,
              definition: denialsByPlace.definition,
              target: denialsByPlace.target,
              query: denialsByPlace.name,
              sql: sql.places,
              claims: opened,
            }}
            aside={
              <Segmented
                label="Laid out by"
                choices={dimensions.map(({ by, title }) => ({
                  title,
                  to: link("/denials", { by: by === "payer" ? undefined : by }),
                  isChosen: by === dimension.by,
                }))}
              />
            }
          >
            <CodeMatrix rows={places} earlier={placesBefore} by={dimension} titles={titles} />
          </Section>
          <CauseTrend rows={trend} />
        </div>
      </div>
    </div>
  );
}
