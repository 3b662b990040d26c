import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { wholeNumber } from "./option-values.ts";

export function demoCommand(program: Command): void {
  program
    .command("demo")
    .description("an invented practice, loaded, its people, and its dashboard")
    .option("--port <port>", "port to listen on", wholeNumber(0, 65_535), 3000)
    .option("--no-serve", "simulate and load only")
    .option("--claims <n>", "about how many claims", wholeNumber(1), 25_000)
    .option("--months <n>", "months of history", wholeNumber(1), 30)
    .action(async (options: { port: number; serve: boolean; claims: number; months: number }) => {
      const { prepareDemo } = await import("./prepare-demo.ts");
      await prepareDemo(homeFolder(), options);
      const { prepareDemoPeople } = await import("./prepare-demo-people.ts");
      await prepareDemoPeople(homeFolder());
      if (!options.serve) return;
      const { serveDashboard } = await import("./serve-dashboard.ts");
      await serveDashboard(homeFolder(), options.port);
    });
}
