import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Doer, MonthError } from "./closed-month.ts";
import {
  isCode,
  monthFile,
  monthsFolder,
  reopenedFolder,
  syncFolder,
  writeOnce,
} from "./months-folder.ts";

/** That a month was opened again, when, by whom and why. */
export type Reopening = {
  readonly month: string;
  /** UTC ISO. */
  readonly at: string;
  readonly by: Doer;
  readonly reason: string;
};

/**
 * Opens a closed month again: its file moves to `months/reopened/2026-09-<instant>.json` as it is, beside a note of who and
 * why. Its numbers can be read there for ever.
 * @throws MonthError where the month is not closed (any more)
 */
export async function reopenMonth(home: string, reopening: Reopening): Promise<void> {
  const from = monthFile(home, reopening.month);
  const folder = reopenedFolder(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${reopening.month}-${reopening.at.replaceAll(/[:.]/g, "-")}`;
  const note = join(folder, `${name}.why.json`);
  if (!(await writeOnce(note, `${JSON.stringify(reopening, null, 1)}\n`))) throw gone(reopening);
  try {
    await rename(from, join(folder, `${name}.json`));
  } catch (error) {
    await rm(note, { force: true });
    throw isCode(error, "ENOENT") ? gone(reopening) : error;
  }
  await syncFolder(folder);
  await syncFolder(monthsFolder(home));
}

/** How often and why a month was opened again, latest first. */
export async function readReopenings(home: string, month: string): Promise<Reopening[]> {
  const folder = reopenedFolder(home);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  });
  const own = names.filter((name) => name.startsWith(`${month}-`) && name.endsWith(".why.json"));
  const notes = own.sort().reverse();
  return Promise.all(
    notes.map(async (name) => {
      const read: Reopening = JSON.parse(await readFile(join(folder, name), "utf8"));
      return read;
    }),
  );
}

function gone({ month }: Reopening): MonthError {
  return new MonthError(`${month} is not closed; someone may have reopened it meanwhile.`);
}
