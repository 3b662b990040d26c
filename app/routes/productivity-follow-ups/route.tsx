import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { PAGE_SIZE } from "#app/list-view.ts";
import { openPage } from "#app/page.server.ts";
import { readFollowUps } from "#app/productivity/read-follow-ups.server.ts";
import { parseSort } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { sortRows } from "#app/tables/sort-rows.ts";
import { EmptyNote } from "#app/ui/empty-note.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { followUps } from "#queries/productivity/follow-ups.ts";
import { period } from "#reports/format.ts";
import { DrillChips } from "../claims/drill-chips.tsx";
import { followUpsColumns, sumsOf } from "./follow-ups-columns.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "Follow-ups" };
export const meta: MetaFunction = () => [{ title: "Follow-ups · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const { rows, ...told } = await readFollowUps({ ...page, search });
  const sums = sumsOf(rows);
  const sorted = sortRows(rows, followUpsColumns(sums, null), parseSort(search.get("sort")));
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(search.get("page"))) || 1));
  return { ...told, sums, at, rows: sorted.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE) };
}

/** The follow-ups behind a figure: who did what about which claim, and what came after. */
export default function FollowUps() {
  const { rows, sums, at, whose, isOwn, what } = useLoaderData<typeof loader>();
  const { view, link } = useView();
  const columns = useMemo(
    () => followUpsColumns(sums, (claimId) => link(`/claims/${claimId}`)),
    [sums, link],
  );
  const chips = [
    ...(whose === null ? [] : [{ words: whose, remove: ["person"] }]),
    ...(what === null ? [] : [{ words: what, remove: ["what"] }]),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Link to={link("/productivity")} className="link no-print justify-self-start text-table">
        Back to productivity
      </Link>
      <DrillChips chips={chips} />
      <Section
        title={`${isOwn ? "Your follow-ups" : "Follow-ups"}, ${period(view.from, view.to)}`}
        note="A row for each claim that a click was about; minutes of one call for many are spread over them."
        exported={{ table: "follow-ups", rows: sums.rows }}
        explained={{
          title: followUps.title,
          definition: followUps.definition,
          target: null,
          query: followUps.name,
          sql: followUps.sql,
        }}
      >
        <DataTable
          caption="Follow-ups"
          rows={rows}
          columns={columns}
          rowKey={(row) => row.row_id}
          rowHref={(row) => link(`/claims/${row.claim_id}`)}
          isSortedByServer
          hasKeys
          empty={<EmptyNote what="follow-ups like these" />}
        />
      </Section>
      <Pager page={at} total={sums.rows} />
    </div>
  );
}
