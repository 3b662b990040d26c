import { existsSync } from "node:fs";
import type { Command } from "commander";
import { demoFiles, homeFolder } from "./home.ts";
import { loadProgress } from "./load-progress.ts";

export function loadCommand(program: Command): void {
  program
    .command("load")
    .description("load files and folders")
    .argument("<path...>", "files (also .zip and .gz) and folders, read to the bottom")
    .option("--json", "print an array, one object per file, on stdout")
    .action(async (paths: string[], options: { json?: boolean }) => {
      const [{ load }, { describeLoad }] = await Promise.all([
        import("#etl/load.ts"),
        import("./describe-load.ts"),
      ]);
      const home = homeFolder();
      if (existsSync(demoFiles(home))) {
        process.stderr.write(
          `${home} holds the demo's invented practice. For your own files set DERMLEDGER_HOME to another folder.\n`,
        );
      }
      const progress = loadProgress();
      const loading = load(paths, {
        home,
        now: new Date(),
        onProgress: progress.show,
      });
      const results = await loading.finally(progress.end);
      process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : describeLoad(results));
      const failed = results.some(({ status }) => status === "partial" || status === "rejected");
      if (failed) process.exitCode = 1;
    });
}
