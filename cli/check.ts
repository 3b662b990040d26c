import type { Command } from "commander";
import { homeFolder } from "./home.ts";

export function checkCommand(program: Command): void {
  program
    .command("check")
    .description("run every reconciliation check on the warehouse")
    .option("--json", "print an array, one object per check, on stdout")
    .action(async (options: { json?: boolean }) => {
      const { checkWarehouse } = await import("#etl/check/check-warehouse.ts");
      const results = await checkWarehouse(homeFolder());
      if (results.length === 0) {
        process.stderr.write("Nothing is loaded yet, so there is nothing to check.\n");
      }
      if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
      else {
        for (const { name, severity, meaning, action, violations } of results) {
          const verdict = violations === 0 ? "ok" : `${severity}: ${violations} rows`;
          process.stdout.write(`${name}: ${verdict}. ${meaning}\n`);
          if (violations > 0) process.stdout.write(`  ${action}\n`);
        }
      }
      if (results.some(({ severity, violations }) => severity === "error" && violations > 0))
        process.exitCode = 1;
    });
}
