import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { makeKey, readKey } from "./key-file.ts";
import { SecretUnreadable } from "./secret-unreadable.ts";

export type SecretBox = {
  /**
   * Seals a text. `of` goes into the seal: it opens for the same words alone.
   *
   * @param others what stands sealed already: a missing key is made anew only where nothing is, since what the lost one sealed
   * would never open again; nor is anything sealed with a key that none of them was sealed with
   * @throws SecretUnreadable
   */
  seal(text: string, of: string, others: readonly string[]): Promise<string>;
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
    async seal(text, of, others) {
      const found = await readKey(path);
      if (found === null && others.length > 0) throw new SecretUnreadable(missing(path));
      const key = found ?? (await makeKey(path));
      if (others.length > 0 && !others.some((each) => keyNameOf(each) === nameOf(key)))
        throw new SecretUnreadable(another(path));
      const iv = randomBytes(12);
      const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(of));
      const bytes = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
      const parts = [iv, sealing.getAuthTag(), bytes].map((part) => part.toString("base64url"));
      return ["1", nameOf(key), ...parts].join(".");
    },
    async open(sealed, of) {
      const key = await readKey(path);
      if (key === null) throw new SecretUnreadable(missing(path));
      const [version, name, ...parts] = sealed.split(".");
      const [iv, tag, bytes] = parts.map((part) => Buffer.from(part, "base64url"));
      if (version !== "1" || !iv || !tag || !bytes)
        throw new SecretUnreadable("A sealed secret is damaged.");
      if (name !== nameOf(key)) throw new SecretUnreadable(another(path));
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

const keyNameOf = (sealed: string) => sealed.split(".")[1];

const ways =
  "Bring it back from the backup; until then recovery codes sign in. Where it is lost for good, take every second factor off (Settings, People, or `user remove-second-factor EMAIL`): the next one to be set up makes a new key.";
const missing = (path: string) => `${path} is missing. ${ways}`;
const another = (path: string) =>
  `${path} is another key than the second factors were sealed with. ${ways}`;
