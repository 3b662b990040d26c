import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { alertsLook } from "#app/alerts/watch-alerts.server.ts";
import { openPage } from "#app/page.server.ts";
import { mayDo, reachOf } from "#app/people/person.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ExportMenu } from "#app/ui/export-menu.tsx";
import { isWhole } from "#queries/reach.ts";
import { counted } from "#reports/format.ts";
import { AlertList } from "./alert-list.tsx";
import { nothingWords } from "./nothing-words.ts";
import { readPage } from "./read-page.server.ts";
import { useLook } from "./use-look.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reader, person, today } = await openPage({ request, context });
  const maySet = mayDo(person, "set") && isWhole(reachOf(person));
  const look = await alertsLook();
  return { alerts: await readPage(reader, person, today), look, today, maySet };
}

export const meta: MetaFunction = () => [{ title: "Alerts · Dermledger" }];

export const handle = { title: "Alerts", hasFilters: false };

/** What changed by itself and by more than chance, new ones first. */
export default function Alerts() {
  const { alerts, look, today, maySet } = useLoaderData<typeof loader>();
  const figures = useRouteLoaderData<typeof rootLoader>("root")?.figures ?? null;
  const isLooked = look === "looked" && figures === null;
  useLook(look);
  const fresh = alerts.filter(({ state }) => state === "new");
  const open = alerts.filter(({ state }) => state === "seen" || state === "snoozed");
  const over = alerts.filter(({ state }) => state === "over");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <p className="figures text-section font-semibold" data-alerts-total>
          {fresh.length === 0 && !isLooked
            ? "Not looked at yet"
            : counted(fresh.length, "new alert")}
        </p>
        <p className="text-table text-ink-2">
          Told once, when something leaves what its own history lets expect. Looked at after each
          load and each morning.
        </p>
        <div className="no-print ml-auto flex items-center gap-3 max-sm:ml-0">
          {maySet && (
            <Link to="/settings/alerts" className="link">
              Rules and mails
            </Link>
          )}
          {alerts.length > 0 && <ExportMenu table="alerts" rows={alerts.length} />}
        </div>
      </div>
      <AlertList
        title="New"
        alerts={fresh}
        today={today}
        empty={nothingWords(look, figures, alerts.length > 0)}
      />
      {open.length > 0 && <AlertList title="Seen, still so" alerts={open} today={today} />}
      {over.length > 0 && (
        <AlertList title="History: closed by themselves" alerts={over} today={today} />
      )}
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
