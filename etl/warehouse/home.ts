import { chmod, mkdir } from "node:fs/promises";
import { resolve } from "node:path";

/** Where things lie under DERMLEDGER_HOME (DATA.md §7). All paths are absolute. */
export type Home = {
  root: string;
  archive: string;
  settings: string;
  months: string;
  audit: string;
  warehouse: string;
  /** leftovers of loads: staged rows, unpacked members, spilled memory */
  tmp: string;
  lock: string;
  office: string;
  /** Opens the second factors' secrets that the office keeps. */
  secondFactorKey: string;
};

export function homePaths(root: string): Home {
  const at = (name: string) => resolve(root, name);
  return {
    root: resolve(root),
    archive: at("archive"),
    settings: at("settings"),
    months: at("months"),
    audit: at("audit"),
    warehouse: at("warehouse"),
    tmp: at("tmp"),
    lock: at("load.lock"),
    office: at("office.duckdb"),
    secondFactorKey: at("second-factor.key"),
  };
}

/** Makes the folders, readable by their owner alone: they hold patient data. */
export async function makeHome(root: string): Promise<Home> {
  process.umask(0o077);
  const home = homePaths(root);
  for (const folder of [home.root, home.archive, home.settings, home.warehouse, home.tmp]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  await chmod(home.root, 0o700);
  return home;
}
