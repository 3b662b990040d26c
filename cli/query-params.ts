import { type Command, Option } from "commander";
import { drillParams } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import { todayIn } from "#queries/period.ts";
import type { Columns } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { isoDate, wholeNumber } from "./option-values.ts";

/** What options set, by parameter name; the rest is default or null. */
export type ParamOptions = { [name: string]: string | number | boolean | string[] | undefined };
export type Params = { [name: string]: string | number | string[] | null };

const lists = {
  practice: "practice (billing NPI)",
  location: "location",
  provider: "rendering provider (NPI); cuts money by line",
  payer: "primary payer, name as shown",
  payerClass: "class of the primary payer",
  cptFamily: "CPT family; cuts money by line",
};

/** Adds the filters (PRODUCT.md, command line) and what drills into claims. */
export function addParamOptions(command: Command): void {
  command
    .option("--as-of <date>", "only what is dated up to this day; default: today", isoDate)
    .option(
      "--from <date>",
      "first day of the period; default: three months ending at --as-of",
      isoDate,
    )
    .option("--to <date>", "last day of the period", isoDate);
  addFilterOptions(command);
  for (const name of Object.keys(drillParams)) {
    command.option(`--${kebab(name)} <value>`, "narrows claims");
  }
  command
    .option("--sort <column>", "of claims: open, -open, charge, paid, age, payer, …")
    .option("--limit <n>", "at most so many rows of claims", wholeNumber(0))
    .option("--offset <n>", "leave out the first rows of claims", wholeNumber(0))
    .option(
      "--window-months <n>",
      "of kpi-summary: months of charges behind days in A/R",
      wholeNumber(1),
    );
}

/** The filters alone, without days. */
export function addFilterOptions(command: Command): void {
  for (const [name, title] of Object.entries(lists)) {
    command.option(`--${kebab(name)} <value...>`, title);
  }
  command.addOption(
    new Option("--basis <date>", "which date balances age from")
      .choices(["service", "submission", "responsibility"])
      .default("service"),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The parameters of a query: options over defaults, today in the practice's time zone. */
export async function paramsOf(
  command: Command,
  reader: Reader,
  query: { name: string; params: Columns },
  options: ParamOptions,
  now: Date,
): Promise<Params> {
  const [status] = await reader.run(warehouseStatus, {});
  const asOf = String(options.asOf ?? todayIn(status?.time_zone ?? "UTC", now));
  const defaults: Params = { ...defaultFilters(asOf) };
  if (options.from && !options.to && options.from > asOf) defaults.to = String(options.from);
  const params: Params = {};
  for (const name of Object.keys(query.params)) {
    const given = options[name];
    params[name] =
      given === undefined || typeof given === "boolean" ? (defaults[name] ?? null) : given;
  }
  if (params.from && params.to && params.from > params.to) {
    command.error(`The period ends before it begins: ${params.from} to ${params.to}.`);
  }
  const taken = Object.keys(query.params);
  const strange = Object.keys(options).find((name) => name in drillParams && !taken.includes(name));
  if (strange) command.error(`${query.name} takes no --${kebab(strange)}.`);
  return params;
}
