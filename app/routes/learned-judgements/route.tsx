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
import { chanceJudgements } from "#queries/learned/chance-judgements.ts";
import { count, counted, rate } from "#reports/format.ts";
import { DrillChips } from "../claims/drill-chips.tsx";
import { judgementColumns } from "./judgement-columns.ts";
import { judgementChips } from "./judgement-words.ts";
import { readJudgements } from "./read-judgements.server.ts";

export { ErrorPage as ErrorBoundary } from "#app/ui/error-page.tsx";

export const handle: PageHandle = { title: "How chances held" };
export const meta: MetaFunction = () => [{ title: "How chances held · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await openPage({ request, context });
  demand(page.person, "set");
  const search = new URL(request.url).searchParams;
  const { rows, asked } = await readJudgements(page, search);
  const sorted = sortRows(rows, judgementColumns(null), parseSort(search.get("sort")));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(search.get("page"))) || 1));
  const decided = rows.filter(({ result }) => result !== "not decided");
  return {
    rows: sorted.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE),
    chips: judgementChips(asked),
    at,
    all: rows.length,
    decided: decided.length,
    won: decided.filter(({ result }) => result === "paid").length,
    predicted: decided.reduce((sum, { chance }) => sum + chance, 0),
    can: canOf(page.person),
  };
}

/** The denials behind a figure of how well chances held: what was predicted of each, and what became of it. */
export default function Judgements() {
  const { rows, chips, at, all, decided, won, predicted, can } = useLoaderData<typeof loader>();
  const { link } = useView();
  const to = useMemo(
    () => (can.seeClaims ? (claimId: string) => link(`/claims/${claimId}`) : null),
    [can.seeClaims, link],
  );
  const columns = useMemo(() => judgementColumns(to), [to]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Link to={link("/learned")} className="link no-print justify-self-start text-table">
        Back to what is learned
      </Link>
      <DrillChips chips={chips} />
      <Section
        title={`${counted(all, "judgement")}${decided === 0 ? "" : `: of ${count(decided)} decided since, ${rate(predicted / decided, 0)} predicted to pay, ${rate(won / decided, 0)} paid`}`}
        note="A row for each denial and each end of a month on which it was open: the chance then, by what was known then, and what became of the denial since. A denial stands once for each month it was open."
        exported={{ table: "chance-judgements", rows: all }}
        explained={{ ...chanceJudgements, query: chanceJudgements.name, n: decided }}
      >
        <DataTable
          caption="Chances, denial by denial"
          rows={rows}
          columns={columns}
          rowKey={(row) => [row.on, row.claim_id, row.line_no, row.payer, row.opened_on].join(" ")}
          {...(to ? { rowHref: (row: { claim_id: string }) => to(row.claim_id) } : {})}
          isSortedByServer
          hasKeys
          empty={<EmptyNote what="denials like these" />}
        />
      </Section>
      <Pager page={at} total={all} />
    </div>
  );
}
