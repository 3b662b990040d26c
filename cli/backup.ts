import type { Command } from "commander";
import { homeFolder } from "./home.ts";

export function backupCommand(program: Command): void {
  program
    .command("backup")
    .description("copy what cannot be made anew: the archive and the settings")
    .argument("<dir>", "an empty or new folder, or an earlier backup")
    .action(async (dir: string) => {
      const { backup } = await import("#etl/backup.ts");
      const { files, warning } = await backup(homeFolder(), dir);
      process.stderr.write(`Copied ${files} files to ${dir}\n`);
      if (warning !== undefined) process.stderr.write(`${warning}\n`);
    });
}
