import type { AppLoadContext } from "@remix-run/node";
import { record } from "../audit/record.server.ts";
import { judgeCode } from "../second-factor/judge-code.server.ts";
import { codeDelays, delays, factors, people } from "./people.server.ts";
import type { Person } from "./person.ts";
import { waitWords } from "./sign-in.server.ts";

/** What someone gives again: the own password, and a code of the app or a recovery code where they have a second factor. */
export type Proof = { readonly password: string; readonly code: string };

/**
 * Whether someone who is signed in is that person still: a screen left open must not be enough to hand accounts on. What does
 * not fit is recorded, and slowed down as at the sign-in.
 *
 * @returns what is wrong, in a sentence; null: nothing, and the code is used up
 */
export async function faultOfOwnProof(
  person: Person,
  context: AppLoadContext,
  { password, code }: Proof,
): Promise<string | null> {
  const fault = await faultOfOwnPassword(person, context, password);
  if (fault !== null || (await (await factors()).of(person.id)) === null) return fault;
  return await faultOfOwnCode(person, context, code);
}

/** The same of the password alone, where there is no second factor yet. */
export async function faultOfOwnPassword(
  person: Person,
  { address = "unknown", requestId }: AppLoadContext,
  password: string,
): Promise<string | null> {
  const { id, email } = person;
  const wait = delays.attempt(email, address);
  if (wait > 0) return waitWords(wait);
  if ((await (await people()).verify(email, password)) === null) {
    // Someone at a screen left open may be guessing.
    const detail = { account: id, by: "password asked again" };
    record({ who: person, act: "sign_in_failed", address, requestId, detail });
    return "Your password does not fit.";
  }
  delays.succeeded(email, address);
  return null;
}

async function faultOfOwnCode(
  person: Person,
  { address = "unknown", requestId }: AppLoadContext,
  typed: string,
): Promise<string | null> {
  const wait = codeDelays.attempt(person.email, address);
  if (wait > 0) return waitWords(wait);
  const judged = await judgeCode(person.id, typed, requestId);
  if (judged.isRight) {
    codeDelays.succeeded(person.email, address);
    return null;
  }
  const detail = { account: person.id, by: judged.by };
  record({ who: person, act: "second_step_failed", address, requestId, detail });
  return judged.sentence;
}
