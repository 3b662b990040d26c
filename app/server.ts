import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { compress } from "./server/compress.ts";
import { hostCheck } from "./server/host-check.ts";
import { immutableAssets } from "./server/immutable-assets.ts";
import { lastResort } from "./server/last-resort.ts";
import { requestId } from "./server/request-id.ts";
import { securityHeaders } from "./server/security-headers.ts";

export type ServerOptions = {
  /** Folder of the warehouse (`DERMLEDGER_HOME`). */
  home: string;
  /** 0: any free port. */
  port: number;
  host?: string;
  /** Folder of the app's build; the default fits `build/node/server.js`. */
  build?: URL;
};

export type RunningServer = { url: string; port: number; close(): Promise<void> };

/**
 * Serves the dashboard. Rejects if the port is taken (`EADDRINUSE`).
 * Every answer passes: request id, Host and Origin check, security headers, compression; then assets, then pages.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { home, port, host = "127.0.0.1" } = options;
  const folder = options.build ?? new URL("../app/", import.meta.url);
  // The app's build reads its home from here when it opens the warehouse: set before it is imported.
  process.env.DERMLEDGER_HOME = home;
  const build: ServerBuild = await import(
    /* @vite-ignore */ new URL("server/index.js", folder).href
  );

  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.use(requestId, hostCheck(host), securityHeaders, compress);
  app.use(immutableAssets(new URL("client/", folder)));
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response) => ({
        nonce: String(response.locals.nonce),
        requestId: String(response.locals.requestId),
      }),
    }),
  );

  app.use(lastResort);

  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () => stop(server, build),
  };
}

/** Lets running answers end (five seconds at most), then closes the warehouse. */
async function stop(server: ReturnType<typeof createServer>, build: ServerBuild): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(late);
  const entry: unknown = build.entry.module;
  if (typeof entry === "object" && entry !== null && "shutdown" in entry) {
    if (typeof entry.shutdown === "function") await entry.shutdown();
  }
}
