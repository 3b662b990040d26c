import type { Command } from "commander";
import { homeFolder } from "./home.ts";
import { loadProgress, type ProgressForm, progressOption } from "./load-progress.ts";
import { recordDone } from "./record-act.ts";
import { printable } from "./text-rows.ts";

type Options = { json?: boolean; progress: ProgressForm };

export function publishCommand(program: Command): void {
  program
    .command("publish")
    .description("make the numbers anew with today's settings")
    .option("--json", "print an object on stdout: generation, published, settings_issues")
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
      const told = { generation: generation ?? null, published: isNew, settings_issues: issues };
      process.stdout.write(
        options.json ? `${JSON.stringify(told)}\n` : describe(generation, isNew, issues),
      );
    });
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
