import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Verdict } from "#app/jobs/job.ts";
import type { inboxFolders } from "./folders.server.ts";
import { moveInto, type Taken } from "./taken-files.server.ts";
import { look } from "./waiting-files.server.ts";

/**
 * Moves what was loaded to `done/<day>/`, what could not be used to `problem/` beside a text that says why. A file that
 * someone wrote to meanwhile goes back to the inbox: what came later is loaded then.
 */
export async function settleFiles(
  { folder, files }: Taken,
  verdicts: readonly Verdict[],
  { inbox, done, problem }: ReturnType<typeof inboxFolders>,
  day: string,
): Promise<void> {
  for (const file of files) {
    const { name } = file;
    const now = await look(folder, name);
    if (now === undefined) continue;
    const told = verdicts.filter((one) => one.name === name || one.name.startsWith(`${name}/`));
    const wrong = told.filter(({ status }) => status === "rejected");
    if (now.stamp !== file.stamp) await moveInto(folder, name, inbox);
    else if (wrong.length === 0 && told.length > 0) await moveInto(folder, name, join(done, day));
    else {
      const moved = await moveInto(folder, name, problem);
      await writeFile(`${moved}.txt`, explanation(name, wrong, told.length), { mode: 0o600 });
    }
  }
  await rm(folder, { recursive: true, force: true });
}

function explanation(name: string, wrong: readonly Verdict[], told: number): string {
  const rest = told - wrong.length;
  const lines =
    told === 0
      ? ["There is no file in it that could be read."]
      : wrong.map((one) => `${one.name}: ${one.why ?? "It could not be used."}`);
  return [
    `${name} was not loaded${rest > 0 ? " whole" : ""}.`,
    "",
    ...lines,
    ...(rest > 0 ? ["", `The other ${rest} in it were read; they need not be loaded again.`] : []),
    "",
    "Mend the file, or map its columns on the Loads page, then put it into the inbox again. This text and the file beside it may be deleted.",
    "",
  ].join("\n");
}
