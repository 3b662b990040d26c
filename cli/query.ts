import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Columns } from "#queries/query.ts";
import { closest } from "./closest.ts";
import { homeFolder } from "./home.ts";
import { addParamOptions, type ParamOptions, type Params, paramsOf } from "./query-params.ts";
import { recordAct } from "./record-act.ts";

type Options = ParamOptions & { list?: boolean; format: string; out?: string };

const formats = ["table", "json", "csv", "parquet", "arrow"];

export function queryCommand(program: Command): void {
  const command = program
    .command("query")
    .description("run one query")
    .argument("[name]", "name of the query")
    .option("--list", "list the queries by name")
    .addOption(
      new Option("--format <format>", "how to print rows").choices(formats).default("table"),
    )
    .option("--out <file>", "write to a file");
  addParamOptions(command);
  command.action(async (name: string | undefined, options: Options) => {
    const { catalogue } = await import("#queries/catalogue.ts");
    if (options.list) return listQueries(catalogue);
    const found = Object.values(catalogue).find((query) => query.name === name);
    if (!found) {
      const guess = closest(name ?? "", Object.keys(catalogue));
      const hint = guess ? ` Did you mean ${guess}?` : " query --list names them.";
      return command.error(name ? `There is no query ${name}.${hint}` : `Which query?${hint}`);
    }
    const binary = options.format === "parquet" || options.format === "arrow";
    if (binary && !options.out && process.stdout.isTTY) {
      command.error(`${options.format} is not text: name a file with --out.`);
    }
    if (options.out && !existsSync(dirname(resolve(options.out)))) {
      command.error(`There is no folder ${dirname(resolve(options.out))} to write to.`);
    }
    const { openReader } = await import("#queries/reader.ts");
    const [{ writeRows }, { unknownValues }, { tellOlderFigures }] = await Promise.all([
      import("./write-rows.ts"),
      import("./unknown-values.ts"),
      import("./tell-older-figures.ts"),
    ]);
    const home = homeFolder();
    // Whoever waits at a terminal can end it there.
    const noLimit = Number.POSITIVE_INFINITY;
    const reader = await openReader(home, { timeLimitSeconds: noLimit, fileLimitSeconds: noLimit });
    try {
      if (reader.generation() === null)
        process.stderr.write("Nothing is loaded yet: dermledger load FILES…\n");
      else await tellOlderFigures(reader);
      const params = await paramsOf(command, reader, found, options, new Date());
      if (reader.generation() !== null) {
        for (const sentence of await unknownValues(reader, params)) {
          process.stderr.write(`${sentence}\n`);
        }
      }
      if (reader.generation() !== null && holdsClaims(found.columns))
        recordAct(home, "exported", { query: found.name, format: options.format, ...told(params) });
      await writeRows({ reader, home, query: found, params }, options.format, options.out);
    } finally {
      await reader.close();
    }
  });
}

/** Whether rows are of single claims or patients, so that who took them is recorded. */
function holdsClaims(columns: Columns): boolean {
  return ["claim_id", "control_number", "patient"].some((name) => name in columns);
}

/** What was asked for, without a search: that may be a patient's name. */
function told(params: Params): { [name: string]: string | number | string[] } {
  const { search, ...rest } = params;
  const given = Object.entries(rest).flatMap(([name, value]) =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(given), ...(search ? { search: "a text" } : {}) };
}

function listQueries(catalogue: { [name: string]: { name: string; title: string } }): void {
  const queries = Object.values(catalogue).sort((a, b) => (a.name < b.name ? -1 : 1));
  const width = Math.max(...queries.map(({ name }) => name.length));
  for (const { name, title } of queries) process.stdout.write(`${name.padEnd(width)}  ${title}\n`);
}
