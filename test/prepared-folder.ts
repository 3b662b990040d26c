import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all tests: a folder for what several test files need alike, and each of them makes only if it is the first. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-prepared-"));
  process.env.DERMLEDGER_TEST_FOLDER = folder;
  return () => rm(folder, { recursive: true, force: true });
}
