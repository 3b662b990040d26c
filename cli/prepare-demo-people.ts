import { builtServer } from "./built-server.ts";
import { explainError } from "./explain-error.ts";

/** Makes the demo's people, one a role, once; and says how they sign in. */
export async function prepareDemoPeople(home: string): Promise<void> {
  try {
    const desk = await (await builtServer()).openPeople(home);
    const { password, people } = await desk.addDemoPeople().finally(desk.close);
    if (people.length === 0) return;
    process.stderr.write(`Sign in as one of them; the password of each is: ${password}\n`);
    for (const { email, role } of people) process.stderr.write(`  ${role.padEnd(8)} ${email}\n`);
  } catch (error) {
    // Files may be loaded while a dashboard runs; it has the people.
    process.stderr.write(`The people are as they were. ${explainError(error)}\n`);
  }
}
