import type { Command } from "commander";
import { lostFromArchive } from "#etl/load-result.ts";
import { homeFolder } from "./home.ts";
import { loadProgress } from "./load-progress.ts";
import { recordDone } from "./record-act.ts";

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
      const lost = lostFromArchive(results);
      recordDone(options.home, "restored", { from: dir, files: results.length });
      process.stderr.write(`Restored ${results.length - lost.length} files\n`);
      for (const { path, issues } of lost)
        process.stderr.write(`${path}: ${issues.map(({ message }) => message).join(" ")}\n`);
      if (lost.length > 0) process.exitCode = 1;
    });
}
