import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchLoad } from "./load.ts";
import { type Measure, printTable } from "./measure.ts";
import { benchQueries } from "./queries.ts";

/** `npm run bench -- [load] [queries] [--size small|medium|large] [--json FILE]`: ratios in one run, on the built product. */
const sizes = {
  small: { megabytes: 4, claims: 2_000 },
  medium: { megabytes: 40, claims: 25_000 },
  large: { megabytes: 100, claims: 100_000 },
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: "string", default: "small" }, json: { type: "string" } },
});
const size = Object.entries(sizes).find(([name]) => name === values.size)?.[1];
if (size === undefined) {
  process.stderr.write(`--size is one of ${Object.keys(sizes).join(", ")}\n`);
  process.exit(2);
}
const wanted = positionals.length === 0 ? ["load", "queries"] : positionals;
const all: Measure[] = [];
if (wanted.includes("load")) all.push(...(await benchLoad(size.megabytes)));
if (wanted.includes("queries")) all.push(...(await benchQueries(size.claims)));
printTable(all);
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(all, null, 2));
