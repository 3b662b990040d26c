import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { NavLink, Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { env } from "#app/env.server.ts";
import { startPublish } from "#app/jobs/jobs.server.ts";
import { demand, readerOf, signedIn } from "#app/page.server.ts";
import { mayDo } from "#app/people/person.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { publishState } from "#app/settings/publish-state.server.ts";
import { readHistory } from "#app/settings/settings-store.server.ts";
import { settingsTabs } from "#app/settings/tabs.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { PublishNote } from "./publish-note.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = signedIn(context);
  demand(person, "set");
  const { pathname, searchParams } = new URL(request.url);
  if (/^\/settings\/?$/.test(pathname)) throw redirect("/settings/payers");
  const at = searchParams.get("saved");
  const saved =
    at === null ? undefined : (await readHistory(env.home)).find((each) => each.at === at);
  return {
    saved: saved ? `Saved: ${saved.what}.` : null,
    state: await publishState(await readerOf({ request, context })),
    tabs: settingsTabs.flatMap(({ path, title, permission }) =>
      mayDo(person, permission) ? [{ path, title }] : [],
    ),
  };
}

/** Publishes with the settings as they are: after a hand edit, or a publish that failed. */
export async function action({ context }: ActionFunctionArgs) {
  const person = signedIn(context);
  demand(person, "set");
  startPublish({ person, why: "settings as they are" });
  return redirect("/settings/history", 303);
}

export const meta: MetaFunction = () => [{ title: "Settings · Dermledger" }];

export const handle = { title: "Settings", hasFilters: false };

/** What stands around every part of the settings. */
export default function Settings() {
  const { tabs, saved, state } = useLoaderData<typeof loader>();
  // After an upgrade the frame tells it already.
  const isTold = useRouteLoaderData<typeof rootLoader>("root")?.figures?.kind === "publishing";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <nav
        aria-label="Parts of the settings"
        className="no-print flex gap-1 overflow-x-auto border-b border-line text-table"
      >
        {tabs.map(({ path, title }) => (
          <NavLink
            key={path}
            to={path}
            className={({ isActive }) =>
              `-mb-px border-b-2 px-3 py-2 whitespace-nowrap no-underline ${isActive ? "border-accent font-medium text-accent" : "border-transparent text-ink-2 hover:text-ink"}`
            }
          >
            {title}
          </NavLink>
        ))}
      </nav>
      {(saved !== null || !isTold) && <PublishNote saved={saved} state={state} />}
      <Outlet />
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
