import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "#app/env.server.ts";

/** Where files come in: people and programs put them into the inbox itself, all else in it is the server's. */
export function inboxFolders(home = env.home) {
  const inbox = resolve(home, "inbox");
  return {
    inbox,
    /** sent through the browser, a folder per delivery, until they are loaded */
    uploads: join(inbox, ".uploads"),
    /** taken from the inbox, a folder per load, until that has ended */
    loading: join(inbox, ".loading"),
    done: join(inbox, "done"),
    problem: join(inbox, "problem"),
  };
}

/** Names in a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  });
}
