import { createReadStream } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { log, logFailure } from "../log.server.ts";

/** The kernel takes no longer address of a socket. */
const longestPath = 103;

type Office = {
  /** The path of a whole copy, which whoever asked removes. */
  copyOffice(): Promise<string>;
  readNotes(): Promise<readonly object[]>;
};

/**
 * The running dashboard's side door, `DERMLEDGER_HOME/dashboard.sock`, for the machine's user alone: `GET /office` answers
 * with a whole copy of the office, so that a backup need not stop the dashboard, `GET /chart-notes` with the notes on charts
 * as JSON, for the command line's report. Where there can be no such socket (Windows, a very long path) there is none, and
 * backup and report say so.
 */
export async function openHomeSocket(
  home: string,
  { copyOffice, readNotes }: Office,
): Promise<{ close(): Promise<void> }> {
  const path = join(home, "dashboard.sock");
  if (process.platform === "win32" || Buffer.byteLength(path) > longestPath)
    return { close: async () => undefined };
  const server = createServer((request, response) => {
    const give = {
      "/office": () => sendCopy(copyOffice, response),
      "/chart-notes": () => sendNotes(readNotes, response),
    };
    const asked = request.method === "GET" ? request.url : undefined;
    if (asked !== "/office" && asked !== "/chart-notes") {
      response.writeHead(404).end();
      return;
    }
    give[asked]().catch((error: unknown) => {
      logFailure(error, undefined, `the office did not answer ${asked}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  try {
    await listen(server, path);
    await chmod(path, 0o600);
    server.unref();
  } catch (error) {
    logFailure(error, undefined, "no socket for backups");
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function sendNotes(readNotes: Office["readNotes"], response: ServerResponse): Promise<void> {
  const notes = await readNotes();
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(notes));
}

async function sendCopy(copyOffice: Office["copyOffice"], response: ServerResponse): Promise<void> {
  const copy = await copyOffice();
  try {
    response.writeHead(200, { "Content-Type": "application/octet-stream" });
    await pipeline(createReadStream(copy), response);
    log.info("the office was copied for a backup");
  } finally {
    await rm(copy, { force: true });
  }
}

async function listen(server: Server, path: string): Promise<void> {
  try {
    await tryListen(server, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    // Left behind by a dashboard that was killed; one that lives would answer.
    if (await answers(path)) throw error;
    await rm(path, { force: true });
    await tryListen(server, path);
  }
}

function tryListen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // 0600 from its first moment on.
    const before = process.umask(0o177);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
    process.umask(before);
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
