import { createHash } from "node:crypto";
import { appendFile, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { decodeText } from "#settings/decode-text.ts";
import { earlierName, readSaved, type Saved, savedHead, writeSaved } from "./history-files.ts";

/** A settings file as it stands, and the version a form is about. */
export type Stored = { readonly text: string; readonly version: string };

export type NewVersion = {
  readonly file: string;
  /** What the form that is saved had read. */
  readonly version: string;
  readonly text: string;
  readonly by: string;
  readonly what: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
};

/** What became of a save: kept, or refused as someone else saved since the form was opened. */
export type Kept =
  | { readonly isKept: true; readonly saved: Saved }
  | { readonly isKept: false; readonly meanwhile: Saved | undefined };

const folder = (home: string) => join(home, "settings");
const journal = (home: string) => join(folder(home), "history", "saved.csv");

/** A file of the settings; empty where there is none. */
export async function readStored(home: string, file: string): Promise<Stored> {
  const text = (await readText(join(folder(home), file))) ?? "";
  return { text, version: versionOf(text) };
}

/** What was saved, oldest first. */
export async function readHistory(home: string): Promise<Saved[]> {
  return readSaved((await readText(journal(home))) ?? "");
}

/** What a file held before a save; "" where there was none. */
export async function readEarlier(home: string, saved: Saved): Promise<string> {
  if (saved.earlier === "") return "";
  return (await readText(join(folder(home), "history", saved.earlier))) ?? "";
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Puts a new version of a settings file in the place of the one its form had read, one save after the other. What stood
 * there goes to `settings/history` first; a reader sees the old file or the new one, also after a power cut.
 */
export function keepVersion(home: string, made: NewVersion, now = new Date()): Promise<Kept> {
  const kept = turn.then(() => keep(home, made, now));
  turn = kept.catch(() => undefined);
  return kept;
}

async function keep(home: string, made: NewVersion, now: Date): Promise<Kept> {
  const { file, text, by, what, rowsBefore, rowsAfter } = made;
  const saves = await readHistory(home);
  const bytes = await readBytes(join(folder(home), file));
  const before = bytes === undefined ? "" : decodeText(bytes);
  if (versionOf(before) !== made.version)
    return { isKept: false, meanwhile: saves.findLast((saved) => saved.file === file) };
  await mkdir(join(folder(home), "history"), { recursive: true, mode: 0o700 });
  const at = instantAfter(saves.at(-1)?.at, now);
  const earlier = bytes === undefined ? "" : earlierName(file, at);
  if (bytes !== undefined) await writeWhole(join(folder(home), "history", earlier), bytes);
  await writeWhole(join(folder(home), file), text);
  const version = versionOf(text);
  const saved = { at, file, by, what, rowsBefore, rowsAfter, earlier, version };
  await appendFile(journal(home), (saves.length === 0 ? savedHead : "") + writeSaved(saved), {
    mode: 0o600,
    flush: true,
  });
  return { isKept: true, saved };
}

/** Two saves never share an instant: it names what they kept. */
function instantAfter(last: string | undefined, now: Date): string {
  const earliest = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}

/** What tells two texts of a settings file apart. */
export function versionOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const part = join(dirname(path), `.saving-${process.pid}.part`);
  const handle = await open(part, "w", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, path);
  const holder = await open(dirname(path), "r");
  try {
    await holder.sync();
  } finally {
    await holder.close();
  }
}

async function readText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  return bytes === undefined ? undefined : decodeText(bytes);
}

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
