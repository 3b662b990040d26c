import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { canOf } from "#app/lists/can.ts";
import { NextClaim } from "#app/lists/next-claim.tsx";
import { useReturnFocus } from "#app/lists/use-return-focus.ts";
import { openPage } from "#app/page.server.ts";
import { defaultView } from "#app/saved-views/read-views.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { count, counted, money } from "#reports/format.ts";
import { EmptyWorklist } from "./empty-worklist.tsx";
import { LeftOut } from "./left-out.tsx";
import { missingInput } from "./missing-input.ts";
import { ParamToggle } from "./param-toggle.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { readCounts } from "./read-counts.server.ts";
import { readLeftOut } from "./read-left-out.server.ts";
import { readItems, WORKLIST_PAGE } from "./read-worklist.server.ts";
import { startOf } from "./start-of.ts";
import { WhoseChoice } from "./whose-choice.tsx";
import { WorklistList } from "./worklist-list.tsx";
import { isBare, parseWorklistView, queueTitle } from "./worklist-view.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, view, person } = await openPage({ request, context });
  const search = new URL(request.url).searchParams;
  const start = isBare(search) ? await defaultView(person) : undefined;
  if (start) throw redirect(startOf(start, search));
  const asked = parseWorklistView(search);
  const [rows, counts, leftOut, [status]] = await Promise.all([
    readItems(reader, view, asked, person),
    readCounts(reader, view, asked, person),
    readLeftOut(reader, view, asked.queue),
    reader.run(warehouseStatus, {}),
  ]);
  // The last page was worked off, or never was: the list begins anew rather than look empty.
  if (rows.length === 0 && asked.page > 1)
    throw redirect(`/worklist${withParams(search, { page: null })}`);
  return {
    rows,
    counts,
    asked,
    can: canOf(person),
    leftOut,
    missing: missingInput(asked.queue, status?.inputs ?? []),
    pageSize: WORKLIST_PAGE,
  };
}

export const meta: MetaFunction = () => [{ title: "Worklist · Dermledger" }];

export const handle = { title: "Worklist" };

export default function Worklist() {
  const { rows, counts, asked, can, leftOut, missing, pageSize } = useLoaderData<typeof loader>();
  useReturnFocus();
  const chosen = counts.find(({ queue }) => queue === asked.queue);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <QueueTabs counts={counts} chosen={asked.queue} />
      <div className="flex flex-wrap items-center gap-3">
        <p data-total className="figures text-section font-semibold">
          <span className="hidden print:inline">{queueTitle(asked.queue)}: </span>
          {counted(chosen?.claims ?? 0, "claim")} · {money(chosen?.at_stake_cents ?? 0)} at stake
          {asked.dueDays !== null && (
            <span className="font-normal text-ink-2"> · due within {asked.dueDays} days</span>
          )}
          {asked.isResting && <span className="font-normal text-ink-2"> · resting</span>}
        </p>
        <WhoseChoice chosen={asked.whose} claims={asked.isResting ? null : chosen} />
        <div className="no-print ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          <ParamToggle
            name="due"
            value={String(asked.dueDays ?? 7)}
            on="Due in 7 days"
            off="Due later too"
          />
          <ParamToggle name="reasons" on="Why this order" off="Hide why" />
          <ParamToggle
            name="resting"
            on={`Resting ${count(chosen?.resting ?? 0)}`}
            off="Back to waiting"
          />
          <Link to="/appeals" className="button no-underline">
            Appeals
          </Link>
          <Link to="/productivity" className="button no-underline">
            Productivity
          </Link>
          <ExportMenu table="worklist" rows={chosen?.items ?? 0} />
          {can.followUp && <NextClaim />}
        </div>
      </div>
      {leftOut !== null && missing === null && <LeftOut {...leftOut} />}
      {rows.length === 0 ? (
        <EmptyWorklist asked={asked} queues={counts} missing={missing} />
      ) : (
        <>
          <WorklistList
            rows={rows}
            can={can}
            items={chosen?.items ?? 0}
            claims={chosen?.claims ?? 0}
          />
          <Pager page={asked.page} total={chosen?.items ?? 0} size={pageSize} />
        </>
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
