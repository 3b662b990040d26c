/** Seconds between failures as they add up: none for the first ones, then doubling to a limit. */
type Growth = { readonly free: number; readonly most: number };
type Kind = "pair" | "account" | "address";
export type Growths = {
  readonly [kind in Kind]: Growth;
} & { readonly forgottenAfterMs: number };

/**
 * Who fails again and again waits longer and longer. A person from one address waits up to a quarter of an hour; a person
 * whoever asks, and an address whoever it names, only shortly and only after many failures: a stranger slows nobody down
 * for long, and not at all from where that person has signed in before.
 */
const forPasswords: Growths = {
  pair: { free: 2, most: 900 },
  account: { free: 10, most: 60 },
  address: { free: 30, most: 300 },
  forgottenAfterMs: 3_600_000,
};

/**
 * A code has six digits, and three of them stand at a time: who knows the password has to be slowed down for as long as it
 * takes that someone notices. Some thirty tries a day from strange addresses come to 3 % in a year.
 */
export const forCodes: Growths = {
  pair: { free: 4, most: 3_600 },
  account: { free: 8, most: 3_600 },
  address: { free: 30, most: 300 },
  forgottenAfterMs: 86_400_000,
};

const mostKept = 10_000;

type Failures = { count: number; lastAt: number };

export type SignInDelays = {
  /** Seconds to wait before this attempt; 0: go on, and it is counted as failed until `succeeded`. */
  attempt(email: string, address: string): number;
  /** The attempt was a sign-in: from there others' failures do not slow that person down any more. */
  succeeded(email: string, address: string): void;
};

/** Delays in memory; `now` gives milliseconds. */
export function createSignInDelays(
  now: () => number,
  growths: Growths = forPasswords,
): SignInDelays {
  const { forgottenAfterMs } = growths;
  const kept: Record<Kind, Map<string, Failures>> = {
    pair: new Map(),
    account: new Map(),
    address: new Map(),
  };
  const known = new Map<string, true>();
  const keys = (email: string, address: string): readonly (readonly [Kind, string])[] => {
    const pair = `${address} ${email}`;
    const account = known.has(pair) ? [] : [["account", email] as const];
    return [["pair", pair], ...account, ["address", address]];
  };

  return {
    attempt(email, address) {
      const at = now();
      const wait = Math.max(
        ...keys(email, address).map(([kind, key]) =>
          waitOf(growths, kind, kept[kind].get(key), at),
        ),
      );
      if (wait > 0) return wait;
      for (const [kind, key] of keys(email, address)) {
        const before = kept[kind].get(key);
        const isRecent = before !== undefined && at - before.lastAt < forgottenAfterMs;
        put(kept[kind], key, { count: isRecent ? before.count + 1 : 1, lastAt: at });
      }
      return 0;
    },
    succeeded(email, address) {
      const ofAddress = kept.address.get(address);
      if (ofAddress) ofAddress.count -= 1;
      const ofAccount = kept.account.get(email);
      // What others tried stays counted: a sign-in of the right person does not give them new attempts.
      if (ofAccount && !known.has(`${address} ${email}`)) ofAccount.count -= 1;
      kept.pair.delete(`${address} ${email}`);
      put(known, `${address} ${email}`, true);
    },
  };
}

/** Seconds that are left of the wait after these failures. */
function waitOf(growths: Growths, kind: Kind, failures: Failures | undefined, at: number): number {
  const { free, most } = growths[kind];
  if (failures === undefined || at - failures.lastAt >= growths.forgottenAfterMs) return 0;
  if (failures.count < free) return 0;
  const wait = Math.min(2 ** (failures.count - free), most);
  return Math.max(0, Math.ceil(wait - (at - failures.lastAt) / 1000));
}

/** Sets the latest last; the one longest untouched goes where there are too many. */
function put<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= mostKept) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
