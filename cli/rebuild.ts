import type { Command } from "commander";
import { lostFromArchive } from "#etl/load-result.ts";
import { homeFolder } from "./home.ts";
import { loadProgress } from "./load-progress.ts";

export function rebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("make the warehouse anew from the archive: the same numbers, the same claim ids")
    .action(async () => {
      const [{ rebuild }, { describeLoad }] = await Promise.all([
        import("#etl/load.ts"),
        import("./describe-load.ts"),
      ]);
      const progress = loadProgress();
      const rebuilding = rebuild({
        home: homeFolder(),
        now: new Date(),
        onProgress: progress.show,
      });
      const results = await rebuilding.finally(progress.end);
      process.stdout.write(describeLoad(results));
      // What was partial or rejected was told when it was loaded; what the archive has lost is news.
      if (lostFromArchive(results).length > 0) process.exitCode = 1;
    });
}
