import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benches } from "./benches.ts";
import { type Report, readEarlier } from "./earlier.ts";
import { withPractice } from "./practice-home.ts";
import { printTable } from "./print-table.ts";
import { type BenchSize, sizeFlags, sizeOf } from "./sizes.ts";

/**
 * `npm run bench -- [BENCH …] [--size small|medium|large|huge] [--json FILE] [--against FILE]`, and a flag for each figure of a
 * size: ratios in one run, on the built product. Ends with 1 where a result was wrong; the other benches run nevertheless.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ...sizeFlags, json: { type: "string" }, against: { type: "string" } },
});

function wrongCall(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}

function readSize() {
  try {
    return sizeOf(values);
  } catch (error) {
    return wrongCall(error instanceof Error ? error.message : String(error));
  }
}

const wanted = positionals.length === 0 ? Object.keys(benches) : positionals;
for (const name of wanted)
  if (!(name in benches)) wrongCall(`${name} is none of ${Object.keys(benches).join(", ")}`);
const size = readSize();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, node ${process.version}`;
const earlier =
  values.against === undefined ? undefined : await readEarlier(values.against, { machine, size });
for (const difference of earlier?.differences ?? [])
  process.stdout.write(`the run before had another ${difference}\n`);

const report: Report = { at: "", machine, size, benches: {} };

/** Benches one after the other; a wrong result of one is told, and the next one runs. */
async function runAll(names: readonly string[], size: BenchSize): Promise<void> {
  for (const name of names) {
    try {
      const measures = (await benches[name]?.(size)) ?? [];
      report.benches[name] = measures;
      printTable(name, measures, earlier);
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
    report.at = new Date().toISOString();
    if (values.json !== undefined) await writeFile(values.json, JSON.stringify(report, null, 2));
  }
}

/** Those that make what they need themselves; the others share one practice. */
const ownHomes = new Set(["load", "people"]);
const onPractice = wanted.filter((name) => !ownHomes.has(name));
await runAll(
  wanted.filter((name) => ownHomes.has(name)),
  size,
);
if (onPractice.length > 0)
  await withPractice(size, ({ home }) => runAll(onPractice, { ...size, home }));
