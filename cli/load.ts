import { existsSync } from "node:fs";
import type { Command } from "commander";
import { demoFiles, homeFolder } from "./home.ts";
import { loadProgress, type ProgressForm, progressOption } from "./load-progress.ts";
import { recordDone } from "./record-act.ts";

type Options = { json?: boolean; again?: string[]; progress: ProgressForm };

export function loadCommand(program: Command): void {
  program
    .command("load")
    .description("load files and folders")
    .argument("[path...]", "files (also .zip and .gz) and folders, read to the bottom")
    .option("--again <sha256...>", "files of the archive that were rejected, to read once more")
    .option("--json", "print an array, one object per file, on stdout")
    .addOption(progressOption())
    .action(async (paths: string[], options: Options, command: Command) => {
      if ((paths.length === 0) === (options.again === undefined)) {
        command.error("error: name a file or folder to load, or files of the archive with --again");
      }
      const [{ load, loadAgain }, { describeLoad }] = await Promise.all([
        import("#etl/load.ts"),
        import("./describe-load.ts"),
      ]);
      const home = homeFolder();
      if (existsSync(demoFiles(home))) {
        process.stderr.write(
          `${home} holds the demo's invented practice. For your own files set DERMLEDGER_HOME to another folder.\n`,
        );
      }
      const progress = loadProgress(options.progress);
      const how = { home, now: new Date(), onProgress: progress.show };
      const loading = options.again ? loadAgain(options.again, how) : load(paths, how);
      const results = await loading.finally(progress.end);
      recordDone(home, "loaded", countsOf(results));
      process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : describeLoad(results));
      const failed = results.some(({ status }) => status === "partial" || status === "rejected");
      if (failed) process.exitCode = 1;
    });
}

/** How many files became what. */
function countsOf(results: readonly { status: string }[]): { [status: string]: number } {
  const counts: { [status: string]: number } = { files: results.length };
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
