import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { codeTitles } from "#queries/denials/code-titles.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addMonths } from "#queries/period.ts";
import { counted, money, moneyExact, period, rate } from "#reports/format.ts";
import { monthStart } from "../../calendar.ts";
import { filtersOf, openPage } from "../../page.server.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { useView } from "../../ui/view.tsx";
import { CauseTrend } from "./cause-trend.tsx";
import { CodeMatrix } from "./code-matrix.tsx";
import { Pareto } from "./pareto.tsx";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Denials" };
export const meta: MetaFunction = () => [{ title: "Denials · Dermledger" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { reader, view } = await openPage(request);
  const filters = filtersOf(view);
  const months = { ...filters, from: addMonths(monthStart(view.asOf), -12), to: view.asOf };
  const [causes, byPayer, trend, titles, kpis] = await Promise.all([
    reader.run(denialCauses, filters),
    reader.run(denialsByPayer, filters),
    reader.run(denialsByMonth, months),
    reader.run(codeTitles, {}),
    reader.run(kpiSummary, filters),
  ]);
  return {
    causes: causes.filter((row) => row.root_cause !== "total"),
    total: causes.find((row) => row.root_cause === "total") ?? null,
    byPayer,
    trend,
    titles: Object.fromEntries(titles.map(({ carc, title }) => [carc, title])),
    rates: kpis.find((row) => row.name === "initial_denial_rate") ?? null,
    sql: { causes: denialCauses.sql, byPayer: denialsByPayer.sql },
  };
}

export default function Denials() {
  const { causes, total, byPayer, trend, titles, rates, sql } = useLoaderData<typeof loader>();
  const { view, link } = useView();
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
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
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
          <Pareto causes={causes} total={total} />
        </Section>
        <div className="grid min-w-0 gap-5">
          <Section
            title="Who, with which code"
            explained={{
              title: denialsByPayer.title,
              definition: denialsByPayer.definition,
              target: denialsByPayer.target,
              query: denialsByPayer.name,
              sql: sql.byPayer,
              claims: opened,
            }}
          >
            <CodeMatrix rows={byPayer} titles={titles} />
          </Section>
          <CauseTrend rows={trend} />
        </div>
      </div>
    </div>
  );
}
