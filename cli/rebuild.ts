import type { Command } from "commander";
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
    });
}
