import { randomBytes } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { SecretUnreadable } from "./secret-unreadable.ts";

const bytes = 32;

/**
 * The key of a file; null: there is no such file.
 * @throws SecretUnreadable where it holds none
 */
export async function readKey(path: string): Promise<Buffer | null> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw new SecretUnreadable(`${path} cannot be read.`, { cause: error });
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== bytes) throw new SecretUnreadable(`${path} holds no key.`);
  return key;
}

/**
 * Makes a key where there is none. It is written beside and linked to its name once it is whole and on the disk: whoever is
 * killed in between leaves no half key, and of two who make one at once both get the one that was there first.
 */
export async function makeKey(path: string): Promise<Buffer> {
  const key = randomBytes(bytes);
  const beside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(`${key.toString("base64url")}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(beside, path);
    await syncFolder(dirname(path));
    return key;
  } catch (error) {
    if (!isCode(error, "EEXIST"))
      throw new SecretUnreadable(`${path} cannot be made.`, { cause: error });
  } finally {
    await rm(beside, { force: true });
  }
  const first = await readKey(path);
  if (first === null) throw new SecretUnreadable(`${path} was taken away as it was made.`);
  return first;
}

/** A name that a power cut takes away would lock people out. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
