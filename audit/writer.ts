import { randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { dayOf, fileName } from "./files.ts";
import { type Entry, type Line, noHash, sealed, type Tip } from "./line.ts";
import { newTips } from "./tips.ts";

export type Writer = {
  /** Adds a line; when it returns the line is with the operating system. Throws where it cannot be written. */
  append(entry: Entry): void;
  /** Says that the file ends here, and waits for the disk. A later append begins another file. */
  close(): void;
};

/** A power cut loses what was written within this time; an end of the process alone loses nothing. */
const syncAfterMs = 1_000;

type Open = { fd: number; file: string; size: number; seq: number; hash: string };

/**
 * The audit of one process: a file of its own for each day, made at the first act. Each line holds the hash of the one
 * before; the first line names the other files and where they end, and so does a later line when files came or went.
 *
 * @param folder made where it is missing
 */
export function openAudit(folder: string, now: () => Date = () => new Date()): Writer {
  let open: Open | null = null;
  /** Where this process's file ended that someone else touched, until a new one says so. */
  let lost: Tip | null = null;
  let folderAt = 0;
  let timer: NodeJS.Timeout | null = null;
  const named = new Map<string, number>();

  function write(to: Open, line: Omit<Line, "seq" | "prev" | "hash">): void {
    const seq = to.seq + 1;
    const { text, hash } = sealed({ seq, ...line, prev: to.hash });
    const bytes = Buffer.from(`${text}\n`);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(to.fd, bytes, done);
    } catch (error) {
      // A full disk may take a part of the line: what is left must be whole lines.
      ftruncateSync(to.fd, to.size);
      throw error;
    }
    Object.assign(to, { seq, hash, size: to.size + bytes.length });
  }

  function begin(): Open {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const at = now().toISOString();
    const file = fileName(at, process.pid, randomBytes(3).toString("hex"));
    const found = name(newTips(folder, file, new Map()));
    const fd = openSync(join(folder, file), "ax", 0o600);
    const opened: Open = { fd, file, size: 0, seq: 0, hash: noHash };
    try {
      const act = { at, who: null, act: "audit_opened" };
      write(opened, { ...act, file, found, ...(lost === null ? {} : { lost }) });
      fsyncSync(fd);
      syncFolder(folder);
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    folderAt = statSync(folder).mtimeMs;
    return opened;
  }

  function name(tips: Tip[]): Tip[] {
    for (const { file, seq } of tips) named.set(file, seq);
    return tips;
  }

  /** Names files that other processes began meanwhile, so that they are missed when they are gone. */
  function lookAround(at: Open): void {
    const changed = statSync(folder).mtimeMs;
    if (changed === folderAt) return;
    const found = newTips(folder, at.file, named);
    if (found.length > 0)
      write(at, { at: now().toISOString(), who: null, act: "audit_found", found: name(found) });
    folderAt = changed;
  }

  function current(): Open {
    const day = now().toISOString().slice(0, 10);
    if (open !== null && dayOf(open.file) !== day) end();
    if (open !== null && isForeign(folder, open)) {
      lost = tipOf(open);
      closeSync(open.fd);
      open = null;
    }
    open ??= begin();
    lost = null;
    return open;
  }

  function end(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (open === null) return;
    const last = open;
    open = null;
    try {
      if (!isForeign(folder, last))
        write(last, { at: now().toISOString(), who: null, act: "audit_closed" });
      fsyncSync(last.fd);
    } finally {
      closeSync(last.fd);
    }
  }

  function syncSoon(): void {
    timer ??= setTimeout(() => {
      timer = null;
      if (open !== null) fsync(open.fd, () => undefined);
    }, syncAfterMs).unref();
  }

  return {
    append(entry) {
      const to = current();
      lookAround(to);
      write(to, entry);
      syncSoon();
    },
    close: end,
  };
}

const tipOf = ({ file, seq, hash }: Open): Tip => ({ file, seq, hash });

/** Whether someone removed the file, moved it away, cut it or wrote into it. */
function isForeign(folder: string, { fd, file, size }: Open): boolean {
  const own = fstatSync(fd);
  const there = statSync(join(folder, file), { throwIfNoEntry: false });
  return own.size !== size || there?.ino !== own.ino;
}

/** A new file's name is on the disk only when its folder is. Windows keeps no such folders. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(folder, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
