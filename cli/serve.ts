import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { wholeNumber } from "./option-values.ts";

export function serveCommand(program: Command): void {
  program
    .command("serve")
    .description("the dashboard, on this machine alone")
    .option("--port <port>", "port to listen on", wholeNumber(0, 65_535), 3000)
    .action(async ({ port }: { port: number }) => {
      const { serveDashboard } = await import("./serve-dashboard.ts");
      await serveDashboard(homeFolder(), port);
    });
}
