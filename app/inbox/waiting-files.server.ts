import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file that lies in the inbox. */
export type Waiting = {
  /** from the inbox on: `aetna/today.835` */
  readonly name: string;
  readonly size: number;
  /** changes with whatever is written to it, or put in its place */
  readonly stamp: string;
};

/** What browsers and copy programs call a file that they are still writing. */
const unfinished =
  /^[.~]|~$|\.(part|partial|filepart|tmp|temp|crdownload|download|opdownload|writing|swp)$/i;

/**
 * The files of the inbox that someone put there, folders read to the bottom. Left out are hidden ones and those whose
 * name says that they are being written, links, and the server's own folders.
 */
export async function waitingFiles(inbox: string): Promise<Waiting[]> {
  return await filesIn(inbox, "");
}

async function filesIn(inbox: string, below: string): Promise<Waiting[]> {
  const entries = await readdir(join(inbox, below), { withFileTypes: true }).catch(() => []);
  const names = new Set(entries.map(({ name }) => name));
  const found: Waiting[] = [];
  for (const entry of entries) {
    if (unfinished.test(entry.name) || entry.name === "truth.json") continue;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (name === "done" || name === "problem") continue;
    if (entry.isDirectory()) found.push(...(await filesIn(inbox, name)));
    // A browser keeps the place of `x` while it writes `x.part`.
    else if (entry.isFile() && !names.has(`${entry.name}.part`)) {
      const file = await look(inbox, name);
      if (file) found.push(file);
    }
  }
  return found;
}

/** A file as it is now; undefined where it is gone. */
export async function look(folder: string, name: string): Promise<Waiting | undefined> {
  try {
    const { size, mtimeMs, ino } = await lstat(join(folder, name));
    return { name, size, stamp: `${ino} ${size} ${mtimeMs}` };
  } catch {
    return undefined;
  }
}

/**
 * Whether a file's end looks like one: X12 ends with IEA, a .zip with its directory. A sender that pauses in the middle
 * leaves neither; files of other kinds have no such mark and count as ended, empty ones do not.
 */
export async function looksEnded(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead).toString("latin1");
    };
    const start = await read(0, 64);
    if (/^(\xef\xbb\xbf)?\s*ISA/.test(start)) {
      const end = await read(Math.max(0, size - 4096), 4096);
      return /IEA[^A-Za-z0-9\s][^A-Za-z]*$/.test(end);
    }
    if (start.startsWith("PK")) {
      const end = await read(Math.max(0, size - 65_557), 65_557);
      return end.includes("PK\x05\x06");
    }
    return true;
  } finally {
    await file.close();
  }
}
