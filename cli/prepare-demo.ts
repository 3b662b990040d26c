import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { load } from "#etl/load.ts";
import { makeHome } from "#etl/warehouse/home.ts";
import { demoFiles } from "./home.ts";
import { loadProgress } from "./load-progress.ts";
import { runSimulation, yesterday } from "./run-simulation.ts";

/**
 * Sees to it that the home holds the invented practice's files and that they are loaded. What an earlier
 * call made is used again: files are written once, and files known to the warehouse are not loaded twice.
 *
 * @throws where the home holds a warehouse that is no demo: invented and real claims must not mix
 */
export async function prepareDemo(
  root: string,
  { claims, months }: { claims: number; months: number },
): Promise<void> {
  const home = await makeHome(root);
  const files = demoFiles(home.root);
  if (!existsSync(files)) {
    if (existsSync(join(home.warehouse, "current"))) {
      throw new Error(
        `${home.root} holds loaded files already. Set DERMLEDGER_HOME to another folder for the demo.`,
      );
    }
    // Written under another name first: a demo stopped half-way starts over instead of loading half.
    const unfinished = `${files}.part`;
    await rm(unfinished, { recursive: true, force: true });
    await runSimulation(unfinished, { claims, months, until: yesterday() });
    await rename(unfinished, files);
  } else process.stderr.write(`Using the files in ${files}\n`);
  process.stderr.write("Loading them\n");
  const progress = loadProgress();
  const loading = load([files], { home: home.root, now: new Date(), onProgress: progress.show });
  const results = await loading.finally(progress.end);
  const loaded = results.filter(({ status }) => status === "loaded" || status === "partial").length;
  process.stderr.write(
    loaded === 0 ? "All of them were loaded before\n" : `Loaded ${loaded} files\n`,
  );
}
