import type { RequestHandler } from "express";

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses requests for another host name (DNS rebinding) and writes that another site's page sends.
 * `host`: the address the server was told to listen on; where it is not this machine's own, its name is allowed too.
 */
export function hostCheck(host: string): RequestHandler {
  const allowed = new Set([...ownNames, host.includes(":") ? `[${host}]` : host]);
  return (request, response, next) => {
    const asked = request.headers.host ?? "";
    if (!allowed.has(asked.replace(/:\d+$/, ""))) {
      response
        .status(421)
        .type("text/plain")
        .send("This server does not answer for that host name.");
      return;
    }
    const { origin } = request.headers;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && origin !== `http://${asked}` && origin !== `https://${asked}`) {
      response
        .status(403)
        .type("text/plain")
        .send("This request came from another site and was not done.");
      return;
    }
    next();
  };
}
