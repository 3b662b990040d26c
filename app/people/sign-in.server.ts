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
  return { isDone: true, ...(await enter(person, context, next)) };
}

/** The password was right, or set by a link: a session, or first the page that asks for the code. */
export async function enter(
  person: Account,
  context: AppLoadContext,
  next: string | null,
): Promise<Entered> {
  const factor = await (await factors()).of(person.id);
  if (factor === null)
    return {
      to: next ?? homeOf(person),
      cookies: await beginSession(person, context, "password"),
    };
  const { address, requestId, isSecure = false } = context;
  const { id: personId, changedAt } = person;
  const token = pendingSignIns.begin({ personId, changedAt, factorId: factor.id, next });
  const detail = { account: personId };
  record({ who: null, act: "second_step_asked", address, requestId, detail });
  return { to: "/login/second-step", cookies: [pendingCookie.set(token, isSecure)] };
}

/**
 * A session with a new token, never one that was there before; the cookies to set.
 *
 * @param by what was shown: for the audit
 */
export async function beginSession(
  person: Account,
  context: AppLoadContext,
  by: "password" | "code" | "recovery code",
): Promise<string[]> {
  const { address, agent = null, session: before, isSecure = false, requestId } = context;
  const open = await sessions();
  if (before) await open.end(before.id);
  const { token, session } = await open.start(person.id, { address: address ?? null, agent });
  const known = context.deviceToken ?? null;
  const device = await (await devices()).signedIn(person.id, known, session);
  record({ who: person, act: "signed_in", address, requestId, detail: { by } });
  if (device.isNew) {
    const detail = { browser: agentWords(agent) };
    record({ who: person, act: "new_device", address, requestId, detail });
  }
  return [sessionCookie.set(token, isSecure), deviceCookie.set(device.token, isSecure)];
}

export function waitWords(seconds: number): string {
  const wait =
    seconds < 90
      ? `${seconds} ${seconds === 1 ? "second" : "seconds"}`
      : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many tries. Wait ${wait} and try again.`;
}
