import { randomUUID } from "node:crypto";
import type { Store } from "#queries/store.ts";
import { people as peopleQuery } from "../office/people.ts";
import { readEmail } from "./email.ts";
import { fitsPassword, hashPassword, noPassword } from "./password.ts";
import { type Role, roles } from "./permissions.ts";
import type { Person } from "./person.ts";

/** A person with what only the store knows. */
export type Account = Person & {
  readonly isDisabled: boolean;
  /** False: nobody has set a password yet. */
  readonly hasPassword: boolean;
  readonly changedAt: string;
};

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly practices?: readonly string[] | null;
  readonly locations?: readonly string[] | null;
  /** null: a link lets the person set it. */
  readonly password: string | null;
};
export type Change = Partial<Omit<NewPerson, "email" | "password">> & { isDisabled?: boolean };

/** What cannot be done with people, said in a sentence. */
export class PeopleError extends Error {}

export type People = ReturnType<typeof createPeople>;

type Kept = Account & { readonly passwordHash: string };

/** People of one office. This process alone writes it, so what is read once stays true until the next change here. */
export function createPeople(store: Store, now: () => Date) {
  let known: Promise<Map<string, Kept>> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const all = () => {
    known ??= readPeople(store);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  /** One change at a time, so that two cannot both remove the last owner but one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const write = async (person: Omit<Kept, "changedAt" | "hasPassword">, byId: string | null) => {
    const { id, ...rest } = person;
    const changedAt = now().toISOString();
    const row = { personId: id, doneAt: changedAt, byId, ...rest };
    await store.append([{ table: "person_version", row }]);
    const hasPassword = person.passwordHash !== noPassword;
    (await all()).set(id, { ...person, hasPassword, changedAt });
  };
  const one = async (id: string): Promise<Kept> => {
    const person = (await all()).get(id);
    if (!person) throw new PeopleError("There is no such person.");
    return person;
  };

  return {
    /** Everyone, disabled ones too, by name. */
    list: async (): Promise<readonly Account[]> =>
      [...(await all()).values()]
        .map(publicOf)
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
    find: async (id: string): Promise<Account | undefined> => {
      const person = (await all()).get(id);
      return person && publicOf(person);
    },
    add: (added: NewPerson, byId: string | null): Promise<Account> =>
      inTurn(async () => {
        const email = readEmail(added.email);
        if (email === null) throw new PeopleError(`“${added.email}” is no e-mail address.`);
        const isTaken = [...(await all()).values()].some((person) => person.email === email);
        if (isTaken) throw new PeopleError(`There is a person with the e-mail ${email} already.`);
        const { password, practices = null, locations = null, role } = added;
        const passwordHash = password === null ? noPassword : await hashPassword(password);
        const id = randomUUID();
        const name = readName(added.name);
        const person = { id, email, name, role, practices, locations, passwordHash };
        await write({ ...person, isDisabled: false }, byId);
        return publicOf(await one(id));
      }),
    change: (id: string, change: Change, byId: string | null): Promise<Account> =>
      inTurn(async () => {
        const before = await one(id);
        const name = change.name === undefined ? before.name : readName(change.name);
        const after = { ...before, ...change, name };
        if (isOwner(before) && !isOwner(after)) {
          const owners = [...(await all()).values()].filter(isOwner);
          if (owners.length === 1)
            throw new PeopleError(
              "This is the last owner: make someone else an owner of all practices first.",
            );
        }
        await write(storedOf(after), byId);
        return publicOf(await one(id));
      }),
    setPassword: async (
      id: string,
      password: string | null,
      byId: string | null,
    ): Promise<void> => {
      const passwordHash = password === null ? noPassword : await hashPassword(password);
      await inTurn(async () => write(storedOf({ ...(await one(id)), passwordHash }), byId));
    },
    /** The person whose e-mail and password these are; as slow where there is none. */
    verify: async (email: string, password: string): Promise<Account | null> => {
      const asked = readEmail(email);
      const person = [...(await all()).values()].find((each) => each.email === asked);
      const fits = await fitsPassword(person?.passwordHash ?? null, password);
      return fits && person && !person.isDisabled ? publicOf(person) : null;
    },
  };
}

/** Someone who can let others in: an owner who may sign in and is not kept to a part. */
function isOwner({ role, isDisabled, practices, locations }: Account): boolean {
  return role === "owner" && !isDisabled && practices === null && locations === null;
}

function readName(text: string): string {
  const name = text.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  if (name === "" || name.length > 100) throw new PeopleError("A name has 1 to 100 characters.");
  return name;
}

function storedOf({ changedAt: _, hasPassword: __, ...person }: Kept) {
  return person;
}

function publicOf({ passwordHash: _, ...person }: Kept): Account {
  return person;
}

async function readPeople(store: Store): Promise<Map<string, Kept>> {
  const rows = await store.read(peopleQuery, {});
  return new Map(
    rows.map((row) => {
      const role = roles.find((each) => each === row.role);
      if (role === undefined) throw new Error(`${row.role} is no role.`);
      const person: Kept = {
        id: row.person_id,
        email: row.email,
        name: row.name,
        role,
        practices: row.practices,
        locations: row.locations,
        isDisabled: row.is_disabled,
        hasPassword: row.password_hash !== noPassword,
        passwordHash: row.password_hash,
        changedAt: row.done_at,
      };
      return [person.id, person];
    }),
  );
}
