import { chmod, cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { copyAudit } from "./copy-audit.ts";
import { copyOffice } from "./copy-office.ts";
import { type LoadOptions, rebuild } from "./load.ts";
import type { LoadResult } from "./load-result.ts";
import { syncPath } from "./warehouse/durable.ts";
import { homePaths, makeHome } from "./warehouse/home.ts";

const keyFile = "second-factor.key";

/** What cannot be made again. The warehouse can: `restore` makes it from the archive. */
const folders = ["archive", "settings", "months"] as const;

/**
 * Copies what cannot be made again to a folder; files of the archive that are there already, from an earlier
 * backup, are not copied again. Works while the dashboard is up: that gives the copy of people and follow-ups then.
 *
 * @param beforeCopy called when it is certain that there is something to copy and a place for it
 * @returns how many files were copied, and a sentence where the people and follow-ups could not be
 */
export async function backup(
  root: string,
  target: string,
  beforeCopy: () => void = () => undefined,
): Promise<{ files: number; warning?: string }> {
  const home = homePaths(root);
  const to = resolve(target);
  if (`${to}/`.startsWith(`${home.root}/`)) {
    throw new Error(
      "A backup inside DERMLEDGER_HOME would be lost with it: choose another folder.",
    );
  }
  if (!(await isFolder(home.archive))) {
    throw new Error(`${home.root} holds nothing to back up: is DERMLEDGER_HOME the right folder?`);
  }
  await mkdir(to, { recursive: true, mode: 0o700 });
  beforeCopy();
  // First what people did: a follow-up may name a claim of a file, so the files are the newer part.
  const warning = await copyOffice(home, to);
  let files = await copyKey(home.secondFactorKey, join(to, keyFile));
  for (const folder of folders) files += await copyFolder(home[folder], join(to, folder));
  await dropReopened(home.months, join(to, "months"));
  if (await isFolder(home.audit)) files += await copyAudit(home.audit, join(to, "audit"));
  await syncPath(to);
  return warning === undefined ? { files } : { files, warning };
}

/**
 * Brings a backup back into an empty home, and makes the warehouse from its archive.
 * @throws where the home is not empty: what is there would be mixed with what comes back
 */
export async function restore(source: string, options: LoadOptions): Promise<LoadResult[]> {
  const from = resolve(source);
  if (!(await isFolder(join(from, "archive"))))
    throw new Error(`${from} is no backup: it has no archive.`);
  const paths = homePaths(options.home);
  const present = (await readdir(paths.root).catch(() => [])).filter(
    (name) => !name.startsWith("."),
  );
  if (present.length > 0) {
    throw new Error(
      `${paths.root} is not empty. Set DERMLEDGER_HOME to a new folder to restore into.`,
    );
  }
  const home = await makeHome(options.home);
  for (const folder of folders) await copyFolder(join(from, folder), home[folder]);
  await copyFolder(join(from, "audit"), home.audit);
  if (await isFile(join(from, "office.duckdb"))) await cp(join(from, "office.duckdb"), home.office);
  await copyKey(join(from, keyFile), home.secondFactorKey);
  return rebuild(options);
}

/** Without it a restored home would take nobody's codes. For its owner alone, as it lies at home. */
async function copyKey(from: string, to: string): Promise<number> {
  if (!(await isFile(from))) return 0;
  await writeFile(to, await readFile(from), { mode: 0o600 });
  await chmod(to, 0o600);
  return 1;
}

/** A month that an earlier backup holds as closed and that was opened since: what was closed lies under `reopened` now. */
async function dropReopened(from: string, to: string): Promise<void> {
  const [present, reopened, copied] = await Promise.all([
    namesIn(from),
    namesIn(join(from, "reopened")),
    namesIn(to),
  ]);
  for (const name of copied) {
    const month = name.replace(/\.json$/, "");
    const wasReopened = reopened.some((each) => each.startsWith(`${month}-`));
    if (name !== month && wasReopened && !present.includes(name)) await rm(join(to, name));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch(() => []);
}

async function copyFolder(from: string, to: string): Promise<number> {
  if (!(await isFolder(from))) return 0;
  let files = 0;
  await cp(from, to, {
    recursive: true,
    filter: async (path, copy) => {
      const info = await stat(path).catch(() => undefined);
      if (info === undefined || path.endsWith(".part")) return false;
      if (info.isDirectory()) return true;
      const before = await stat(copy).catch(() => undefined);
      const isSame =
        before?.size === info.size && from.endsWith("archive") && !path.endsWith(".jsonl");
      if (!isSame) files++;
      return !isSame;
    },
  });
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
