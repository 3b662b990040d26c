import { mayDo, type Person } from "../people/person.ts";

/** Whose follow-ups an address asks for; null: everybody's. Who leads sees all, anybody else what they did themselves. */
export function whoseOf(person: Person, search: URLSearchParams): string | null {
  return mayDo(person, "assign") ? search.get("person") || null : person.id;
}
