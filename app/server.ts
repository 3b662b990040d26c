import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { compress } from "./server/compress.ts";
import { type Admit, gate } from "./server/gate.ts";
import { openHomeSocket } from "./server/home-socket.ts";
import { hostCheck } from "./server/host-check.ts";
import { immutableAssets } from "./server/immutable-assets.ts";
import { lastResort } from "./server/last-resort.ts";
import { lastWords } from "./server/last-words.ts";
import { paceOf } from "./server/pace.ts";
import { requestId } from "./server/request-id.ts";
import { requestLog } from "./server/request-log.ts";
import { securityHeaders } from "./server/security-headers.ts";

export { openNotes } from "./chart-notes/open-notes.ts";
export { openPeople } from "./people/open-people.ts";

export type ServerOptions = {
  /** Folder of the warehouse (`DERMLEDGER_HOME`). */
  home: string;
  /** 0: any free port. */
  port: number;
  host?: string;
  /** Folder of the app's build; the default fits `build/node/server.js`. */
  build?: URL;
};

export type RunningServer = {
  url: string;
  port: number;
  /** Where the first owner is made; null where there are people. */
  setupUrl: string | null;
  close(): Promise<void>;
};

/**
 * Serves the dashboard. Rejects if the port is taken (`EADDRINUSE`).
 * Every answer passes: request id, security headers, Host and Origin check, compression; then assets; then the gate, and
 * only behind it the pages.
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
  const hasProxy = process.env.DERMLEDGER_TRUST_PROXY === "1";
  app.use(requestId, requestLog, securityHeaders, hostCheck(host, hasProxy), compress);
  app.use(immutableAssets(new URL("client/", folder)));
  app.use(gate(entryOf(build).admit, hasProxy));
  app.all(
    "*",
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response) => ({
        ...response.locals.context,
        nonce: String(response.locals.nonce),
        requestId: String(response.locals.requestId),
        pace: paceOf(response),
      }),
    }),
  );

  app.use(lastResort);

  // The office is opened here: where another dashboard has it, nothing begins.
  const setup = await entryOf(build).firstSetup();
  const server = createServer(app);
  // A slow line takes its time for a file; who has not sent the head of a request in a minute is gone.
  server.requestTimeout = 3_600_000;
  // Longer than browsers and proxies keep a connection: one that we end just as they use it fails their request.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  process.once("uncaughtException", lastWords);
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  const socket = await openHomeSocket(home, entryOf(build));
  await entryOf(build).startUp?.();
  return {
    url,
    port: bound,
    setupUrl: setup === null ? null : url + setup,
    close: async () => {
      process.off("uncaughtException", lastWords);
      await socket.close();
      await stop(server, build);
    },
  };
}

/** Lets running answers end (five seconds at most), then closes the warehouse. */
async function stop(server: ReturnType<typeof createServer>, build: ServerBuild): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(late);
  await entryOf(build).shutdown();
  entryOf(build).closeAudit();
}

/** What the app's build offers besides pages (app/entry.server.tsx); a bundle of its own, so its types do not come along. */
type Entry = {
  admit: Admit;
  /** Begins what runs besides answering. */
  startUp?(): Promise<void>;
  shutdown(): Promise<void>;
  /** Writes the audit's closing line. */
  closeAudit(): void;
  /** The path of a whole copy of the office. */
  copyOffice(): Promise<string>;
  /** The notes on charts, as they stand. */
  readNotes(): Promise<readonly object[]>;
  /** The path of the page that makes the first owner; null where there are people already. */
  firstSetup(): Promise<string | null>;
};

function entryOf(build: ServerBuild): Entry {
  const entry: unknown = build.entry.module;
  if (!isEntry(entry)) throw new Error("The dashboard's build is not whole: run npm ci.");
  return entry;
}

function isEntry(module: unknown): module is Entry {
  return (
    typeof module === "object" &&
    module !== null &&
    ["admit", "shutdown", "closeAudit", "copyOffice", "readNotes", "firstSetup"].every(
      (name) => typeof Reflect.get(module, name) === "function",
    )
  );
}
