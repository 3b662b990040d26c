import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { catalogue } from "#queries/catalogue.ts";
import { currentGeneration } from "#queries/generations.ts";
import { openReader } from "#queries/reader.ts";
import { bytesIn } from "./bytes-in.ts";
import { multiply } from "./multiply.ts";
import { run } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

/** The last day of the simulated practice, its latest files included. */
export const lastDay = "2026-10-31";
/** As many claims as the practice that is multiplied has, at most: half a minute's load. */
const claimsOfOne = 25_000;

export type PracticeHome = {
  home: string;
  /** the warehouse */
  file: string;
  /** the last day of what is loaded */
  until: string;
  claims: number;
  /** the folder of what is still to load, of the first copy alone; and what its KPIs then come to */
  late: string;
  truth: string;
};

/**
 * Gives `use` a home with a warehouse of `size.claims` claims, to read: that in `size.home`, made there and kept where
 * there is none, else one that is thrown away.
 */
export async function withPractice<T>(
  size: BenchSize,
  use: (practice: PracticeHome) => Promise<T>,
): Promise<T> {
  const home = size.home ?? (await mkdtemp(join(tmpdir(), "dermledger-bench-")));
  try {
    if (!existsSync(join(home, "warehouse"))) {
      const start = performance.now();
      await make(home, size.claims);
      const seconds = ((performance.now() - start) / 1e3).toFixed(0);
      process.stderr.write(`Made a warehouse of ${size.claims} claims in ${seconds} s: ${home}\n`);
    }
    const file = join(home, "warehouse", String(currentGeneration(home)));
    const [late, truth] = [join(home, "late"), join(home, "late", "truth.json")];
    return await use({ home, file, late, truth, ...(await loadedIn(home)) });
  } finally {
    if (size.home === undefined) await rm(home, { recursive: true, force: true });
  }
}

/** The last day of what a home has loaded, and how many claims. */
async function loadedIn(home: string): Promise<{ until: string; claims: number }> {
  const reader = await openReader(home);
  try {
    const [status] = await reader.run(catalogue["warehouse-status"], {});
    if (status?.data_through == null) throw new RangeError(`${home} has nothing loaded`);
    return { until: status.data_through, claims: status.claims };
  } finally {
    await reader.close();
  }
}

/** Simulates one practice, loads it but for its latest files, and multiplies it: two copies at least. */
async function make(home: string, wanted: number): Promise<void> {
  await mkdir(home, { recursive: true });
  const copies = Math.max(2, Math.ceil(wanted / claimsOfOne));
  const claims = Math.ceil(wanted / copies);
  const one = join(home, "one");
  const files = join(home, "files");
  const late = join(home, "late");
  await run(["simulate", files, "--claims", String(claims), "--until", lastDay], one);
  await mkdir(late);
  await rename(join(files, "truth.json"), join(late, "truth.json"));
  await holdBack(files, late);
  await run(["load", files, "--json"], one);

  const generation = String(currentGeneration(one));
  const to = join(home, "warehouse", generation);
  await Promise.all(["warehouse", "archive", "settings"].map((name) => mkdir(join(home, name))));
  await multiply({
    from: join(one, "warehouse", generation),
    to,
    copies,
    spill: join(home, "tmp"),
  });
  await cp(join(one, "warehouse", "current"), join(home, "warehouse", "current"));
  await Promise.all([one, files].map((folder) => rm(folder, { recursive: true })));
}

/** Moves the last days' files, 1 MB of them or a twentieth of all, into `late`. */
async function holdBack(files: string, late: string): Promise<void> {
  const days = (await readdir(files)).sort();
  const sizes = await Promise.all(days.map((day) => bytesIn(join(files, day))));
  const enough = Math.min(1_000_000, sizes.reduce((sum, bytes) => sum + bytes, 0) / 20);
  let held = 0;
  while (held < enough) {
    const day = days.pop();
    if (day === undefined) break;
    held += sizes.pop() ?? 0;
    await rename(join(files, day), join(late, day));
  }
}
