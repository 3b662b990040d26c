import { env } from "../env.server.ts";
import { office } from "../reader.server.ts";
import { type Account, createPeople, type People } from "./people-store.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createSetupLinks } from "./setup-links.ts";
import { createSignInDelays } from "./sign-in-delays.ts";

let opened: Promise<{ people: People; sessions: Sessions }> | undefined;

async function open() {
  opened ??= office().then((store) => ({
    people: createPeople(store, () => new Date()),
    sessions: createSessions(store, Date.now, env.idleMinutes * 60_000),
  }));
  opened.catch(() => {
    opened = undefined;
  });
  return await opened;
}

export const people = async () => (await open()).people;
export const sessions = async () => (await open()).sessions;
export const delays = createSignInDelays(Date.now);
export const setupLinks = createSetupLinks(Date.now);

/** Everyone, disabled ones too, by name. */
export async function listPeople(): Promise<readonly Account[]> {
  return await (await people()).list();
}

export async function findPerson(id: string): Promise<Account | undefined> {
  return await (await people()).find(id);
}

/** Names by person id, disabled people's too: what they did stays theirs. */
export async function personNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPeople()).map(({ id, name }) => [id, name]));
}
