import { constants } from "node:fs";
import { copyFile, link, mkdir, open, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isMonth, MonthError } from "./closed-month.ts";

/** `months/` of a home. */
export function monthsFolder(home: string): string {
  return resolve(home, "months");
}

/** Where reopened months are kept: nothing that was closed is ever lost. */
export function reopenedFolder(home: string): string {
  return join(monthsFolder(home), "reopened");
}

/** `months/2026-09.json`; throws where the month is none, so that no other file can be named. */
export function monthFile(home: string, month: string): string {
  if (!isMonth(month)) throw new MonthError(`"${month}" is no month: 2026-09 is one.`);
  return join(monthsFolder(home), `${month}.json`);
}

/**
 * Writes a file that is not there yet, whole or not at all, on the disk itself when it returns.
 * @returns false where another was first: that one stays
 */
export async function writeOnce(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${turn++}.part`);
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // A rename would take the place of what is there; a second name for the same bytes is refused.
    await link(temporary, path);
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    // A drive that knows no second names (exFAT, some network shares).
    if (!["EPERM", "ENOTSUP", "ENOSYS"].some((code) => isCode(error, code))) throw error;
    try {
      await copyFile(temporary, path, constants.COPYFILE_EXCL);
    } catch (second) {
      if (isCode(second, "EEXIST")) return false;
      throw second;
    }
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
}

let turn = 0;

/** Waits until a folder's names are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
