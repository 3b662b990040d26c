import { createHash } from "node:crypto";

/** Who did it: a person of the dashboard, a user of the machine at the command line, or nobody signed in. */
export type Who =
  | { readonly id: string; readonly email: string; readonly role: string }
  | { readonly user: string }
  | null;

/** What is said about an act. Never a patient's name: claims by id, filters by their values. */
export type Entry = {
  /** UTC instant. */
  readonly at: string;
  readonly who: Who;
  readonly act: string;
  readonly claimId?: string | undefined;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
  readonly detail?: { readonly [name: string]: string | number | boolean | readonly string[] };
};

/** A place in the audit: the line `seq` of a file, and its hash. */
export type Tip = { readonly file: string; readonly seq: number; readonly hash: string };

/** A line as it stands in a file. Lines of the chain itself name the files they found, with where those ended. */
export type Line = Entry & {
  readonly seq: number;
  readonly file?: string;
  readonly found?: readonly Tip[];
  readonly lost?: Tip;
  readonly prev: string;
  readonly hash: string;
};

/** What stands before the first line of a file. */
export const noHash = "0".repeat(64);
const seal = /,"hash":"([0-9a-f]{64})"\}$/;

/** SHA-256 of the line's text up to its seal, which holds the hash of the line before. */
export function hashOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}

/** The text of a line, sealed with its hash. */
export function sealed(unsealed: Omit<Line, "hash">): { text: string; hash: string } {
  const body = JSON.stringify(unsealed).slice(0, -1);
  const hash = hashOf(body);
  return { text: `${body},"hash":"${hash}"}`, hash };
}

/** A line read back; null where the text is no line of the audit. `isWhole`: its hash fits its text. */
export function readLine(text: string): { line: Line; isWhole: boolean } | null {
  const found = seal.exec(text);
  if (found === null) return null;
  const line = parsed(text);
  if (line === null) return null;
  return { line, isWhole: hashOf(text.slice(0, found.index)) === line.hash };
}

/** A line read back without its seal being checked. */
export function parsed(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== "object" || value === null) return false;
  const text = (name: string) => typeof Reflect.get(value, name) === "string";
  return (
    text("at") &&
    text("act") &&
    text("prev") &&
    text("hash") &&
    Number.isInteger(Reflect.get(value, "seq"))
  );
}
