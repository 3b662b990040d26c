import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { loadProgress, type ProgressForm, progressOption } from "./load-progress.ts";
import { recordAct, recordDone } from "./record-act.ts";
import { printable } from "./text-rows.ts";

type Options = { json?: boolean; progress: ProgressForm; to?: string };

export function publishCommand(program: Command): void {
  program
    .command("publish")
    .description("make the numbers anew with today's settings")
    .option("--json", "print an object on stdout: generation, published, settings_issues, copied")
    .option(
      "--to <catalog>",
      "copy them to another catalog, with patients' data: a DuckDB file, or what an installed extension attaches (md:…, ducklake:…)",
    )
    .addOption(progressOption())
    .action(async (options: Options) => {
      const [{ republish }, { settingsIssues }] = await Promise.all([
        import("#etl/load.ts"),
        import("#etl/settings-issues.ts"),
      ]);
      const home = homeFolder();
      const progress = loadProgress(options.progress);
      const publishing = republish({ home, now: new Date(), onProgress: progress.show });
      const { generation, isNew } = await publishing.finally(progress.end);
      if (isNew) recordDone(home, "published", { why: "settings", generation: generation ?? "" });
      const issues = generation === undefined ? [] : await settingsIssues(home, generation);
      const copied = options.to === undefined ? undefined : await copyTo(home, options.to);
      const told = {
        generation: generation ?? null,
        published: isNew,
        settings_issues: issues,
        ...(copied && { copied }),
      };
      const words = copied
        ? `Copied ${copied.tables} tables, ${copied.rows.toLocaleString("en-US")} rows, to ${copied.to}.\n`
        : "";
      process.stdout.write(
        options.json ? `${JSON.stringify(told)}\n` : describe(generation, isNew, issues) + words,
      );
    });
}

/** Recorded before it is done: these are patients' data, and they leave the home. */
async function copyTo(home: string, to: string) {
  const { catalogName, copyToCatalog } = await import("#etl/warehouse/copy-to-catalog.ts");
  recordAct(home, "exported", { what: "warehouse", to: catalogName(to) });
  return await copyToCatalog(home, to);
}

function describe(generation: string | undefined, isNew: boolean, issues: string[]): string {
  const first =
    generation === undefined
      ? "Nothing is loaded yet: the settings count from the first load on."
      : isNew
        ? `Published ${generation} with today's settings.`
        : `Nothing to do: ${generation} was made with today's settings.`;
  return [first, ...issues.map(printable), ""].join("\n");
}
