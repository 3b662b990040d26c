import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openPage } from "../../page.server.ts";
import { CashPanel } from "../../ui/cash-panel.tsx";
import { KpiTile } from "../../ui/kpi-tile.tsx";
import type { PageHandle } from "../../ui/page-handle.ts";
import { useView } from "../../ui/view.tsx";
import { Actions } from "./actions.tsx";
import { ArTrend } from "./ar-trend.tsx";
import { Changes } from "./changes.tsx";
import { FreshnessNote } from "./freshness-note.tsx";
import { readOverview } from "./read-overview.server.ts";
import { tilesOf } from "./tiles.ts";

export { ErrorPage as ErrorBoundary } from "../../ui/error-page.tsx";

export const handle: PageHandle = { title: "Overview" };
export const meta: MetaFunction = () => [{ title: "Overview · Dermledger" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readOverview(await openPage({ request, context }));
}

export default function Overview() {
  const { trend, cash, actions, changes, freshness, ...data } = useLoaderData<typeof loader>();
  const tiles = tilesOf({ ...data, months: trend }, useView());
  const notCompared = data.before.reasons.day ?? data.before.reasons.period;
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line xl:grid-cols-5">
        {tiles.map((tile) => (
          <KpiTile key={tile.explained.title} tile={tile} />
        ))}
      </div>
      {notCompared && <p className="-mt-3 text-hint text-ink-3">{notCompared}</p>}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className="grid gap-5">
          <Actions actions={actions} />
          <Changes changes={changes} />
        </div>
        <div className="grid gap-5">
          <CashPanel cash={cash} id="overview-cash" />
          <ArTrend months={trend} />
        </div>
      </div>
      <FreshnessNote freshness={freshness} />
    </div>
  );
}
