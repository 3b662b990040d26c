import type { Request, RequestHandler } from "express";

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses requests for another host name (DNS rebinding) and writes that another site's page sends, or that do not say
 * where they come from.
 * `host`: the address the server was told to listen on; where it is not this machine's own, its name is allowed too.
 * `hasProxy`: a proxy in front answers for the name; what comes through it says so with `X-Forwarded-Proto`.
 */
export function hostCheck(host: string, hasProxy = false): RequestHandler {
  const allowed = new Set([...ownNames, host.includes(":") ? `[${host}]` : host]);
  return (request, response, next) => {
    const origins = ownOrigins(request, hasProxy, allowed);
    if (origins === null) {
      response
        .status(421)
        .type("text/plain")
        .send("This server does not answer for that host name.");
      return;
    }
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && !origins.includes(request.headers.origin ?? "")) {
      response
        .status(403)
        .type("text/plain")
        .send("This request came from another site and was not done.");
      return;
    }
    next();
  };
}

/** Origins of our own pages as this browser sees them; null where the name asked for is not ours. */
function ownOrigins(
  { headers }: Request,
  hasProxy: boolean,
  allowed: ReadonlySet<string>,
): readonly string[] | null {
  const asked = headers.host ?? "";
  const scheme = headers["x-forwarded-proto"];
  if (hasProxy && scheme !== undefined)
    return [`${scheme}://${headers["x-forwarded-host"] ?? asked}`];
  if (!allowed.has(asked.replace(/:\d+$/, ""))) return null;
  return [`http://${asked}`, `https://${asked}`];
}
