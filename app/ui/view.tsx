import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { type Extra, linkTo, ownParams, parseView, type View } from "../filters.ts";
import type { loader as rootLoader } from "../root.tsx";

/** Makes a link that keeps every filter. */
export type Link = (path: string, extra?: Extra) => string;

export type CurrentView = {
  view: View;
  today: string;
  link: Link;
  /** The same page with other filters; the page's own parameters stay, `page` aside. */
  withView: (changed: Partial<View>) => string;
};

/** What the page is cut to, read from the address. */
export function useView(): CurrentView {
  const { pathname, search } = useLocation();
  const today = useRouteLoaderData<typeof rootLoader>("root")?.today ?? "1970-01-01";
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const view = readView(params, today);
    return {
      view,
      today,
      link: (path, extra) => linkTo(path, view, today, extra),
      withView: (changed) => linkTo(pathname, { ...view, ...changed }, today, ownParams(params)),
    };
  }, [pathname, search, today]);
}

/** A view that cannot be read is the page's error to tell; the frame falls back to the default. */
function readView(params: URLSearchParams, today: string): View {
  try {
    return parseView(params, today);
  } catch {
    return parseView(new URLSearchParams(), today);
  }
}
