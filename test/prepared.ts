import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A folder that is made once in a run of tests, by the file that asks first; the others wait for it. Copy it: it is shared.
 * @param make fills an empty folder
 */
export async function prepared(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const root = process.env.DERMLEDGER_TEST_FOLDER;
  if (root === undefined) throw new Error("test/prepared-folder.ts has not run.");
  const made = join(root, name);
  const making = `${made}.making`;
  while (!existsSync(made)) {
    const isMine = await mkdir(making).then(
      () => true,
      () => false,
    );
    if (!isMine) {
      await sleep(200);
      continue;
    }
    try {
      await make(making);
      await rename(making, made);
    } catch (error) {
      // The next one tries itself, and tells its own failure.
      await rm(making, { recursive: true, force: true });
      throw error;
    }
  }
  return made;
}
