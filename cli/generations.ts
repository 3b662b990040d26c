import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { recordDone } from "./record-act.ts";

export function generationsCommand(program: Command): void {
  program
    .command("generations")
    .description("list the kept generations of the warehouse, newest first")
    .option("--back", "publish the one before the current one again")
    .action(async (options: { back?: boolean }) => {
      const { goBackOne, listKept } = await import("#etl/warehouse/kept-generations.ts");
      if (options.back) {
        const published = await goBackOne(homeFolder());
        if (published === undefined) {
          process.stderr.write("There is no earlier generation to go back to.\n");
          process.exitCode = 1;
        } else recordDone(homeFolder(), "generation_changed", { to: published });
      }
      const kept = await listKept(homeFolder());
      if (kept.length === 0) process.stderr.write("Nothing is loaded yet.\n");
      for (const { name, bytes, isCurrent } of kept) {
        const megabytes = (bytes / 1_000_000).toFixed(1);
        process.stdout.write(`${isCurrent ? "*" : " "} ${name}  ${megabytes} MB\n`);
      }
    });
}
