import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { parseSource, readSource } from "#app/archive/read-source.server.ts";
import { SourceView } from "#app/archive/source-view.tsx";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { listFilterNames } from "#app/filters.ts";
import { readInboxState } from "#app/inbox/inbox-state.server.ts";
import { reportOf } from "#app/jobs/job-report.ts";
import { jobs } from "#app/jobs/jobs.server.ts";
import { useJobs } from "#app/jobs/use-jobs.ts";
import { withParams } from "#app/list-view.ts";
import { demand, openPage } from "#app/page.server.ts";
import { reachOf } from "#app/people/person.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useView } from "#app/ui/view.tsx";
import { AddFiles, useSending } from "./add-files.tsx";
import { CashTab } from "./cash-tab.tsx";
import { FilesTab } from "./files-tab.tsx";
import { IssuesTab } from "./issues-tab.tsx";
import { JobList } from "./job-list.tsx";
import { MappingTab } from "./mapping/mapping-tab.tsx";
import { readMapping } from "./mapping/read-mapping.server.ts";
import { saveMapping } from "./mapping/save-mapping.server.ts";
import { readCash, readFiles, readIssues, readStrip, readTrust } from "./read-loads.server.ts";
import { readTieOut } from "./read-tie-out.server.ts";
import { saveFromForm } from "./save-tie-out.server.ts";
import { Strip } from "./strip.tsx";
import { parseTab, tabs } from "./tabs.ts";
import { TieOutTab } from "./tie-out-tab.tsx";
import { TrustTab } from "./trust-tab.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view, person } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const show = parseTab(search);
  const asked = parseSource(search.get("source"));
  const [limits, strip, trust, files, issues, mapping, cash, tieOut, source] = await Promise.all([
    readInboxState(),
    readStrip(reader, view),
    show === "trust" ? readTrust(reader, view) : null,
    show === "files" ? readFiles(reader, search) : null,
    show === "issues" ? readIssues(reader, search) : null,
    show === "mapping" ? readMapping(reader, search, context) : null,
    show === "cash" ? readCash(reader, view, search) : null,
    show === "tie-out" ? readTieOut(reader, view) : null,
    asked && readSource(reader, env.home, asked, reachOf(person)),
  ]);
  if (asked && source) {
    const { fileId: file, from, to } = asked;
    const { address, requestId } = context;
    record({ who: person, act: "segments_seen", address, requestId, detail: { file, from, to } });
  }
  const isEmpty = reader.generation() === null;
  const told = jobs().map(reportOf);
  const parts = { strip, trust, files, issues, mapping, cash, tieOut, source };
  return { show, isEmpty, limits, jobs: told, ...parts };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { reader, person } = await openPage({ request, context });
  demand(person, "load");
  const form = await readForm(request);
  const isMapping = ["map", "unmap", "map-anew"].includes(String(form.get("intent")));
  if (isMapping) return await saveMapping(form, person, reader);
  const answer = await saveFromForm(form, person.name);
  const { address, requestId } = context;
  const detail = { file: "tie-out", practice: String(form.get("practice")) };
  if (answer.saved > 0) record({ who: person, act: "settings_saved", address, requestId, detail });
  return answer;
}

export const meta: MetaFunction = () => [{ title: "Loads · Dermledger" }];

export const handle = { title: "Loads", needsNoData: true };

export default function Loads() {
  const data = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { view } = useView();
  const { isAwaited } = useSending();
  const shown = useJobs(data.jobs, isAwaited);
  const adding = (
    <>
      <AddFiles limits={data.limits} />
      <JobList jobs={shown} />
    </>
  );
  if (data.isEmpty) return <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{adding}</div>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {adding}
      {listFilterNames.some((name) => view[name].length > 0) && (
        <p className="text-table text-ink-2">
          Files come whole: of the filters, only the day and the period apply here, and the practice
          to the tie-out.
        </p>
      )}
      <Strip figures={data.strip} />
      <nav
        aria-label="Parts of this page"
        className="no-print flex gap-1 overflow-x-auto border-b border-line text-table"
      >
        {tabs.map(({ id, title }) => (
          <Link
            key={id}
            to={withParams(search, { show: id === "trust" ? null : id, source: null }) || "?"}
            preventScrollReset
            aria-current={data.show === id ? "page" : undefined}
            className={`-mb-px border-b-2 px-3 py-2 whitespace-nowrap no-underline ${data.show === id ? "border-accent font-medium text-accent" : "border-transparent text-ink-2 hover:text-ink"}`}
          >
            {title}
          </Link>
        ))}
      </nav>
      {data.source && (
        <div id="source" className="scroll-mt-4">
          <SourceView view={data.source} />
        </div>
      )}
      {data.trust && <TrustTab data={data.trust} />}
      {data.files && <FilesTab data={data.files} />}
      {data.issues && <IssuesTab data={data.issues} />}
      {data.mapping && <MappingTab data={data.mapping} />}
      {data.cash && <CashTab data={data.cash} />}
      {data.tieOut && <TieOutTab data={data.tieOut} />}
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
