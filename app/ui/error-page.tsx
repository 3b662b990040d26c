import {
  isRouteErrorResponse,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { loader as rootLoader } from "../root.tsx";
import { olderStatus } from "../settings/figures-state.ts";
import { NewFigures } from "./new-figures.tsx";

/**
 * What happened, what is safe, what to do, and the id to look for in the log.
 *
 * @param isBare no frame stands around it
 */
export function ErrorPage({ isBare = false }: { readonly isBare?: boolean }) {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { pathname, search } = useLocation();
  if (isRouteErrorResponse(error) && error.statusText === olderStatus)
    return <NewFigures words={String(error.data)} isTold={!isBare} />;
  const { title, words } = describe(error);
  const isBug = !isRouteErrorResponse(error) || error.status >= 500;
  // What is not there will not be there in a moment, whatever the filters.
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <div className="mx-auto max-w-xl px-6 py-16">
      <h2 className="text-page font-semibold">{title}</h2>
      <p className="mt-2 text-ink-2">{words}</p>
      {!isMissing && (
        <p className="mt-2 text-ink-2">
          What was saved before stays saved. Your filters are still in the address.
        </p>
      )}
      <div className="mt-6 flex gap-2">
        {!isMissing && (
          <a className="button button-primary no-underline" href={pathname + search}>
            Try again
          </a>
        )}
        {pathname !== "/" && (
          <a className={`button no-underline ${isMissing ? "button-primary" : ""}`} href="/">
            Go to the overview
          </a>
        )}
      </div>
      {isBug && root?.requestId && (
        <p className="mt-6 text-hint text-ink-3">Request {root.requestId}, named in the log.</p>
      )}
    </div>
  );
}

function describe(error: unknown): { title: string; words: string } {
  if (isRouteErrorResponse(error)) {
    // Where no route matches, the framework's own text is no sentence for people.
    if (error.status === 404)
      return typeof error.data === "string" && !error.data.startsWith("Error:")
        ? { title: "Not found", words: error.data }
        : { title: "No such page", words: "Nothing is kept at this address." };
    if (error.status === 503 && typeof error.data === "string")
      return { title: "This cannot be shown just now", words: error.data };
    if (error.status === 403 && typeof error.data === "string")
      return { title: "Not for your role", words: error.data };
    if (error.status < 500)
      return {
        title: "The address asks for something that cannot be",
        words: typeof error.data === "string" ? error.data : error.statusText,
      };
  }
  return {
    title: "This page could not be made",
    words: "An error in Dermledger stopped it. Nothing in the data was changed.",
  };
}
