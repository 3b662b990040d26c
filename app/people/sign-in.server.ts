import type { AppLoadContext } from "@remix-run/node";
import { record } from "../audit/record.server.ts";
import { agentWords } from "./agent-words.ts";
import { readEmail } from "./email.ts";
import { homeOf } from "./home-of.ts";
import { deviceCookie, pendingCookie, sessionCookie } from "./host-cookie.ts";
import {
  delays,
  devices,
  factors,
  findPerson,
  listPeople,
  pendingSignIns,
  people,
  sessions,
} from "./people.server.ts";
import type { Account } from "./people-store.ts";

/** Where to go now, and the cookies to set. */
export type Entered = { readonly to: string; readonly cookies: readonly string[] };
export type SignIn =
  | ({ readonly isDone: true } & Entered)
  | { readonly isDone: false; readonly sentence: string; readonly waitSeconds: number };

/** Checks e-mail and password, and enters. Which of the two was wrong is not said. */
export async function signIn(
  { email, password, next }: { email: string; password: string; next: string | null },
  context: AppLoadContext,
): Promise<SignIn> {
  const { address = "unknown", requestId } = context;
  // As it is compared: each spelling of an address would else have tries of its own.
  const asked = readEmail(email) ?? email.trim().toLowerCase().slice(0, 254);
  const waitSeconds = delays.attempt(asked, address);
  if (waitSeconds > 0) return { isDone: false, waitSeconds, sentence: waitWords(waitSeconds) };
  const person = await (await people()).verify(asked, password);
  if (person === null) {
    // Never what was typed: people type passwords into the wrong field.
    const known = (await listPeople()).find((each) => each.email === asked);
    const detail = { account: known?.id ?? "unknown" };
    record({ who: null, act: "sign_in_failed", address, requestId, detail });
    return { isDone: false, waitSeconds: 0, sentence: "E-mail or password do not fit." };
  }
  delays.succeeded(asked, address);
  const entered = await enter(person, context, next);
  return entered === null
    ? { isDone: false, waitSeconds: 0, sentence: changedMeanwhile }
    : { isDone: true, ...entered };
}

export const changedMeanwhile = "Your account was changed just now. Sign in again.";

/**
 * The password was right, or set by a link: a session, or first the page that asks for the code.
 *
 * @returns null: the account was changed meanwhile
 */
export async function enter(
  person: Account,
  context: AppLoadContext,
  next: string | null,
): Promise<Entered | null> {
  const factor = await (await factors()).of(person.id);
  if (factor === null) {
    const cookies = await beginSession(person, context, { by: "password", factorId: null });
    return cookies && { to: next ?? homeOf(person), cookies };
  }
  const { address, requestId, isSecure = false } = context;
  const { id: personId, changedAt } = person;
  const token = pendingSignIns.begin({ personId, changedAt, factorId: factor.id, next });
  const detail = { account: personId };
  record({ who: null, act: "second_step_asked", address, requestId, detail });
  return { to: "/login/second-step", cookies: [pendingCookie.set(token, isSecure)] };
}

type Shown = {
  readonly by: "password" | "code" | "recovery code";
  readonly factorId: string | null;
};

/**
 * A session with a new token, never one that was there before; the cookies to set. What was shown counts for the account as
 * it was then: where a password was set, a factor was changed or someone was locked out while it was checked, that has ended
 * all sessions, and none begins after it.
 *
 * @param shown by what, for the audit; `factorId`: the second factor that the person has
 * @returns null: the account is not as it was any more
 */
export async function beginSession(
  person: Account,
  context: AppLoadContext,
  { by, factorId }: Shown,
): Promise<string[] | null> {
  const { address, agent = null, session: before, isSecure = false, requestId } = context;
  const open = await sessions();
  const { token, session } = await open.start(person.id, { address: address ?? null, agent });
  if (!(await isAsShown(person, factorId))) {
    await open.end(session.id);
    return null;
  }
  if (before) await open.end(before.id);
  const known = context.deviceToken ?? null;
  const device = await (await devices()).signedIn(person.id, known, session);
  record({ who: person, act: "signed_in", address, requestId, detail: { by } });
  if (device.isNew) {
    const detail = { browser: agentWords(agent) };
    record({ who: person, act: "new_device", address, requestId, detail });
  }
  return [sessionCookie.set(token, isSecure), deviceCookie.set(device.token, isSecure)];
}

/** Asked once the session is there: what ends a person's sessions from then on ends this one too. */
async function isAsShown({ id, changedAt }: Account, factorId: string | null): Promise<boolean> {
  const [account, factor] = [await findPerson(id), await (await factors()).of(id)];
  if (account === undefined || account.isDisabled) return false;
  return account.changedAt === changedAt && (factor?.id ?? null) === factorId;
}

export function waitWords(seconds: number): string {
  const wait =
    seconds < 90
      ? `${seconds} ${seconds === 1 ? "second" : "seconds"}`
      : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many tries. Wait ${wait} and try again.`;
}
