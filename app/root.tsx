import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useNavigate,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { isWhole } from "#queries/reach.ts";
import styles from "./app.css?url";
import { AuditBanner } from "./audit/audit-banner.tsx";
import { auditTrouble } from "./audit/record.server.ts";
import { readNotes } from "./chart-notes/read-notes.server.ts";
import { env } from "./env.server.ts";
import { useNonce } from "./nonce.ts";
import { practiceToday, readerOf } from "./page.server.ts";
import { IdleWarning } from "./people/idle-warning.tsx";
import { NewDeviceNote } from "./people/new-device-note.tsx";
import { devices } from "./people/people.server.ts";
import { may } from "./people/permissions.ts";
import { mayDo, reachOf } from "./people/person.ts";
import { readViews } from "./saved-views/read-views.server.ts";
import { FiguresNote } from "./settings/figures-note.tsx";
import { figuresState } from "./settings/figures-state.server.ts";
import { themeOf } from "./theme.ts";
import { EmptyWarehouse } from "./ui/empty-warehouse.tsx";
import { ErrorPage } from "./ui/error-page.tsx";
import { Frame } from "./ui/frame.tsx";
import { isPlainHandle, needsNoData } from "./ui/page-handle.ts";

export const meta: MetaFunction = () => [{ title: "Dermledger" }];

export const links: LinksFunction = () => [
  { rel: "preload", href: interUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const theme = themeOf(request.headers.get("Cookie"));
  const requestId = context.requestId ?? null;
  // Who is not signed in learns nothing of what is loaded.
  if (!context.person)
    return {
      theme,
      requestId,
      person: null,
      idleMinutes: null,
      status: null,
      options: [],
      today: null,
      views: [],
      notes: [],
      auditTrouble: null,
      newDevices: [],
      figures: null,
    };
  const open = await readerOf({ request, context });
  const [[status], options, today, views, notes, known, figures] = await Promise.all([
    open.run(warehouseStatus, {}),
    open.run(filterOptions, {}),
    practiceToday(),
    readViews(context.person),
    readNotes(),
    devices(),
    figuresState(),
  ]);
  const { id, name, email, role } = context.person;
  return {
    theme,
    requestId,
    person: { id, name, email, role, isWhole: isWhole(reachOf(context.person)) },
    idleMinutes: env.idleMinutes,
    status: status ?? null,
    options,
    today,
    views,
    notes,
    auditTrouble: mayDo(context.person, "see_audit") ? auditTrouble() : null,
    newDevices: await known.toTell(id, context.session?.id ?? ""),
    figures: figures.kind === "current" ? null : figures,
  };
}

/** The frame's data follow the warehouse, not the filters; each page asks anew, so a load shows without a restart. */
export function shouldRevalidate({ defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>("root");
  const theme = data?.theme ?? "system";
  const idleMinutes = data?.idleMinutes ?? null;
  return (
    <html
      lang="en"
      {...(theme === "system" ? {} : { "data-theme": theme })}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        {idleMinutes !== null && (
          <noscript>
            <meta httpEquiv="refresh" content={`${Math.ceil(idleMinutes * 60) + 5}; url=/login`} />
          </noscript>
        )}
        <Meta />
        <Links />
      </head>
      <body className="bg-ground font-sans text-ink antialiased">
        {children}
        {idleMinutes !== null && <IdleWarning idleMinutes={idleMinutes} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { person, views, status, options, today, auditTrouble, newDevices, figures } =
    useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const matches = useMatches();
  const isPlain = matches.some(({ handle }) => isPlainHandle(handle));
  const isShown = status !== null || matches.some(({ handle }) => needsNoData(handle));
  return (
    <RouterProvider navigate={navigate}>
      {person === null || isPlain ? (
        <Outlet />
      ) : (
        <Frame person={person} views={views} status={status} options={options} today={today}>
          {auditTrouble && <AuditBanner since={auditTrouble} />}
          <NewDeviceNote devices={newDevices} />
          {figures && (
            <FiguresNote state={figures} maySet={may(person.role, "set") && person.isWhole} />
          )}
          {isShown ? <Outlet /> : <EmptyWarehouse />}
        </Frame>
      )}
    </RouterProvider>
  );
}

export function ErrorBoundary() {
  return (
    <main>
      <ErrorPage isBare />
    </main>
  );
}
