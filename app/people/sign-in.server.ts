import type { AppLoadContext } from "@remix-run/node";
import { record } from "../audit/record.server.ts";
import { readEmail } from "./email.ts";
import { delays, listPeople, people, sessions } from "./people.server.ts";
import type { Account } from "./people-store.ts";
import { sessionCookie } from "./session-cookie.ts";

export type SignIn =
  | { readonly isDone: true; readonly person: Account; readonly cookie: string }
  | { readonly isDone: false; readonly sentence: string; readonly waitSeconds: number };

/** Checks e-mail and password and begins a session. Which of the two was wrong is not said. */
export async function signIn(
  email: string,
  password: string,
  context: AppLoadContext,
): Promise<SignIn> {
  const { address = "unknown", requestId } = context;
  // As it is compared: each spelling of an address would else have tries of its own.
  const asked = readEmail(email) ?? email.trim().toLowerCase().slice(0, 254);
  const waitSeconds = delays.attempt(asked, address);
  if (waitSeconds > 0)
    return { isDone: false, waitSeconds, sentence: `Too many tries. ${waitWords(waitSeconds)}` };
  const person = await (await people()).verify(asked, password);
  if (person === null) {
    // Never what was typed: people type passwords into the wrong field.
    const known = (await listPeople()).find((each) => each.email === asked);
    const detail = { account: known?.id ?? "unknown" };
    record({ who: null, act: "sign_in_failed", address, requestId, detail });
    return { isDone: false, waitSeconds: 0, sentence: "E-mail or password do not fit." };
  }
  delays.succeeded(asked, address);
  return { isDone: true, person, cookie: await beginSession(person, context) };
}

/** A session with a new token, never one that was there before; the cookie to set. */
export async function beginSession(person: Account, context: AppLoadContext): Promise<string> {
  const { address = null, agent = null, session: before, isSecure = false } = context;
  const open = await sessions();
  if (before) await open.end(before.id);
  const { token } = await open.start(person.id, { address, agent });
  record({
    who: person,
    act: "signed_in",
    address: context.address,
    requestId: context.requestId,
  });
  return sessionCookie(token, isSecure);
}

function waitWords(seconds: number): string {
  if (seconds < 90) return `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"} and try again.`;
  return `Wait ${Math.ceil(seconds / 60)} minutes and try again.`;
}
