import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Secrets of the second factors cannot be read: the key file is gone, damaged, or another one than they were sealed with. */
export class SecretUnreadable extends Error {}

export type SecretBox = {
  /** Makes the key where there is none. `of` goes into the seal: it opens for the same words alone. */
  seal(text: string, of: string): Promise<string>;
  /** @throws SecretUnreadable */
  open(sealed: string, of: string): Promise<string>;
};

/** The key's name in the home; `etl/warehouse/home.ts` names it too, for backups. */
export const keyFile = "second-factor.key";

const cipher = "aes-256-gcm";

/**
 * Seals texts with a key in a file of its own (0600), beside the database that keeps them: a copy of the database alone
 * tells none of them. `path`: read at each use, so that a file put back counts at once.
 */
export function createSecretBox(path: string): SecretBox {
  return {
    async seal(text, of) {
      const key = (await readKey(path)) ?? (await makeKey(path));
      const iv = randomBytes(12);
      const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(of));
      const bytes = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
      const parts = [iv, sealing.getAuthTag(), bytes].map((part) => part.toString("base64url"));
      return ["1", nameOf(key), ...parts].join(".");
    },
    async open(sealed, of) {
      const key = await readKey(path);
      if (key === null) throw new SecretUnreadable(`${path} is missing.`);
      const [version, name, ...parts] = sealed.split(".");
      const [iv, tag, bytes] = parts.map((part) => Buffer.from(part, "base64url"));
      if (version !== "1" || !iv || !tag || !bytes)
        throw new SecretUnreadable("A sealed secret is damaged.");
      if (name !== nameOf(key))
        throw new SecretUnreadable(`${path} is another key than the secret was sealed with.`);
      try {
        const opening = createDecipheriv(cipher, key, iv).setAAD(Buffer.from(of)).setAuthTag(tag);
        return Buffer.concat([opening.update(bytes), opening.final()]).toString("utf8");
      } catch (error) {
        throw new SecretUnreadable("A sealed secret was changed.", { cause: error });
      }
    },
  };
}

/** Enough of a hash to tell one key from another. */
const nameOf = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 8);

/** null: there is no such file. */
async function readKey(path: string): Promise<Buffer | null> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new SecretUnreadable(`${path} cannot be read.`, { cause: error });
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== 32) throw new SecretUnreadable(`${path} holds no key.`);
  return key;
}

/** On the disk before anything is sealed with it: a key that a power cut takes away would lock people out. */
async function makeKey(path: string): Promise<Buffer> {
  const key = randomBytes(32);
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(`${key.toString("base64url")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (process.platform !== "win32") {
    const folder = await open(dirname(path), "r");
    await folder.sync().finally(() => folder.close());
  }
  return key;
}
