import { randomUUID } from "node:crypto";
import type { NewRow, Store } from "#queries/store.ts";
import { secondFactors } from "../office/second-factors.ts";
import { signInRule } from "../office/sign-in-rule.ts";
import { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from "./recovery-codes.ts";
import type { SecretBox } from "./secret-box.ts";
import { SecretUnreadable } from "./secret-unreadable.ts";
import { readCode, stepOf } from "./totp.ts";

/** What pages may know of a person's second factor. */
export type FactorState = {
  readonly id: string;
  readonly enrolledAt: number;
  readonly codesLeft: number;
};
/** `used`: the right code, but it was taken before. */
export type Judged = "right" | "wrong" | "used";

type Factor = {
  readonly id: string;
  readonly enrolledAt: number;
  readonly sealedSecret: string;
  lastStep: number;
  codes: ReadonlySet<string>;
};
type Kept = { readonly factors: Map<string, Factor>; demandedSince: number | null };

export type Factors = ReturnType<typeof createFactors>;

/** Second factors of one office. This process alone writes it, so what is read once stays true until the next change here. */
export function createFactors(store: Store, box: SecretBox, now: () => number) {
  let known: Promise<Kept> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const all = () => {
    known ??= readFactors(store);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  /** One at a time: of two requests with the same code one is let in. */
  const inTurn = <T>(work: (kept: Kept) => Promise<T>): Promise<T> => {
    const mine = turn.then(async () => work(await all()));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const event = (
    personId: string,
    factorId: string,
    kind: string,
    more: NewRow["row"],
  ): NewRow => ({
    table: "second_factor_event",
    row: { personId, factorId, doneAt: new Date(now()).toISOString(), kind, ...more },
  });

  return {
    of: async (personId: string): Promise<FactorState | null> => {
      const factor = (await all()).factors.get(personId);
      if (factor === undefined) return null;
      return { id: factor.id, enrolledAt: factor.enrolledAt, codesLeft: factor.codes.size };
    },
    /** Why codes of apps cannot be checked, and what to do; null: they can. */
    async trouble(): Promise<string | null> {
      const { factors } = await all();
      for (const [personId, { id, sealedSecret }] of factors)
        try {
          await box.open(sealedSecret, `${personId} ${id}`);
        } catch (error) {
          if (error instanceof SecretUnreadable) return error.message;
          throw error;
        }
      return null;
    },
    /** Since when it is demanded of all; null: it is not. */
    demandedSince: async (): Promise<number | null> => (await all()).demandedSince,
    /** Demands it of all, or no longer. False: it was so already. */
    demand: (isDemanded: boolean, byId: string): Promise<boolean> =>
      inTurn(async (kept) => {
        if ((kept.demandedSince !== null) === isDemanded) return false;
        const at = now();
        const row = {
          doneAt: new Date(at).toISOString(),
          byId,
          demandsSecondFactor: isDemanded,
        };
        await store.append([{ table: "sign_in_rule", row }]);
        kept.demandedSince = isDemanded ? at : null;
        return true;
      }),
    /**
     * Makes the secret the person's second factor, in place of an earlier one, where the code shows that their app has it.
     *
     * @returns the recovery codes, which are kept nowhere; null: the code does not fit
     * @throws SecretUnreadable where others' factors stand and the key they were sealed with is not there
     */
    enroll: (personId: string, secret: string, typed: string): Promise<string[] | null> =>
      inTurn(async ({ factors }) => {
        const code = readCode(typed);
        const step = code === null ? null : await stepOf(secret, code, now());
        if (step === null) return null;
        const id = randomUUID();
        // One's own is replaced: who lost the key and has no one beside begins anew with a recovery code.
        const others = [...factors].flatMap(([of, each]) =>
          of === personId ? [] : [each.sealedSecret],
        );
        const sealedSecret = await box.seal(secret, `${personId} ${id}`, others);
        const codes = newRecoveryCodes();
        const hashes = hashesOf(id, codes);
        await store.append([
          event(personId, id, "enrolled", { byId: personId, sealedSecret, timeStep: step }),
          event(personId, id, "recovery_codes_made", { byId: personId, codeHashes: hashes }),
        ]);
        const factor = { id, enrolledAt: now(), sealedSecret, lastStep: step };
        factors.set(personId, { ...factor, codes: new Set(hashes) });
        return codes;
      }),
    /**
     * Whether it is a code of the person's app that was not taken before; then it is taken.
     * @throws SecretUnreadable
     */
    takeCode: (personId: string, typed: string): Promise<Judged> =>
      inTurn(async ({ factors }) => {
        const factor = factors.get(personId);
        const code = readCode(typed);
        if (factor === undefined || code === null) return "wrong";
        const secret = await box.open(factor.sealedSecret, `${personId} ${factor.id}`);
        const step = await stepOf(secret, code, now());
        if (step === null) return "wrong";
        if (step <= factor.lastStep) return "used";
        await store.append([
          event(personId, factor.id, "code_used", { byId: personId, timeStep: step }),
        ]);
        factor.lastStep = step;
        return "right";
      }),
    /** Whether it is one of the recovery codes that are left; then it is used up. */
    takeRecoveryCode: (personId: string, typed: string): Promise<Judged> =>
      inTurn(async ({ factors }) => {
        const factor = factors.get(personId);
        const code = readRecoveryCode(typed);
        if (factor === undefined || code === null) return "wrong";
        const hash = hashOfRecoveryCode(factor.id, code);
        if (!factor.codes.has(hash)) return "wrong";
        await store.append([
          event(personId, factor.id, "recovery_code_used", { byId: personId, codeHashes: [hash] }),
        ]);
        factor.codes = new Set([...factor.codes].filter((each) => each !== hash));
        return "right";
      }),
    /** New recovery codes; those before end. null: there is no second factor. */
    renewRecoveryCodes: (personId: string): Promise<string[] | null> =>
      inTurn(async ({ factors }) => {
        const factor = factors.get(personId);
        if (factor === undefined) return null;
        const codes = newRecoveryCodes();
        const hashes = hashesOf(factor.id, codes);
        await store.append([
          event(personId, factor.id, "recovery_codes_made", {
            byId: personId,
            codeHashes: hashes,
          }),
        ]);
        factor.codes = new Set(hashes);
        return codes;
      }),
    /** Takes it off. False: there is none. */
    remove: (personId: string, byId: string | null): Promise<boolean> =>
      inTurn(async ({ factors }) => {
        const factor = factors.get(personId);
        if (factor === undefined) return false;
        await store.append([event(personId, factor.id, "removed", { byId })]);
        factors.delete(personId);
        return true;
      }),
  };
}

const hashesOf = (factorId: string, codes: readonly string[]) =>
  codes.map((code) => hashOfRecoveryCode(factorId, readRecoveryCode(code) ?? code));

async function readFactors(store: Store): Promise<Kept> {
  const [rows, [rule]] = await Promise.all([
    store.read(secondFactors, {}),
    store.read(signInRule, {}),
  ]);
  const factors = rows.map((row): [string, Factor] => [
    row.person_id,
    {
      id: row.factor_id,
      enrolledAt: Date.parse(row.enrolled_at),
      sealedSecret: row.sealed_secret,
      lastStep: row.last_step,
      codes: new Set(row.codes_left),
    },
  ]);
  return {
    factors: new Map(factors),
    demandedSince: rule?.demands_second_factor ? Date.parse(rule.done_at) : null,
  };
}
