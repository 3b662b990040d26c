import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { findPerson, listPeople, people, sessions, setupLinks } from "#app/people/people.server.ts";
import { PeopleError } from "#app/people/people-store.ts";
import { changedMeanwhile, type Entered, enter } from "#app/people/sign-in.server.ts";

export const linkHasEnded = "This link has ended. Ask for a new one.";

/** What a token still lets its bearer do; null: nothing. */
export async function findLink(token: string | undefined) {
  const link = token === undefined ? undefined : setupLinks.find(token);
  if (link === undefined) return null;
  if (link.kind === "first_owner")
    return (await listPeople()).length === 0 ? { kind: link.kind, name: "", email: "" } : null;
  const person = await findPerson(link.personId);
  if (person === undefined || person.isDisabled) return null;
  return { kind: link.kind, name: person.name, email: person.email };
}

/** Does what the link is for, ends it, and enters: who has a second factor is asked for a code first. */
export async function redeemLink(
  token: string,
  given: { name: string; email: string; password: string },
  context: AppLoadContext,
): Promise<Entered | { sentence: string }> {
  const store = await people();
  const link = setupLinks.take(token);
  if (link === undefined) return { sentence: linkHasEnded };
  try {
    const id = link.kind === "password" ? link.personId : undefined;
    if (id !== undefined) {
      await store.setPassword(id, given.password, id);
      await (await sessions()).endAll(id);
    }
    const person =
      id === undefined ? await store.add({ ...given, role: "owner" }, null) : await store.find(id);
    if (!person) return { sentence: "There is no such person any more." };
    const { address, requestId } = context;
    const detail = { did: id === undefined ? "first owner" : "password set by link" };
    record({ who: person, act: "people_changed", address, requestId, detail });
    return (await enter(person, context, "/")) ?? { sentence: changedMeanwhile };
  } catch (error) {
    if (error instanceof PeopleError)
      return { sentence: `${error.message} The link is used up: take a new one.` };
    throw error;
  }
}
