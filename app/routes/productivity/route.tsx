import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { openPage } from "#app/page.server.ts";
import { readClosedProjects } from "#app/productivity/closed-projects.server.ts";
import { readProductivity } from "#app/productivity/read-productivity.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { productivity } from "#queries/productivity/productivity.ts";
import { count, counted, date, moneyExact, period } from "#reports/format.ts";
import { ClosedProjects } from "./closed-projects.tsx";
import type { To } from "./figure-columns.ts";
import { Limits } from "./limits.tsx";
import { NothingDone } from "./nothing-done.tsx";
import { peopleColumns, weekColumns } from "./people-columns.ts";
import { WordTables } from "./word-tables.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "Productivity" };
export const meta: MetaFunction = () => [{ title: "Productivity · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  const [read, closed] = await Promise.all([readProductivity(page), readClosedProjects(page)]);
  return { read, closed };
}

/** What people did in a period and what came after, by name and not by rank. */
export default function ProductivityPage() {
  const { read, closed } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  const to: To = useMemo(
    () =>
      ({ person, what }) =>
        link("/productivity/follow-ups", { person, what }),
    [link],
  );
  const columns = useMemo(() => peopleColumns(read, to), [read, to]);
  const weeks = useMemo(
    () => weekColumns(({ from, to }, what) => link("/productivity/follow-ups", { from, to, what })),
    [link],
  );
  const { team, isLead, people } = read;
  if (team === null)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <NothingDone isLead={isLead} />
        <ClosedProjects rows={closed} />
      </div>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p data-headline className="figures max-w-3xl text-section">
        {isLead && `${counted(people.length, "person", "people")}, `}
        {counted(team.contacts, "contact")}, {counted(team.touches, "touch", "touches")} on{" "}
        {counted(team.claims, "claim")}, {period(view.from, view.to)}.{" "}
        {moneyExact(team.recovered_cents)} came after them through {date(view.asOf)}
        {team.open_touches > 0 &&
          `; ${count(team.open_touches)} of the touches may still be answered`}
        .
      </p>
      <Section
        title={isLead ? "People, by name" : "What you did"}
        note={
          isLead
            ? "Whoever followed up nothing in this period is not listed."
            : "You see your own follow-ups; owners and managers see everybody’s."
        }
        exported={{ table: "productivity", rows: people.length }}
        explained={{
          title: productivity.title,
          definition: productivity.definition,
          target: null,
          query: productivity.name,
          sql: productivity.sql,
        }}
      >
        <DataTable
          caption="People"
          rows={people}
          columns={columns}
          rowKey={(row) => row.id}
          rowHref={(row) => to({ person: row.id })}
          hasKeys
        />
        <Limits />
      </Section>
      <WordTables read={read} to={to} />
      <ClosedProjects rows={closed} />
      <Section
        title={isLead ? "By week, everybody together" : "By week"}
        note="Money stands in the week of the touch that it came after: of late weeks most is still to come."
        exported={{ table: "productivity-weeks", rows: read.weeks.length }}
      >
        <DataTable caption="By week" rows={read.weeks} columns={weeks} rowKey={(row) => row.from} />
      </Section>
    </div>
  );
}
