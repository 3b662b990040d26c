import { rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { brotliCompressSync, constants } from "node:zlib";
import { LONGEST_LIST } from "#app/list-view.ts";
import { readArrow } from "#app/lists/long/arrow-columns.ts";
import { orderBy } from "#app/lists/long/order-by.ts";
import { valueAt } from "#app/lists/long/read-columns.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { columnKinds } from "#queries/columns.ts";
import { arrowStream } from "#queries/columns-arrow.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader } from "#queries/reader.ts";
import { listInChromium } from "./list-in-chromium.ts";
import { type Measure, medianTime } from "./measure.ts";
import { type BorrowedHome, pagesHome } from "./page-home.ts";
import { serve } from "./serve.ts";
import type { BenchSize } from "./sizes.ts";

/** The list's own columns, and the two that it leaves out until a row is in sight. */
const kinds = columnKinds(claims.columns, {
  texts: ["claim_id"],
  leftOut: ["control_number", "patient", "contractual_cents"],
});

/**
 * A list of up to 100,000 claims, as Arrow and as JSON: made, packed and read, each with what it weighs; then the page itself in
 * Chromium, where there is one. Fails where the two do not hold the same rows.
 */
export async function benchLists(size: BenchSize): Promise<Measure[]> {
  const borrowed = await pagesHome(size);
  try {
    return [...(await asBytes(borrowed, size.runs)), ...(await inChromium(borrowed, size.runs))];
  } finally {
    await rm(borrowed.folder, { recursive: true, force: true });
  }
}

async function asBytes({ home, today }: BorrowedHome, runs: number): Promise<Measure[]> {
  const warehouse = await openReader(home);
  try {
    const window = { sort: null, limit: LONGEST_LIST, offset: 0 };
    const asked = { ...defaultFilters(today), ...noDrill, ...window };
    let [json, arrow] = [Buffer.alloc(0), new Uint8Array()];
    const timed = async (name: string, work: () => unknown) => {
      const cpu = process.cpuUsage();
      const median = await medianTime(runs, work);
      const { user, system } = process.cpuUsage(cpu);
      return {
        name,
        median,
        unit: "ms",
        runs,
        cpuSeconds: (user + system) / 1e6 / (runs + 1),
      } as const;
    };
    const asJson = await timed("list as JSON, made", async () => {
      json = Buffer.from(JSON.stringify(await warehouse.run(claims, asked)));
    });
    const asArrow = await timed("list as Arrow, made", async () => {
      arrow = arrowStream(await warehouse.columns(claims, asked, kinds));
    });
    const buffer = arrow.slice().buffer;
    const readJson = await timed("list as JSON, read", () => JSON.parse(json.toString()));
    const readBack = await timed("list as Arrow, read", () => readArrow(buffer));
    const { length, columns } = readArrow(buffer);
    const open = columns.get("open_cents");
    if (open === undefined) throw new Error("The list came without its open money.");
    const sorted = await timed("list, sorted by open", () => orderBy(open, length, true));
    const rows: { open_cents: number }[] = JSON.parse(json.toString());
    for (const [at, row] of rows.entries())
      if (valueAt(open, at) !== row.open_cents) throw new Error(`Row ${at} differs in Arrow.`);
    const weight = (bytes: Uint8Array, quality: number) =>
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
    const told = (bytes: Uint8Array, quality: number) =>
      `${length} claims, ${(bytes.length / 1e6).toFixed(1)} MB, ${(weight(bytes, quality) / 1e6).toFixed(2)} MB packed`;
    const beside = (a: Measure, b: Measure) => ({
      ...a,
      beside: "JSON",
      ratio: a.median / b.median,
    });
    return [
      { ...asJson, note: told(json, 4) },
      { ...beside(asArrow, asJson), note: told(arrow, 1) },
      readJson,
      beside(readBack, readJson),
      sorted,
    ];
  } finally {
    await warehouse.close();
  }
}

async function inChromium(borrowed: BorrowedHome, runs: number): Promise<Measure[]> {
  const serving = await serve(borrowed.home, borrowed.today);
  const start = performance.now();
  try {
    const measures = await listInChromium(serving.url, borrowed, runs);
    const peakMb = await serving.peakMb();
    if (measures.length === 0)
      process.stderr.write("lists: no Chromium here, the page is left out\n");
    return measures.map((each) => (peakMb === null ? each : { ...each, peakMb }));
  } finally {
    await serving.kill();
    process.stderr.write(
      `lists: ${Math.round((performance.now() - start) / 1000)} s in the browser\n`,
    );
  }
}
