import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { drillChips, parseDrill } from "#app/drill.ts";
import { PAGE_SIZE, parseListView, withParams } from "#app/list-view.ts";
import { filtersOf, openPage } from "#app/page.server.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { claims } from "#queries/claims/claims.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { counted, moneyExact } from "#reports/format.ts";
import { shownColumns } from "./claims-columns.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { DrillChips } from "./drill-chips.tsx";
import { EmptyList } from "./empty-list.tsx";
import { findLoosenings } from "./loosen.server.ts";
import { Pager } from "./pager.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const drill = parseDrill(search);
  const list = parseListView(search);
  const asked = { ...filtersOf(view), ...drill };
  const window = { sort: list.sort, limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  const [rows, [totals]] = await Promise.all([
    reader.run(claims, { ...asked, ...window }),
    reader.run(claimsTotals, asked),
  ]);
  const loosenings = totals?.claims === 0 ? await findLoosenings(reader, view, drill) : [];
  return { rows, totals: totals ?? null, loosenings, drill, list, chips: drillChips(drill, view) };
}

export const meta: MetaFunction = () => [{ title: "Claims · Dermledger" }];

export const handle = { title: "Claims" };

export default function Claims() {
  const { rows, totals, loosenings, drill, list, chips } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const columns = useMemo(
    () => (totals ? shownColumns(list.columns, drill, totals) : []),
    [list, drill, totals],
  );
  useReturnFocus();
  if (totals === null) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <DrillChips chips={chips} />
      <div className="flex flex-wrap items-center gap-3">
        <p data-total className="figures text-section font-semibold">
          {counted(totals.claims, "claim")} · {moneyExact(totals.open_cents)} open
          {drill.denial !== null && (
            <span className="font-normal text-ink-2">
              {" "}
              · {moneyExact(totals.denied_cents)} denied
            </span>
          )}
          {drill.cash !== null && (
            <span className="font-normal text-ink-2">
              {" "}
              · {moneyExact(totals.cash_cents)} paid in the month
            </span>
          )}
        </p>
        <div className="no-print ml-auto flex gap-2 max-sm:ml-0">
          <SearchField />
          <a
            className="button no-underline"
            href={`/claims/export.csv${withParams(search, { page: null, columns: null })}`}
            download
          >
            CSV
          </a>
          <ColumnChoice shown={columns.map(({ id }) => id)} />
        </div>
      </div>
      {totals.claims === 0 ? (
        <EmptyList loosenings={loosenings} />
      ) : (
        <>
          <div className="panel">
            <DataTable
              caption="Claims"
              rows={rows}
              columns={columns}
              rowKey={(row) => row.claim_id}
              rowHref={(row) => `/claims/${row.claim_id}${withParams(search, { page: null })}`}
              initialSort={{ id: "open", desc: true }}
              isSortedByServer
              hasKeys
            />
          </div>
          <Pager page={list.page} total={totals.claims} />
        </>
      )}
    </div>
  );
}

/** Finds by part of a control number, member id, name or claim id, within the list as it is cut. */
function SearchField() {
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => name !== "search" && name !== "page");
  return (
    <Form method="get" role="search" className="w-64 max-sm:w-48">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <input
        key={search.get("search")}
        type="search"
        name="search"
        data-search
        className="field"
        defaultValue={search.get("search") ?? ""}
        placeholder="Number, member id or name"
        aria-label="Find in this list by number, member id or name"
        aria-keyshortcuts="/"
      />
    </Form>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
