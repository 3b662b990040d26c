import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id with little memory: 19 MiB, two passes, one lane. Hashing runs off the event loop. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const leastLength = 12;
const mostLength = 256;

/** Stands where nobody has set a password yet: no password fits it. */
export const noPassword = "!";

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize("NFKC"), cost);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Takes as long where there is no such person or no password, so that the time tells nothing. */
export async function fitsPassword(passwordHash: string | null, given: string): Promise<boolean> {
  const password = given.slice(0, mostLength).normalize("NFKC");
  if (passwordHash === null || passwordHash === noPassword) {
    decoy ??= hashPassword("what nobody chose");
    await verify(await decoy, password);
    return false;
  }
  return await verify(passwordHash, password);
}

/** What speaks against a password, in a sentence; null: nothing. Length counts, not the kinds of characters. */
export function faultOfPassword(password: string, email: string): string | null {
  const plain = password.toLowerCase().trim();
  const [local = ""] = email.toLowerCase().split("@");
  if ([...password].length < leastLength)
    return `A password has at least ${leastLength} characters. A few words in a row do well.`;
  if (password.length > mostLength) return `A password has at most ${mostLength} characters.`;
  if (plain === email.toLowerCase() || (local.length > 3 && plain.replaceAll(local, "").length < 6))
    return "The password must not be the e-mail address.";
  if (isObvious(plain))
    return "This password is among the first that are guessed. Take another one.";
  return null;
}

const obvious = [
  "password",
  "passwort",
  "dermledger",
  "dermatology",
  "welcome",
  "letmein",
  "admin",
];
const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"];

/** One character over and over, a row of the keyboard, or a word of the list with some digits. */
function isObvious(plain: string): boolean {
  if (new Set(plain).size < 4) return true;
  if (rows.some((row) => row.includes(plain) || [...row].reverse().join("").includes(plain)))
    return true;
  const letters = plain.replaceAll(/[^a-z]/g, "");
  return obvious.some((word) => letters.replaceAll(word, "").length < 4 && letters.includes(word));
}
