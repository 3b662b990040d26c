import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { drillChips, parseDrill } from "#app/drill.ts";
import { MOST_CLAIMS } from "#app/follow-up/change.ts";
import { recallFound, searchHasEnded } from "#app/found.server.ts";
import { parseListView } from "#app/list-view.ts";
import { canOf } from "#app/lists/can.ts";
import { useReturnFocus } from "#app/lists/use-return-focus.ts";
import { openPage } from "#app/page.server.ts";
import { reachOf } from "#app/people/person.ts";
import { ListProject } from "#app/projects/list-project.tsx";
import { listIdentity } from "#app/tables/selection.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { reachKey } from "#queries/reach.ts";
import { ClaimList } from "./claim-list.tsx";
import { shownColumns } from "./claims-columns.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { DrillChips } from "./drill-chips.tsx";
import { EmptyList } from "./empty-list.tsx";
import { find } from "./find.server.ts";
import { ListTotal } from "./list-total.tsx";
import { findLoosenings } from "./loosen.server.ts";
import { readClaims } from "./read-claims.server.ts";
import { SearchField } from "./search-field.tsx";
import { useListHere } from "./use-list-here.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view, person } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const found = recallFound(context, search);
  const drill = parseDrill(search, found.text);
  const { rows, totals } = found.hasEnded
    ? { rows: [], totals: null }
    : await readClaims(reader, view, drill, search);
  return {
    rows,
    totals,
    list: [reader.generation(), person.id, reachKey(reachOf(person)), listIdentity(search)].join(
      " ",
    ),
    loosenings: totals?.claims === 0 ? await findLoosenings(reader, view, drill) : [],
    drill,
    chips: drillChips(drill, view),
    refusal: found.hasEnded ? searchHasEnded : null,
    can: canOf(person),
  };
}

export { shouldRevalidate } from "./sort-here.ts";

export async function action(args: ActionFunctionArgs) {
  return await find(args);
}

export const meta: MetaFunction = () => [{ title: "Claims · Dermledger" }];

export const handle = { title: "Claims" };

export default function Claims() {
  const loaded = useLoaderData<typeof loader>();
  const { rows, loosenings, drill, chips, refusal, can } = loaded;
  const [search] = useSearchParams();
  const here = useListHere(loaded.list, loaded.totals);
  const totals = here?.totals ?? null;
  const { page, columns: chosen } = parseListView(search);
  const wanted = chosen.join(",");
  const columns = useMemo(
    () => (totals ? shownColumns(wanted === "" ? [] : wanted.split(","), drill, totals, can) : []),
    [wanted, drill, totals, can],
  );
  useReturnFocus();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3" data-here={here?.isAhead || undefined}>
      <DrillChips chips={chips} />
      <div className="flex flex-wrap items-center gap-3">
        {totals && <ListTotal totals={totals} drill={drill} />}
        <div className="no-print ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          {can.seeClaims && <SearchField text={drill.search ?? null} />}
          {can.followUp && totals !== null && totals.claims > 1 && totals.claims <= MOST_CLAIMS && (
            <ListProject />
          )}
          {totals && <ExportMenu table="claims" rows={totals.claims} />}
          <ColumnChoice shown={columns.map(({ id }) => id)} can={can} />
        </div>
      </div>
      {refusal !== null && <p className="panel px-6 py-8">{refusal}</p>}
      {totals?.claims === 0 && <EmptyList loosenings={loosenings} />}
      {here !== null && here.totals.claims > 0 && (
        <ClaimList rows={rows} columns={columns} here={here} page={page} can={can} />
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
