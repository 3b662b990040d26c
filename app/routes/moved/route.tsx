import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { movedBys } from "#queries/moved/moved-rows.ts";
import { movedKpis } from "#queries/moved/read-cells.ts";
import { openPage } from "../../page.server.ts";
import type { PageHandle } from "../../ui/page-handle.ts";
import { Section } from "../../ui/section.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useView } from "../../ui/view.tsx";
import { askedParams, byTitle, kpiNames, kpiTitles, movedAgainst } from "./asked.ts";
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

const notes = {
  initial_denial_rate:
    "Mix: more or less of work that is denied more or less than most. Rate: the same work, denied more or less often.",
  days_in_ar:
    "Mix: more or less of work that stays open longer or shorter than most. Own days: the same work, open longer or shorter.",
  cash: "Claims paid: more or fewer of them. Paid a claim: each brought more or less.",
} as const;

export default function WhatMoved() {
  const { asked, moved, reason, sql } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  const { kpi, by } = asked;
  const against = movedAgainst(view);
  const to = (changed: Partial<typeof asked>) =>
    link("/moved", askedParams({ ...asked, isAll: false, ...changed }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap justify-between gap-2 *:max-w-full *:overflow-x-auto">
        <Segmented
          label="Figure"
          choices={movedKpis.map((each) => ({
            title: kpiTitles[each],
            to: to({ kpi: each }),
            isChosen: each === kpi,
          }))}
        />
        <Segmented
          label="Movers by"
          choices={movedBys.map((each) => ({
            title: byTitle(each, kpi),
            to: to({ by: each }),
            isChosen: each === by,
          }))}
        />
      </div>
      {moved === null ? (
        <NothingToCompare kpi={kpi} against={against} reason={reason} />
      ) : (
        <>
          <Lead kpi={kpi} view={view} against={against} {...moved} />
          <MoversChart asked={asked} lines={moved.lines} change={moved.change} />
          <Section
            title="Movers"
            note={notes[kpi]}
            explained={{
              title: `What moved ${kpiNames[kpi]}`,
              definition: movedDefinitions[kpi],
              target: null,
              query: movedQueries[kpi].name,
              sql,
            }}
            exported={{ table: "what-moved", rows: moved.lines.length }}
          >
            <MoversTable asked={asked} against={against} moved={moved} />
          </Section>
        </>
      )}
    </div>
  );
}
