import { join } from "node:path";
import { env } from "../env.server.ts";
import { office } from "../reader.server.ts";
import { createFactors, type Factors } from "../second-factor/factor-store.ts";
import { createPendingEnrolments } from "../second-factor/pending-enrolments.ts";
import { createPendingSignIns } from "../second-factor/pending-sign-ins.ts";
import { createSecretBox, keyFile } from "../second-factor/secret-box.ts";
import { createDevices, type Devices } from "./devices.ts";
import { type Account, createPeople, type People } from "./people-store.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createSetupLinks } from "./setup-links.ts";
import { createSignInDelays, forCodes } from "./sign-in-delays.ts";

type Opened = { people: People; sessions: Sessions; devices: Devices; factors: Factors };
let opened: Promise<Opened> | undefined;

async function open() {
  opened ??= office().then((store) => ({
    people: createPeople(store, () => new Date()),
    sessions: createSessions(store, Date.now, env.idleMinutes * 60_000),
    devices: createDevices(store, Date.now),
    factors: createFactors(store, createSecretBox(join(env.home, keyFile)), Date.now),
  }));
  opened.catch(() => {
    opened = undefined;
  });
  return await opened;
}

export const people = async () => (await open()).people;
export const sessions = async () => (await open()).sessions;
export const devices = async () => (await open()).devices;
export const factors = async () => (await open()).factors;
export const delays = createSignInDelays(Date.now);
export const codeDelays = createSignInDelays(Date.now, forCodes);
export const pendingSignIns = createPendingSignIns(Date.now);
export const pendingEnrolments = createPendingEnrolments(Date.now);
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
