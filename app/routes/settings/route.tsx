import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { NavLink, Outlet, useLoaderData } from "@remix-run/react";
import { demand, signedIn } from "#app/page.server.ts";
import { mayDo } from "#app/people/person.ts";
import { settingsTabs } from "#app/settings/tabs.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = signedIn(context);
  demand(person, "set");
  if (/^\/settings\/?$/.test(new URL(request.url).pathname)) throw redirect("/settings/payers");
  return {
    tabs: settingsTabs.flatMap(({ path, title, permission }) =>
      mayDo(person, permission) ? [{ path, title }] : [],
    ),
  };
}

export const meta: MetaFunction = () => [{ title: "Settings · Dermledger" }];

export const handle = { title: "Settings", hasFilters: false };

/** What stands around every part of the settings. */
export default function Settings() {
  const { tabs } = useLoaderData<typeof loader>();
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
      <Outlet />
    </div>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
