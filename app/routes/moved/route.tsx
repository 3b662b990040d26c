import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { movedBys } from "#queries/moved/moved-rows.ts";
import { movedKpis } from "#queries/moved/read-cells.ts";
import { openPage } from "../../page.server.ts";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useView } from "../../ui/view.tsx";
import { askedParams, byTitle, kpiTitles, movedAgainst } from "./asked.ts";
import { movedDefinitions, movedQueries } from "./explained.ts";
import { Lead } from "./lead.tsx";
import { MoversChart } from "./movers-chart.tsx";
import { MoversTable } from "./movers-table.tsx";
import { NothingToCompare } from "./nothing-to-compare.tsx";
import { readMoved } from "./read-moved.server.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "What moved it" };
export const meta: MetaFunction = () => [{ title: "What moved it · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view } = await openPage({ request, context });
  const read = await readMoved(reader, view, new URL(request.url).searchParams);
  return { ...read, sql: movedQueries[read.asked.kpi].sql };
}

export default function WhatMoved() {
  const { asked, moved, reason, sql } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  const { kpi, by } = asked;
  const against = movedAgainst(view);
  const to = (changed: Partial<typeof asked>) =>
    link("/moved", askedParams({ ...asked, isAll: false, ...changed }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Segmented
        label="Figure"
        choices={movedKpis.map((each) => ({
          title: kpiTitles[each],
          to: to({ kpi: each }),
          isChosen: each === kpi,
        }))}
      />
      {moved === null ? (
        <NothingToCompare kpi={kpi} against={against} reason={reason} />
      ) : (
        <>
          <Lead kpi={kpi} view={view} against={against} {...moved} />
          <MoversChart asked={asked} lines={moved.lines} change={moved.change} />
          <Section
            title="Movers"
            note={
              by === "family" || by === "payer"
                ? "The rows sum to the whole change."
                : "Mix: how much of the work it is. The rows sum to the whole change."
            }
            explained={{
              title: `What moved ${kpiTitles[kpi].toLowerCase()}`,
              definition: movedDefinitions[kpi],
              target: null,
              query: movedQueries[kpi].name,
              sql,
            }}
            exported={{ table: "what-moved", rows: moved.lines.length }}
            aside={
              <Segmented
                label="Movers by"
                choices={movedBys.map((each) => ({
                  title: byTitle(each, kpi),
                  to: to({ by: each }),
                  isChosen: each === by,
                }))}
              />
            }
          >
            <MoversTable asked={asked} against={against} moved={moved} />
          </Section>
        </>
      )}
    </div>
  );
}
