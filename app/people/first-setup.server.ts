import { listPeople, setupLinks } from "./people.server.ts";

/** The path of a new link to the page that makes the first owner; null where there are people already. */
export async function firstSetup(): Promise<string | null> {
  if ((await listPeople()).length > 0) return null;
  return `/setup/${setupLinks.make({ kind: "first_owner" })}`;
}
