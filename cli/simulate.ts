import type { Command } from "commander";
import { isoDate, list, wholeNumber } from "./option-values.ts";

type SimulateOptions = {
  claims: number;
  months: number;
  seed: number;
  until?: string;
  without?: string[];
  practices: number;
};

export function simulateCommand(program: Command): void {
  program
    .command("simulate")
    .description(
      "write the files of an invented practice, and truth.json, what its KPIs must come to",
    )
    .argument("<dir>", "folder to write to")
    .option("--claims <n>", "about how many claims", wholeNumber(1), 25_000)
    .option("--months <n>", "months of history", wholeNumber(1), 30)
    .option("--seed <n>", "the same seed gives the same files", wholeNumber(0), 1)
    .option("--until <date>", "last day (default: yesterday)", isoDate)
    .option(
      "--without <kind>",
      "leave out acknowledgements, transactions, … (may be repeated)",
      list,
    )
    .option("--practices <n>", "how many practices", wholeNumber(1), 1)
    .action(async (dir: string, options: SimulateOptions) => {
      const { runSimulation } = await import("./run-simulation.ts");
      await runSimulation(dir, options);
    });
}
