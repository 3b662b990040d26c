import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { shownAct } from "#app/audit/act-words.ts";
import { parseAuditView, viewNames, writePlace } from "#app/audit/audit-view.ts";
import { readActs } from "#app/audit/read-acts.server.ts";
import { record } from "#app/audit/record.server.ts";
import { checkNow, currentVerdict } from "#app/audit/verdict.server.ts";
import { withParams } from "#app/list-view.ts";
import { demand, signedIn } from "#app/page.server.ts";
import { listPeople } from "#app/people/people.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { date } from "#reports/format.ts";
import { actColumns } from "./act-columns.tsx";
import { ChainVerdict } from "./chain-verdict.tsx";
import { FilterForm } from "./filter-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  demand(signedIn(context), "see_audit");
  const view = parseAuditView(new URL(request.url).searchParams);
  const [people, page, verdict] = await Promise.all([
    listPeople(),
    readActs(view),
    currentVerdict(),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    view,
    verdict,
    people: people.map(({ id, name }) => ({ id, name })),
    acts: page.acts.map(({ file, line }) => shownAct(line, `${file}~${line.seq}`, names)),
    next: page.next && writePlace(page.next),
    lookedTo: page.lookedTo,
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "see_audit");
  const { faults, lines, checkedAt } = await checkNow();
  const { address, requestId } = context;
  const detail = { lines, faults: faults.length };
  record({ who: person, act: "audit_verified", address, requestId, detail });
  return { checkedAt };
}

export const meta: MetaFunction = () => [{ title: "Audit · Dermledger" }];

export const handle = { title: "Audit", hasFilters: false, needsNoData: true };

export default function Audit() {
  const { view, verdict, people, acts, next, lookedTo } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  // On paper there is no form that says it.
  const asked = viewNames
    .filter((name) => view[name] !== "")
    .map((name) => `${name}: ${people.find(({ id }) => id === view[name])?.name ?? view[name]}`)
    .join(", ");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <ChainVerdict verdict={verdict} />
      <FilterForm view={view} people={people} />
      {asked !== "" && <p className="hidden text-table print:block">Only {asked}</p>}
      <section className="panel min-w-0" aria-label="Acts, newest first">
        <div className="flex justify-end px-4 py-2">
          <ExportMenu table="audit" rows={null} />
        </div>
        <DataTable
          caption="Who did what, newest first; times are UTC"
          rows={acts}
          columns={actColumns}
          rowKey={(row) => row.key}
          rowHref={(row) => (row.claimId === null ? undefined : `/claims/${row.claimId}`)}
          empty={
            lookedTo === null
              ? "Nothing of this kind was recorded."
              : `Nothing of this kind since ${date(lookedTo)}; go on with Older.`
          }
          hasKeys
        />
      </section>
      <nav aria-label="Pages of the audit" className="no-print flex gap-2 text-table">
        {view.before && (
          <Link className="button no-underline" to={withParams(search, { before: null }) || "?"}>
            Newest
          </Link>
        )}
        {next && (
          <Link className="button no-underline" to={withParams(search, { before: next })}>
            Older
          </Link>
        )}
      </nav>
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
