import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AppealLinks } from "#app/appeals/appeal-links.tsx";
import { appealsOfProject } from "#app/appeals/appeals.server.ts";
import { projectPackets } from "#app/appeals/project-packets.server.ts";
import { withPackets } from "#app/appeals/with-packets.ts";
import { HistoryList } from "#app/follow-up/history-list.tsx";
import { PAGE_SIZE } from "#app/list-view.ts";
import type { ActOn } from "#app/lists/act.ts";
import { canOf } from "#app/lists/can.ts";
import { useListHands } from "#app/lists/use-list-hands.tsx";
import { openPage } from "#app/page.server.ts";
import { readProjectPage } from "#app/projects/read-project-page.server.ts";
import { projectOutcomeWords } from "#app/projects/words.ts";
import { parseSort } from "#app/tables/column.ts";
import { sortRows } from "#app/tables/sort-rows.ts";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { projects } from "#queries/projects/projects.ts";
import { counted, date } from "#reports/format.ts";
import { aboutWords } from "../projects/projects-columns.tsx";
import { ProjectActs } from "./project-acts.tsx";
import { entryOf, keyOf, ProjectClaims } from "./project-claims.tsx";
import { projectClaimsColumns } from "./project-claims-columns.tsx";
import { ProjectFigures } from "./project-figures.tsx";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "Project", hasFilters: false };
export const meta: MetaFunction = () => [{ title: "Project · Dermledger" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { reader, today, person } = await openPage({ request, context });
  const found = await readProjectPage(reader, params.id ?? "", today);
  if (!found) throw new Response("No project goes by this id.", { status: 404 });
  const { project, claims, history } = found;
  const search = new URL(request.url).searchParams;
  const sorted = sortRows(
    claims,
    projectClaimsColumns(project, today),
    parseSort(search.get("sort")),
  );
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.get("page"))) || 1));
  const rows = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const projectId = project.project_id;
  const claimIds = claims.map(({ claim_id }) => claim_id);
  const [packets, appeals] = await Promise.all([
    projectPackets(reader, person, { projectId, claimIds }, today),
    appealsOfProject(person, projectId),
  ]);
  return {
    ...{ project, rows, page, today, packets, appeals },
    history: withPackets(history, appeals),
    ...{ can: canOf(person), sql: projects.sql },
  };
}

/** One project: what it is about, what became of its money, its claims, and what was done. */
export default function Project() {
  const { project, rows, page, history, today, packets, appeals, can, sql } =
    useLoaderData<typeof loader>();
  const { link } = useView();
  const { project_id: projectId, name, is_closed: isClosed } = project;
  const hands = useListHands({ rows, can, keyOf, entryOf, projectId });
  const words = `${counted(project.open_claims, "open claim")} of “${name}”`;
  const whole: ActOn | null =
    isClosed || project.open_claims === 0 ? null : { ids: [], words, isOne: false, projectId };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-2">
        <Link to={link("/projects")} className="link justify-self-start text-table">
          All projects
        </Link>
        <h2 className="text-page font-semibold [overflow-wrap:anywhere]">{name}</h2>
        <p className="figures max-w-3xl text-ink-2">
          {aboutWords(project)}. {counted(project.claims, "claim")}, {project.open_claims} still
          open. Made {date(project.made_on)} by {project.maker};{" "}
          {project.owner === null ? "assigned to nobody" : `worked by ${project.owner}`}
          {project.next_on !== null && `; next date ${date(project.next_on)}`}
          {project.due.dueOn !== null && `; first deadline ${date(project.due.dueOn)}`}
          {project.due.isPast > 0 && `; ${counted(project.due.isPast, "claim")} past theirs`}.
        </p>
        {isClosed && (
          <p role="note" className="max-w-3xl">
            Closed {date(project.closed_on)}
            {project.closer !== null && ` by ${project.closer}`}:{" "}
            {projectOutcomeWords(project.outcome ?? "other").toLowerCase()}.
            {project.note !== null && ` ${project.note}`}
          </p>
        )}
        {project.has_others && (
          <p role="note" className="text-table text-ink-2">
            This project holds claims beyond the locations you see; none of them is in these
            figures.
          </p>
        )}
        <ProjectActs project={project} whole={whole} packets={packets} start={hands.acts.start} />
        <AppealLinks appeals={appeals} title="Appeals of this project" />
      </header>
      <div className="grid items-start gap-5 min-[1200px]:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Section
          title="What became of it"
          explained={{
            title: projects.title,
            definition: projects.definition,
            target: null,
            query: projects.name,
            sql,
            asOf: today,
          }}
        >
          <ProjectFigures project={project} />
        </Section>
        <Section title="What was done">
          <div className="max-h-80 overflow-auto px-4 pb-3">
            <HistoryList items={history} justDone={null} />
          </div>
        </Section>
      </div>
      <ProjectClaims
        project={project}
        rows={rows}
        page={page}
        today={today}
        can={can}
        hands={hands}
        whole={whole}
      />
      {hands.acts.dialog}
    </div>
  );
}
