import type { AppLoadContext } from "@remix-run/node";
import { record } from "../audit/record.server.ts";
import { homeOf } from "../people/home-of.ts";
import { pendingCookie } from "../people/host-cookie.ts";
import { factorPath } from "../people/next-path.ts";
import { codeDelays, factors, findPerson, pendingSignIns } from "../people/people.server.ts";
import type { Account } from "../people/people-store.ts";
import { beginSession, type Entered, waitWords } from "../people/sign-in.server.ts";
import { judgeCode } from "./judge-code.server.ts";
import type { PendingSignIn } from "./pending-sign-ins.ts";

export type SecondStep =
  | ({ readonly isDone: true } & Entered)
  | { readonly isDone: false; readonly sentence: string; readonly waitSeconds: number }
  /** There is no right password before it any more: back to the sign-in. */
  | { readonly isDone: false; readonly isOver: true };

const over: SecondStep = { isDone: false, isOver: true };

/** Who a pending sign-in is for, where nothing of the person or of the factor changed since; else null. */
export async function findPending(
  token: string | null,
): Promise<{ pending: PendingSignIn; person: Account } | null> {
  const pending = token === null ? undefined : pendingSignIns.find(token);
  if (pending === undefined) return null;
  const person = await findPerson(pending.personId);
  const factor = await (await factors()).of(pending.personId);
  if (person === undefined || person.isDisabled || person.changedAt !== pending.changedAt)
    return null;
  return factor?.id === pending.factorId ? { pending, person } : null;
}

/** Checks the code of a sign-in whose password was right, and begins the session. */
export async function takeSecondStep(
  token: string | null,
  typed: string,
  context: AppLoadContext,
): Promise<SecondStep> {
  const found = await findPending(token);
  if (token === null || found === null) return over;
  const { pending, person } = found;
  const { address = "unknown", requestId, isSecure = false } = context;
  const waitSeconds = codeDelays.attempt(person.email, address);
  if (waitSeconds > 0) return { isDone: false, waitSeconds, sentence: waitWords(waitSeconds) };
  if (!pendingSignIns.mayTry(token)) return over;
  const judged = await judgeCode(person.id, typed, requestId);
  if (!judged.isRight) {
    const detail = { account: person.id, by: judged.by };
    record({ who: null, act: "second_step_failed", address, requestId, detail });
    return { isDone: false, waitSeconds: 0, sentence: judged.sentence };
  }
  // What changed while the code was judged counts too: a new password, a factor that was taken off, a disabled account.
  if ((await findPending(token)) === null) return over;
  // Of two requests at once, with a code each, one begins a session.
  if (pendingSignIns.take(token) === undefined) return over;
  codeDelays.succeeded(person.email, address);
  const cookies = await beginSession(person, context, {
    by: judged.by,
    factorId: pending.factorId,
  });
  if (cookies === null) return over;
  const next = pending.next ?? homeOf(person);
  const to =
    judged.by === "code" ? next : `${factorPath}?next=${encodeURIComponent(next)}&recovered`;
  return { isDone: true, to, cookies: [...cookies, pendingCookie.end(isSecure)] };
}
