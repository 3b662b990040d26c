import { matchTarget } from "../people/match-route.ts";

/** Ids of claims (`c` and eleven letters of base64) and of all else (UUID, SHA-256): the rest may be what someone typed. */
const opaque = /^(?:c(?=.*[A-Z0-9])[\w-]{11}|[0-9a-f-]{36}|[0-9a-f]{64})$/;

/** An address as the log may hold it: words of the table of routes and opaque ids, never a token or a typed word. */
export function loggedPath(pathname: string): string {
  if (pathname.startsWith("/assets/")) return "/assets/";
  const { routes, isData } = matchTarget(pathname);
  const route = routes.at(-1);
  if (route === undefined || route.path === "*") return "(no such page)";
  const parts = pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(1);
  const written = (route.path ?? "")
    .split("/")
    .map((part, index) =>
      part.startsWith(":") && !part.startsWith(":token") && opaque.test(parts[index] ?? "")
        ? parts[index]
        : part,
    );
  return `/${written.join("/")}${isData ? ".data" : ""}`;
}
