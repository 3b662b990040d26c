import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { recordDone } from "./record-act.ts";

export function backupCommand(program: Command): void {
  program
    .command("backup")
    .description(
      "copy what cannot be made anew: the archive, settings, people and follow-ups, audit",
    )
    .argument("<dir>", "an empty or new folder, or an earlier backup")
    .action(async (dir: string) => {
      const { backup } = await import("#etl/backup.ts");
      const home = homeFolder();
      // Recorded before the audit is copied: the copy says itself when it was made.
      const { files, warning } = await backup(home, dir, () =>
        recordDone(home, "backed_up", { to: dir }),
      );
      process.stderr.write(`Copied ${files} files to ${dir}\n`);
      if (warning === undefined) return;
      process.stderr.write(`${warning}\n`);
      process.exitCode = 1;
    });
}
