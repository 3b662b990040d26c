import { createHash, randomBytes } from "node:crypto";

/** Someone whose password was right and whose code is still to come. It opens nothing: it only says whom to ask for it. */
export type PendingSignIn = {
  readonly personId: string;
  /** The person's latest change and the factor, as they were then: where one is another now, the password is asked again. */
  readonly changedAt: string;
  readonly factorId: string;
  /** Where to go then; null: home. */
  readonly next: string | null;
};
type Kept = PendingSignIn & { readonly endsAt: number; tries: number };

export const pendingMinutes = 5;
/** Wrong codes after which the password is asked again. */
const mostTries = 10;
const mostKept = 10_000;

export type PendingSignIns = ReturnType<typeof createPendingSignIns>;

/** In memory, by the hash of a random token: they end after five minutes and with the process. `now` gives milliseconds. */
export function createPendingSignIns(now: () => number) {
  const kept = new Map<string, Kept>();
  const keyOf = (token: string) => createHash("sha256").update(token).digest("hex");
  const find = (token: string) => {
    const found = kept.get(keyOf(token));
    return found !== undefined && found.endsAt > now() ? found : undefined;
  };
  return {
    /** The token for the browser's cookie. */
    begin(pending: PendingSignIn): string {
      const at = now();
      for (const [key, { endsAt }] of kept) if (endsAt <= at) kept.delete(key);
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      const token = randomBytes(32).toString("base64url");
      kept.set(keyOf(token), { ...pending, endsAt: at + pendingMinutes * 60_000, tries: 0 });
      return token;
    },
    find: (token: string): PendingSignIn | undefined => find(token),
    /** Counts a try before it is judged; false: there were too many, and it has ended. */
    mayTry(token: string): boolean {
      const found = find(token);
      if (found === undefined) return false;
      found.tries += 1;
      if (found.tries <= mostTries) return true;
      kept.delete(keyOf(token));
      return false;
    },
    /** Ends it: of two requests at once one gets it. */
    take(token: string): PendingSignIn | undefined {
      const found = find(token);
      kept.delete(keyOf(token));
      return found;
    },
  };
}
