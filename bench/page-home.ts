import { constants } from "node:fs";
import { copyFile, cp, link, mkdir, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "./page-views.ts";
import { addPerson, password } from "./people-practice.ts";
import { run } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

/** A home to serve, in a folder of its own, and the owner who may sign in. */
export type BorrowedHome = {
  readonly folder: string;
  readonly home: string;
  /** the last day that its files tell of */
  readonly today: string;
  readonly email: string;
  readonly password: string;
};

/** A practice made for the bench, or the published generation of `size.home`, which stays as it is. */
export async function pagesHome(size: BenchSize): Promise<BorrowedHome> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  const home = join(folder, "home");
  if (size.home === undefined) {
    const files = join(folder, "in");
    await run(["simulate", files, "--claims", String(size.claims)], home);
    await run(["load", files, "--json"], home);
  } else await borrow(size.home, home);
  const [status] = await ask<{ data_through: string }>(home, "warehouse-status");
  if (status === undefined) throw new Error("Nothing is published there.");
  const email = "owner@bench.example";
  await addPerson(home, email, "owner");
  return { folder, home, today: status.data_through, email, password };
}

/** The generation is only read: a second name for the file does, where the folders are on one disk. */
async function borrow(from: string, to: string): Promise<void> {
  await mkdir(join(to, "warehouse"), { recursive: true, mode: 0o700 });
  const current = (await readFile(join(from, "warehouse", "current"), "utf8")).trim();
  const [source, target] = [from, to].map((home) => join(home, "warehouse", current));
  if (source === undefined || target === undefined) return;
  await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
  await copyFile(join(from, "warehouse", "current"), join(to, "warehouse", "current"));
  await cp(join(from, "settings"), join(to, "settings"), { recursive: true });
}
