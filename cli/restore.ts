import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { loadProgress } from "./load-progress.ts";

export function restoreCommand(program: Command): void {
  program
    .command("restore")
    .description("bring a backup back into an empty DERMLEDGER_HOME and rebuild the warehouse")
    .argument("<dir>", "folder written by backup")
    .action(async (dir: string) => {
      const { restore } = await import("#etl/backup.ts");
      const progress = loadProgress();
      const options = { home: homeFolder(), now: new Date(), onProgress: progress.show };
      const results = await restore(dir, options).finally(progress.end);
      process.stderr.write(`Restored ${results.length} files\n`);
    });
}
