import type { Person } from "./person.ts";

/** Where a person lands after signing in. */
export function homeOf(_person: Person): string {
  return "/";
}
