import { type Command, Option } from "commander";
import { isDay, todayIn } from "#queries/period.ts";
import { homeFolder } from "./home.ts";

/** How things stand that alerts are about; nothing is kept: the dashboard alone raises. */
export function alertsCommand(program: Command): void {
  const command = program
    .command("alerts")
    .description("say what stands out on a day, by the rules as shipped")
    .option("--as-of <day>", "YYYY-MM-DD; today unless told")
    .addOption(
      new Option("--format <format>", "how to print it")
        .choices(["table", "json"])
        .default("table"),
    );
  command.action(async (options: { asOf?: string; format: string }) => {
    if (options.asOf !== undefined && !isDay(options.asOf))
      command.error(`"${options.asOf}" is no day: --as-of takes YYYY-MM-DD.`);
    const [
      { openReader },
      { readSignals },
      { usualSettings },
      words,
      { warehouseStatus },
      { filterOptions },
    ] = await Promise.all([
      import("#queries/reader.ts"),
      import("#queries/alerts/read-signals.ts"),
      import("#queries/alerts/rules.ts"),
      import("#reports/alerts/alert-words.ts"),
      import("#queries/overview/warehouse-status.ts"),
      import("#queries/overview/filter-options.ts"),
    ]);
    const noLimit = Number.POSITIVE_INFINITY;
    const reader = await openReader(homeFolder(), { timeLimitSeconds: noLimit });
    try {
      const [status] = await reader.run(warehouseStatus, {});
      if (status === undefined) process.stderr.write("Nothing is loaded yet.\n");
      const day = options.asOf ?? todayIn(status?.time_zone ?? "UTC", new Date());
      const signals = status ? await readSignals(reader, day, usualSettings) : [];
      const places = (await reader.run(filterOptions, {})).filter(
        ({ part }) => part === "location",
      );
      const placeOf = (id: string | null) => places.find(({ value }) => value === id)?.label;
      const told = signals
        .filter(({ standing }) => standing === "in")
        .map(({ standing: _, ...of }) => ({
          ...of,
          sentence: words.alertSentence(of, placeOf(of.locationId)),
        }));
      const text =
        options.format === "json"
          ? `${JSON.stringify(told, null, 2)}\n`
          : told.map(({ sentence }) => `${sentence}\n`).join("");
      process.stdout.write(text);
      if (options.format === "table" && told.length === 0 && status)
        process.stderr.write("Nothing stands out.\n");
    } finally {
      await reader.close();
    }
  });
}
