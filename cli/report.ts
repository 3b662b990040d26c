import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Filters } from "#queries/filters.ts";
import { homeFolder } from "./home.ts";
import { isoDate } from "./option-values.ts";
import { addFilterOptions } from "./query-params.ts";

export type ReportOptions = Partial<Omit<Filters, "asOf" | "from" | "to">> & {
  month: string;
  format: ReportFormat[];
  out: string;
  asOf?: string;
  json?: boolean;
};

/** The filters that narrow claims. */
export const listFilters = [
  "practice",
  "location",
  "provider",
  "payer",
  "payerClass",
  "cptFamily",
] as const;

const formats = ["pdf", "xlsx", "csv"] as const;
export type ReportFormat = (typeof formats)[number];

export function reportCommand(program: Command): void {
  const report = program.command("report").description("reports as files");
  const monthly = report
    .command("monthly")
    .description("the month's report: PDF, XLSX and a folder of CSV files")
    .requiredOption("--month <month>", "which month, like 2026-09", isoMonth)
    .addOption(
      new Option("--format <formats>", "pdf, xlsx, csv, separated by commas")
        .argParser(formatList)
        .default([...formats], "all three"),
    )
    .requiredOption("--out <folder>", "folder to write to; made where it is missing")
    .option(
      "--as-of <date>",
      "a day of the month; default: its last, or today while it runs",
      isoDate,
    )
    .option("--json", "print what was written as JSON on stdout");
  addFilterOptions(monthly);
  monthly.exitOverride();
  monthly.action(async (options: ReportOptions) => {
    const { writeReport } = await import("./write-report.ts");
    await writeReport(monthly, homeFolder(), resolve(options.out), options);
  });
  report.exitOverride();
}

function isoMonth(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    throw new InvalidArgumentError("It must be a month like 2026-09.");
  return text;
}

/** The formats named, once each, in the order of the report. */
function formatList(text: string): ReportFormat[] {
  const named = text.split(",").map((part) => part.trim().toLowerCase());
  const strange = named.find((name) => !formats.some((format) => format === name));
  if (strange !== undefined)
    throw new InvalidArgumentError(`There is no format “${strange}”: ${formats.join(", ")}.`);
  return formats.filter((format) => named.includes(format));
}
