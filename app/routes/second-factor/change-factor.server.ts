import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { logFailure } from "#app/log.server.ts";
import { faultOfOwnPassword, faultOfOwnProof } from "#app/people/own-proof.server.ts";
import { factors, pendingEnrolments, sessions } from "#app/people/people.server.ts";
import type { Person } from "#app/people/person.ts";
import { SecretUnreadable } from "#app/second-factor/secret-unreadable.ts";

/** What became of it; `codes`: recovery codes to show, this once. */
export type Told = {
  readonly isDone: boolean;
  readonly sentence: string;
  readonly codes?: readonly string[];
};

const wrong = (sentence: string): Told => ({ isDone: false, sentence });

/** Sets up, moves or takes off the second factor of the person who asks; or says why not. */
export async function changeFactor(
  form: FormData,
  context: AppLoadContext,
  person: Person,
): Promise<Told> {
  const given = (name: string) => String(form.get(name) ?? "");
  const intent = given("intent");
  const sessionId = context.session?.id ?? "";
  const store = await factors();
  const has = (await store.of(person.id)) !== null;
  if (intent === "begin" && !has) {
    const fault = await faultOfOwnPassword(person, context, given("password"));
    if (fault !== null) return wrong(fault);
    pendingEnrolments.begin(sessionId);
    return { isDone: true, sentence: "" };
  }
  if (intent === "confirm") return await confirm(person, context, given("code"));
  if (intent === "cancel") {
    pendingEnrolments.end(sessionId);
    return { isDone: true, sentence: "" };
  }
  if (!has || !["renew", "move", "off"].includes(intent)) return wrong("Nothing was asked for.");
  // Before a code is used up for nothing.
  if (intent === "off" && (await store.demandedSince()) !== null)
    return wrong("An owner demands a second factor of all: it cannot be turned off.");
  const proof = { password: given("password"), code: given("code") };
  const fault = await faultOfOwnProof(person, context, proof);
  if (fault !== null) return wrong(fault);
  if (intent === "move") {
    pendingEnrolments.begin(sessionId);
    return { isDone: true, sentence: "" };
  }
  if (intent === "renew") {
    const codes = await store.renewRecoveryCodes(person.id);
    if (codes === null) return wrong("There is no second factor any more.");
    await changed(person, context, "recovery codes made");
    return { isDone: true, sentence: "These are the new codes. Those before have ended.", codes };
  }
  await store.remove(person.id, person.id);
  await changed(person, context, "turned off");
  return {
    isDone: true,
    sentence: "Turned off. Your password alone signs you in; you are signed out everywhere else.",
  };
}

/** The code shows that the app has the secret: it counts from now on. */
async function confirm(person: Person, context: AppLoadContext, code: string): Promise<Told> {
  const sessionId = context.session?.id ?? "";
  const secret = pendingEnrolments.find(sessionId);
  if (secret === undefined) return wrong("This took too long. Begin anew.");
  const codes = await (await factors()).enroll(person.id, secret, code).catch((error) => {
    if (!(error instanceof SecretUnreadable)) throw error;
    logFailure(error, context.requestId, "the key file cannot be used");
    return "no key" as const;
  });
  if (codes === "no key")
    return wrong(
      "It cannot be kept just now: the file second-factor.key is missing, damaged or another one than others’ second factors were kept with. Whoever runs the dashboard brings it back from the backup; where it is lost, an owner takes those second factors off first.",
    );
  if (codes === null)
    return wrong(
      "This code does not fit. Take the one that the app shows now; the phone’s clock has to be right.",
    );
  pendingEnrolments.end(sessionId);
  await changed(person, context, "set up");
  return { isDone: true, sentence: "Your second factor is on.", codes };
}

/** Recorded, and over everywhere else: whoever else is signed in did not show the factor as it is now. */
async function changed(person: Person, context: AppLoadContext, did: string): Promise<void> {
  const { address, requestId, session } = context;
  await (await sessions()).endAll(person.id, session?.id);
  const detail = { did, person: person.id };
  record({ who: person, act: "second_factor_changed", address, requestId, detail });
}
