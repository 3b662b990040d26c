import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { homeFolder } from "./home.ts";

type Options = { in?: string; profiles?: string };

export function previewCommand(program: Command): void {
  program
    .command("preview")
    .description("an export's first rows and columns, and what a load would make of it (JSON)")
    .argument("<file>", "a path, or the SHA-256 of a file that was received before")
    .option("--in <sha256>", "the .zip or .gz in the archive that holds the file")
    .option("--profiles <path>", "mapping profiles to try instead of the settings' (-: from stdin)")
    .action(async (file: string, options: Options) => {
      const { preview } = await import("#etl/preview.ts");
      const { profiles, in: container } = options;
      const tried =
        profiles === undefined
          ? undefined
          : await (profiles === "-" ? text(process.stdin) : readFile(profiles, "utf8"));
      const shown = await preview(file, {
        home: homeFolder(),
        ...(container && { container }),
        ...(tried !== undefined && { profiles: tried }),
      });
      process.stdout.write(`${JSON.stringify(shown)}\n`);
    });
}
