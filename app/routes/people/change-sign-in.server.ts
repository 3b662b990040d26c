import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { factors, findPerson, sessions } from "#app/people/people.server.ts";
import { type Account, PeopleError } from "#app/people/people-store.ts";
import type { Person } from "#app/people/person.ts";
import type { Told } from "./change-people.server.ts";
import { demandProof } from "./demand-proof.server.ts";

type Act = "second_factor_changed" | "session_ended";
type Note = (act: Act, detail: { [name: string]: string }) => void;

/**
 * What an owner does about second factors and sessions; null: something else was asked for.
 * @throws PeopleError
 */
export async function changeSignIn(
  form: FormData,
  context: AppLoadContext,
  owner: Person,
): Promise<Told | null> {
  const { address, requestId, session } = context;
  const given = (name: string) => String(form.get(name) ?? "");
  const note: Note = (act, detail) => record({ who: owner, act, address, requestId, detail });
  const done = (sentence: string): Told => ({ isDone: true, sentence });
  switch (given("intent")) {
    case "factor-demanded":
      return done(await demand(true, owner, note));
    case "factor-optional":
      await demandProof(form, context, owner);
      return done(await demand(false, owner, note));
    case "take-off-factor": {
      const of = await personOf(given("person"));
      await refuseTakingOff(of, owner);
      await demandProof(form, context, owner);
      return done(await takeOff(of, owner, note));
    }
    case "end-sessions": {
      const { id, name } = await personOf(given("person"));
      await (await sessions()).endAll(id, session?.id);
      note("session_ended", { of: id, sessions: id === owner.id ? "all others" : "all" });
      return done(id === owner.id ? "Signed out everywhere else." : `${name} is signed out.`);
    }
    case "end-session": {
      const { id, name } = await personOf(given("person"));
      const open = await sessions();
      const isTheirs = (await open.list(id)).some((each) => each.id === given("session"));
      if (!isTheirs) throw new PeopleError("It has ended already.");
      await open.end(given("session"));
      note("session_ended", { of: id, sessions: "one" });
      return done(`${name} is signed out there.`);
    }
    default:
      return null;
  }
}

async function personOf(id: string): Promise<Account> {
  const person = await findPerson(id);
  if (person === undefined) throw new PeopleError("There is no such person.");
  return person;
}

async function demand(isDemanded: boolean, owner: Person, note: Note): Promise<string> {
  const store = await factors();
  // Who demands it has shown that it works here: a server whose clock is wrong would let nobody in any more.
  if (isDemanded && (await store.of(owner.id)) === null)
    throw new PeopleError("Set up your own second factor first.");
  if (await store.demand(isDemanded, owner.id))
    note("second_factor_changed", { did: isDemanded ? "demanded of all" : "made optional" });
  return isDemanded
    ? "A second factor is demanded of all from the next sign-in on."
    : "The second factor is optional. Who has one goes on using it.";
}

/** Before a code is used up for nothing. */
async function refuseTakingOff(of: Account, owner: Person): Promise<void> {
  if (of.id === owner.id) throw new PeopleError("Change your own under Your account.");
  if ((await (await factors()).of(of.id)) === null)
    throw new PeopleError(`${of.name} has no second factor.`);
}

async function takeOff(of: Account, owner: Person, note: Note): Promise<string> {
  await (await factors()).remove(of.id, owner.id);
  await (await sessions()).endAll(of.id);
  note("second_factor_changed", { did: "taken off", person: of.id });
  return `${of.name}’s second factor is off; ${of.name} is signed out everywhere.`;
}
