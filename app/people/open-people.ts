import { join } from "node:path";
import { openReader } from "#queries/reader.ts";
import officeSchema from "../office/schema.sql?raw";
import { createFactors } from "../second-factor/factor-store.ts";
import { createSecretBox, keyFile } from "../second-factor/secret-box.ts";
import { demoPassword, demoPeople } from "./demo-people.ts";
import { readEmail } from "./email.ts";
import { faultOfPassword } from "./password.ts";
import { type Account, createPeople, PeopleError } from "./people-store.ts";
import { roles } from "./permissions.ts";
import { createSessions } from "./sessions.ts";

/** People for the command line, while no dashboard has the office open. */
export type PeopleDesk = {
  list(): Promise<readonly (Account & { hasSecondFactor: boolean })[]>;
  /** Each throws an Error with a sentence where it cannot be done. */
  add(given: { email: string; name: string; role: string; password: string }): Promise<Account>;
  disable(email: string): Promise<Account>;
  resetPassword(email: string, password: string): Promise<Account>;
  /** Takes the second factor off: the way back in where phone and recovery codes are lost. */
  removeSecondFactor(email: string): Promise<Account>;
  /** The demo's people, made where there is nobody yet. */
  addDemoPeople(): Promise<{
    password: string;
    people: readonly { email: string; role: string }[];
  }>;
  close(): Promise<void>;
};

/**
 * Opens the office of a home for changes to people.
 * @throws where a dashboard (another process) has it open
 */
export async function openPeople(home: string): Promise<PeopleDesk> {
  const warehouse = await openReader(home, { officeSchema }).catch((error: unknown) => {
    if (!/Could not set lock/.test(String(error))) throw error;
    throw new Error(
      "A dashboard is running on this home. Stop it, or use its page /settings/people.",
    );
  });
  const { office } = warehouse;
  if (office === null) throw new Error("The office could not be opened.");
  const people = createPeople(office, () => new Date());
  const factors = createFactors(office, createSecretBox(join(home, keyFile)), Date.now);
  // Sessions outlive a restart: without this, whoever was signed in would be in again after it.
  const endSessions = (personId: string) => createSessions(office, Date.now, 0).endAll(personId);
  const byEmail = async (text: string) => {
    const email = readEmail(text);
    const person = (await people.list()).find((each) => each.email === email);
    if (!person) throw new PeopleError(`Nobody here has the e-mail ${text}.`);
    return person;
  };
  return {
    list: async () =>
      await Promise.all(
        (await people.list()).map(async (person) => ({
          ...person,
          hasSecondFactor: (await factors.of(person.id)) !== null,
        })),
      ),
    async add({ email, name, role: asked, password }) {
      const role = roles.find((each) => each === asked);
      if (role === undefined) throw new PeopleError(`${asked} is no role: ${roles.join(", ")}.`);
      refuseFaulty(password, email);
      return await people.add({ email, name, role, password }, null);
    },
    async disable(email) {
      return await people.change((await byEmail(email)).id, { isDisabled: true }, null);
    },
    async resetPassword(email, password) {
      const person = await byEmail(email);
      refuseFaulty(password, person.email);
      await people.setPassword(person.id, password, null);
      await endSessions(person.id);
      return person;
    },
    async removeSecondFactor(email) {
      const person = await byEmail(email);
      if (!(await factors.remove(person.id, null)))
        throw new PeopleError(`${person.name} has no second factor.`);
      await endSessions(person.id);
      return person;
    },
    async addDemoPeople() {
      if ((await people.list()).length === 0)
        for (const person of demoPeople)
          await people.add({ ...person, password: demoPassword }, null);
      const known = new Set((await people.list()).map(({ email }) => email));
      return { password: demoPassword, people: demoPeople.filter(({ email }) => known.has(email)) };
    },
    close: warehouse.close,
  };
}

function refuseFaulty(password: string, email: string): void {
  const fault = faultOfPassword(password, email);
  if (fault !== null) throw new PeopleError(fault);
}
