import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { benchLoad } from "./load.ts";
import { type Measure, printTable } from "./measure.ts";
import { benchPeople } from "./people.ts";
import { benchQueries } from "./queries.ts";

/** `npm run bench -- [load] [queries] [people] [--size small|medium|large] [--json FILE]`: ratios in one run, on the built product. */
const sizes = {
  small: { megabytes: 4, claims: 2_000, readers: 8, writers: 3, seconds: 5, thinkMs: 500 },
  medium: { megabytes: 40, claims: 25_000, readers: 50, writers: 10, seconds: 60, thinkMs: 5_000 },
  large: {
    megabytes: 100,
    claims: 100_000,
    readers: 50,
    writers: 10,
    seconds: 120,
    thinkMs: 5_000,
  },
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
const wanted = positionals.length === 0 ? ["load", "queries", "people"] : positionals;
const all: Measure[] = [];
if (wanted.includes("load")) all.push(...(await benchLoad(size.megabytes)));
if (wanted.includes("queries")) all.push(...(await benchQueries(size.claims)));
if (wanted.includes("people")) all.push(...(await benchPeople(size)));
printTable(all);
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(all, null, 2));
