import type { Command } from "commander";
import { lostFromArchive } from "#etl/load-result.ts";
import { homeFolder } from "./home.ts";
import { loadProgress, type ProgressForm, progressOption } from "./load-progress.ts";
import { recordDone } from "./record-act.ts";

export function rebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("make the warehouse anew from the archive: the same numbers, the same claim ids")
    .option("--json", "print an array, one object per file, on stdout")
    .addOption(progressOption())
    .action(async (options: { json?: boolean; progress: ProgressForm }) => {
      const [{ rebuild }, { describeLoad }] = await Promise.all([
        import("#etl/load.ts"),
        import("./describe-load.ts"),
      ]);
      const progress = loadProgress(options.progress);
      const home = homeFolder();
      const rebuilding = rebuild({
        home,
        now: new Date(),
        onProgress: progress.show,
      });
      const results = await rebuilding.finally(progress.end);
      recordDone(home, "published", { why: "rebuild", files: results.length });
      process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : describeLoad(results));
      // What was partial or rejected was told when it was loaded; what the archive has lost is news.
      if (lostFromArchive(results).length > 0) process.exitCode = 1;
    });
}
