import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** Of the rules and tables that publish makes: raised when the same files give others. */
export const definitionVersion = "6";

/**
 * A digest of all that numbers hang on beside the files: `settings/`, and the version of the rules. When it changes, the
 * numbers are made anew by the next load, by `dermledger publish`, or when the dashboard starts.
 */
export async function settingsHash(settingsFolder: string): Promise<string> {
  const entries = await readdir(settingsFolder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(settingsFolder, "history", sep)));
  const hash = createHash("sha256").update(definitionVersion);
  for (const path of paths.sort()) {
    const content = createHash("sha256").update(await readFile(path));
    hash.update(`${path.slice(settingsFolder.length)}\n${content.digest("hex")}\n`);
  }
  return hash.digest("hex");
}
