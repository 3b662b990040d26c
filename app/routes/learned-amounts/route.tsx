import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { PAGE_SIZE } from "#app/list-view.ts";
import { canOf } from "#app/lists/can.ts";
import { demand, openPage } from "#app/page.server.ts";
import { parseSort } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { sortRows } from "#app/tables/sort-rows.ts";
import { EmptyNote } from "#app/ui/empty-note.tsx";
import type { PageHandle } from "#app/ui/page-handle.ts";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { useView } from "#app/ui/view.tsx";
import { allowedJudgements } from "#queries/learned/allowed-judgements.ts";
import { counted, month } from "#reports/format.ts";
import { amountColumns } from "./amount-columns.ts";
import { readAmounts } from "./read-amounts.server.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "How expected amounts held" };
export const meta: MetaFunction = () => [{ title: "How expected amounts held · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  demand(page.person, "set");
  const search = new URL(request.url).searchParams;
  const { rows, monthOn } = await readAmounts(page, search);
  const sorted = sortRows(rows, amountColumns(null), parseSort(search.get("sort")));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(search.get("page"))) || 1));
  return {
    rows: sorted.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE),
    ...{ at, monthOn, all: rows.length, can: canOf(page.person) },
  };
}

/** The lines behind a month of how well expected amounts held, the farthest apart first. */
export default function Amounts() {
  const { rows, at, monthOn, all, can } = useLoaderData<typeof loader>();
  const { link } = useView();
  const to = useMemo(
    () => (can.seeClaims ? (claimId: string) => link(`/claims/${claimId}`) : null),
    [can.seeClaims, link],
  );
  const columns = useMemo(() => amountColumns(to), [to]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Link to={link("/learned")} className="link no-print justify-self-start text-table">
        Back to what is learned
      </Link>
      <Section
        title={`${counted(all, "line")} answered in ${month(monthOn)}`}
        note="What the payer allowed of each line beside what was expected before the month in which its claim was first sent; the farthest apart first."
        exported={{ table: "expected-amounts", rows: all }}
        explained={{ ...allowedJudgements, query: allowedJudgements.name, n: all }}
      >
        <DataTable
          caption="Expected amounts, line by line"
          rows={rows}
          columns={columns}
          rowKey={(row) => [row.claim_id, row.line_no, row.payer, row.answered_on].join(" ")}
          {...(to ? { rowHref: (row: { claim_id: string }) => to(row.claim_id) } : {})}
          isSortedByServer
          hasKeys
          empty={<EmptyNote what="lines like these" />}
        />
      </Section>
      <Pager page={at} total={all} />
    </div>
  );
}
