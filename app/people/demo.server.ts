import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "../env.server.ts";
import { demoPassword, demoPeople } from "./demo-people.ts";
import { listPeople } from "./people.server.ts";

/** The demo's sign-ins that still stand; null where the home is no demo. */
export async function demoSignIns() {
  if (!existsSync(join(env.home, "demo-files"))) return null;
  const active = (await listPeople()).filter(({ isDisabled }) => !isDisabled);
  const people = demoPeople.flatMap(({ email }) => {
    const person = active.find((each) => each.email === email);
    return person ? [{ email, name: person.name, role: person.role }] : [];
  });
  return people.length > 0 ? { password: demoPassword, people } : null;
}
