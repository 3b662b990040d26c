import { watch } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "#app/jobs/job.ts";
import type { Started } from "#app/jobs/jobs.server.ts";
import { inboxFolders } from "./folders.server.ts";
import { settleFiles } from "./settle-files.server.ts";
import { putBack, putBackLeftovers, type Taken, takeFiles } from "./taken-files.server.ts";
import { looksEnded, type Waiting, waitingFiles } from "./waiting-files.server.ts";

export type InboxOptions = {
  readonly home: string;
  /** For this long a file must be left alone before it is taken. */
  readonly quietMs: number;
  /** Starts the load of a folder of `files` files; `after` is to be called when it has ended. */
  readonly load: (folder: string, files: number, after: (job: Job) => Promise<void>) => Started;
  /** the practice's day: what was loaded lies in `done/<day>` */
  readonly today: () => Promise<string>;
  readonly onError: (error: unknown) => void;
};
export type Inbox = { stop: () => Promise<void> };

/** Files that look cut off, and deliveries of which something still comes, are waited for this many times longer. */
const patience = 12;
/** A load that failed as a whole is tried again after this many times `quietMs`, and twice as long each time. */
const pause = 60;

type Seen = { readonly stamp: string; readonly since: number };

/**
 * Watches the inbox of a home: loads what is put there as soon as it is whole, and clears it away. The folder may come
 * and go. Nothing is taken while a load of its files runs, so that a delivery becomes few loads.
 */
export async function watchInbox(options: InboxOptions): Promise<Inbox> {
  const { home, quietMs, onError } = options;
  const folders = inboxFolders(home);
  const { inbox, loading } = folders;
  await mkdir(inbox, { recursive: true, mode: 0o700 });
  await putBackLeftovers(inbox, loading);
  let seen = new Map<string, Seen>();
  let isLoading = false;
  let isStopped = false;
  let failures = 0;
  let notBefore = 0;
  let watcher: { of: number; close: () => void } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let turn: Promise<void> = Promise.resolve();

  /**
   * The folder's own signal only shortens the wait: not every disk gives it, and the folder may be made anew. Not of the
   * folders in it: Node watches each file there, and `done` may hold any number.
   */
  async function listen(): Promise<void> {
    const folder = await stat(inbox).catch(() => undefined);
    if (watcher?.of === folder?.ino) return;
    deafen();
    if (folder === undefined) return;
    try {
      const listening = watch(inbox, () => scanIn(Math.min(500, quietMs)));
      listening.on("error", deafen);
      watcher = { of: folder.ino, close: () => listening.close() };
    } catch {
      watcher = undefined;
    }
  }

  function deafen(): void {
    watcher?.close();
    watcher = undefined;
  }

  /** Looks in so many milliseconds, or sooner where that was said already. */
  function scanIn(ms: number): void {
    const at = performance.now() + ms;
    if (isStopped || at >= dueAt) return;
    dueAt = at;
    clearTimeout(timer);
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY;
      turn = turn.then(scan).catch(onError);
      void turn.then(() => scanIn(quietMs));
    }, ms);
  }

  async function scan(): Promise<void> {
    await listen();
    const files = await waitingFiles(inbox);
    const now = performance.now();
    seen = new Map(files.map((file) => [file.name, sighting(file, now)]));
    if (isLoading || isStopped || now < notBefore) return;
    const ready = await readyOf(files, now);
    if (ready.length === 0) return;
    const taken = await takeFiles(inbox, loading, ready);
    if (taken.files.length === 0) return;
    isLoading = true;
    options.load(taken.folder, taken.files.length, (job) => settle(taken, job));
  }

  function sighting({ name, stamp }: Waiting, now: number): Seen {
    const before = seen.get(name);
    return before?.stamp === stamp ? before : { stamp, since: now };
  }

  /** Files to take: none while others still come, but not for ever. */
  async function readyOf(files: readonly Waiting[], now: number): Promise<Waiting[]> {
    const age = ({ name }: Waiting) => now - (seen.get(name)?.since ?? now);
    const ready: Waiting[] = [];
    for (const file of files) {
      if (age(file) < quietMs) continue;
      if (age(file) >= patience * quietMs || (await isEnded(file))) ready.push(file);
    }
    const isMoving = files.some((file) => age(file) < quietMs);
    const isLate = ready.some((file) => age(file) >= patience * quietMs);
    return isMoving && !isLate ? [] : ready;
  }

  async function isEnded({ name }: Waiting): Promise<boolean> {
    // A file that this user may not read, or that is gone, is for the load or the next look to tell.
    return await looksEnded(join(inbox, name)).catch(() => true);
  }

  async function settle(taken: Taken, job: Job): Promise<void> {
    try {
      if (job.state === "done") {
        failures = 0;
        await settleFiles(taken, job.files, folders, await options.today());
      } else {
        await putBack(inbox, taken.folder);
        notBefore = performance.now() + quietMs * pause * 2 ** Math.min(failures++, 4);
      }
    } finally {
      isLoading = false;
      scanIn(0);
    }
  }

  scanIn(0);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      deafen();
      await turn;
    },
  };
}
