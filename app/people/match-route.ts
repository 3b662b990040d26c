import { matchRoutes } from "@remix-run/react";
import { type Route, routeTable } from "../routes.ts";

/** The routes as Remix nests them, by their place in the table: the same matcher finds the same page as Remix does. */
const tree = [
  {
    id: "root",
    path: "",
    children: routeTable.map(({ index, path = "" }, place) =>
      index ? { id: String(place), index } : { id: String(place), path },
    ),
  },
];

/** What a request asks for: which row of the table, and whether as data of a page (`.data`). */
export type Target = { readonly route: Route | undefined; readonly isData: boolean };

/** Reads a path as Remix does: `/claims.data` is the data of `/claims`, `/_root.data` of `/`. */
export function matchTarget(pathname: string): Target {
  const isData = pathname.endsWith(".data");
  const page = isData ? pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/") : pathname;
  const place = matchRoutes(tree, page)?.at(-1)?.route.id;
  return { route: routeTable.find((_, each) => String(each) === place), isData };
}
