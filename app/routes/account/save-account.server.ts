import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { faultOfPassword } from "#app/people/password.ts";
import { delays, devices, people, sessions, setupLinks } from "#app/people/people.server.ts";
import { PeopleError } from "#app/people/people-store.ts";
import type { Person } from "#app/people/person.ts";

type Told = { readonly isDone: boolean; readonly part: string; readonly sentence: string };

/** Changes what people may change of themselves, or says why not. */
export async function saveAccount(
  form: FormData,
  context: AppLoadContext,
  person: Person,
): Promise<Told> {
  const given = (name: string) => String(form.get(name) ?? "");
  const { address, requestId } = context;
  const note = (did: string) => {
    const detail = { did, person: person.id };
    record({ who: person, act: "people_changed", address, requestId, detail });
  };
  const intent = given("intent");
  if (intent === "name") {
    try {
      await (await people()).change(person.id, { name: given("name") }, person.id);
    } catch (error) {
      if (!(error instanceof PeopleError)) throw error;
      return { isDone: false, part: intent, sentence: error.message };
    }
    note("own name");
    return { isDone: true, part: intent, sentence: "Saved." };
  }
  if (intent === "password") {
    const sentence = await changePassword(person, context, given);
    if (sentence !== null) return { isDone: false, part: intent, sentence };
    note("own password");
    const words = "Changed. You are signed out everywhere else.";
    return { isDone: true, part: intent, sentence: words };
  }
  if (intent === "end-others") {
    await (await sessions()).endAll(person.id, context.session?.id);
    const detail = { of: person.id, sessions: "all others" };
    record({ who: person, act: "session_ended", address, requestId, detail });
    return { isDone: true, part: "session", sentence: "Signed out everywhere else." };
  }
  if (intent === "device-known" || intent === "device-refused")
    return await answerDevice(person, context, given("device"), intent === "device-known");
  if (intent === "end-session") {
    const open = await sessions();
    const mine = (await open.list(person.id)).some(({ id }) => id === given("session"));
    if (!mine) return { isDone: false, part: "session", sentence: "It has ended already." };
    await open.end(given("session"));
    const detail = { of: person.id, sessions: "one" };
    record({ who: person, act: "session_ended", address, requestId, detail });
    return { isDone: true, part: "session", sentence: "Signed out there." };
  }
  return { isDone: false, part: intent, sentence: "Nothing was asked for." };
}

/** A new browser is the person's own; or it is not, and what is signed in there ends. */
async function answerDevice(
  person: Person,
  { session, address, requestId }: AppLoadContext,
  deviceId: string,
  isKnown: boolean,
): Promise<Told> {
  const store = await devices();
  const part = "session";
  const gone = "This browser was answered for already.";
  if (isKnown) {
    const isTold = await store.told(person.id, deviceId, session?.id ?? "");
    return { isDone: isTold, part, sentence: isTold ? "Noted." : gone };
  }
  const ended = await store.refuse(person.id, deviceId, session?.id ?? "");
  if (ended === null) return { isDone: false, part, sentence: gone };
  const open = await sessions();
  for (const id of ended) await open.end(id);
  const detail = { of: person.id, sessions: "of a browser that is not known" };
  record({ who: person, act: "session_ended", address, requestId, detail });
  return {
    isDone: true,
    part: "password",
    sentence: "That browser is signed out. Whoever was there knew your password: change it now.",
  };
}

/** Changes it; or the sentence that says why not. Guessing the present one is slowed down as at the sign-in. */
async function changePassword(
  person: Person,
  { address = "unknown", session, requestId }: AppLoadContext,
  given: (name: string) => string,
): Promise<string | null> {
  const fault = faultOfPassword(given("password"), person.email);
  if (fault !== null) return fault;
  if (given("password") !== given("again")) return "The two new passwords differ.";
  const wait = delays.attempt(person.email, address);
  if (wait > 0) return `Too many tries. Wait ${wait} s and try again.`;
  const store = await people();
  if ((await store.verify(person.email, given("current"))) === null) {
    const detail = { account: person.id, by: "password asked again" };
    record({ who: person, act: "sign_in_failed", address, requestId, detail });
    return "The password now does not fit.";
  }
  delays.succeeded(person.email, address);
  await store.setPassword(person.id, given("password"), person.id);
  setupLinks.endOf(person.id);
  await (await sessions()).endAll(person.id, session?.id);
  return null;
}
