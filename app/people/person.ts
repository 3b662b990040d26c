import type { Reach } from "#queries/reach.ts";
import { may, type Permission, type Role } from "./permissions.ts";

/** Someone who is signed in. */
export type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Ids; null: all. */
  readonly practices: readonly string[] | null;
  readonly locations: readonly string[] | null;
};

export function reachOf(person: Person): Reach {
  const { role, practices, locations } = person;
  return { practices, locations, hasPatients: may(role, "see_claims") };
}

export function mayDo(person: Person, permission: Permission): boolean {
  return may(person.role, permission);
}
