import { matchRoutes } from "@remix-run/react";
import routes, { type Route, routeTable } from "../routes.ts";

type RouteObject = Parameters<typeof matchRoutes>[0][number];
type Config = {
  readonly index?: true | undefined;
  readonly path?: string | undefined;
  readonly file: string;
  readonly children?: readonly Config[];
};

/** The routes as Remix nests them: the same matcher finds the same pages as Remix does. */
const configs: readonly Config[] = routes;
const tree: RouteObject[] = [{ id: "root", path: "", children: configs.map(nodeOf) }];

function nodeOf({ index, path = "", file, children = [] }: Config): RouteObject {
  return index ? { index, id: file } : { path, id: file, children: children.map(nodeOf) };
}

/** What a request asks for. */
export type Target = {
  /** The rows of the table that answer, outermost first; none: nothing is kept there. */
  readonly routes: readonly Route[];
  /** Whether as data of a page (`.data`). */
  readonly isData: boolean;
};

/** Reads a path as Remix does: `/claims.data` is the data of `/claims`, `/_root.data` of `/`. */
export function matchTarget(pathname: string): Target {
  const isData = pathname.endsWith(".data");
  const page = isData ? pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/") : pathname;
  const files = (matchRoutes(tree, page) ?? []).map(({ route }) => route.id);
  return { routes: files.flatMap((file) => rowOf(file) ?? []), isData };
}

function rowOf(file: string | undefined): Route | undefined {
  return routeTable.find((row) => row.file === file);
}
