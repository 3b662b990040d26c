import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue, type QueryName } from "#queries/catalogue.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { openDuckdb } from "#queries/duckdb.ts";
import { defaultFilters } from "#queries/filters.ts";
import { currentGeneration } from "#queries/generations.ts";
import type { Query } from "#queries/query.ts";
import { runQuery } from "#queries/reader.ts";
import { type Measure, medianTime } from "./measure.ts";
import { run } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

const until = "2026-10-31";

/** What the loader of each page asks, comparisons included; the server runs them side by side, here one after the other. */
const pages = {
  overview: [
    "kpi-summary",
    "kpi-summary",
    "month-figures",
    "cash-by-month",
    "last-load-changes",
    "top-actions",
  ],
  aging: ["aging-heat", "aging-heat", "ar-aging", "month-figures", "kpi-summary"],
  denials: [
    "denial-causes",
    "denial-causes",
    "denials-by-place",
    "denials-by-place",
    "denials-by-month",
    "code-titles",
    "kpi-summary",
  ],
  payments: [
    "days-to-payment",
    "days-to-payment",
    "paid-shares",
    "lag-split",
    "cash-by-month",
    "provider-adjustments",
    "kpi-summary",
  ],
  acceptance: ["first-pass", "first-pass", "gates", "month-figures", "rejections"],
  claims: ["claims", "claims-totals", "claims-totals"],
} as const satisfies Record<string, readonly QueryName[]>;

const besideScan = (median: number, scan: number) => ({ beside: "scan", ratio: median / scan });

/**
 * Each question of the dashboard on a simulated practice of `claims` claims, without the result cache, beside a bare
 * scan of the balances in the same run. Fails when A/R by bucket and the bridge's closing differ.
 */
export async function benchQueries({ claims }: BenchSize): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  const home = join(folder, "home");
  try {
    await run(["simulate", join(folder, "in"), "--claims", String(claims), "--until", until], home);
    await run(["load", join(folder, "in"), "--json"], home);
    const instance = await openDuckdb({ home });
    const connection = await instance.connect();
    const file = currentGeneration(home);
    await connection.run(`attach '${join(home, "warehouse", String(file))}' as bench (read_only)`);
    await connection.run("use bench");

    const scan = await medianTime(7, () =>
      connection.runAndReadAll("select sum(open_cents), min(from_on), max(to_on) from balance"),
    );
    const measures: Measure[] = [
      { name: "scan of balance (floor)", median: scan, unit: "ms", note: `${claims} claims` },
    ];
    const given = { ...defaultFilters(until), ...noDrill, sort: "-open", limit: 50, offset: 0 };
    const ask = (query: Query) =>
      runQuery(
        connection,
        query,
        Object.fromEntries(Object.entries(given).filter(([name]) => name in query.params)),
      );
    const all: readonly Query[] = Object.values(catalogue);
    const isAnswerable = (query: Query) =>
      Object.entries(query.params).every(([name, type]) => name in given || type.endsWith("?"));
    for (const query of all.filter(isAnswerable)) {
      const median = await medianTime(5, () => ask(query));
      measures.push({
        name: `query ${query.name}`,
        median,
        unit: "ms",
        ...besideScan(median, scan),
      });
    }
    for (const [page, names] of Object.entries(pages)) {
      const median = await medianTime(5, async () => {
        for (const name of names) await ask(catalogue[name]);
      });
      measures.push({ name: `page /${page}`, median, unit: "ms", ...besideScan(median, scan) });
    }
    await sameMoney(connection);
    connection.closeSync();
    instance.closeSync();
    return measures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sameMoney(connection: Parameters<typeof runQuery>[0]): Promise<void> {
  const filters = defaultFilters(until);
  const aging = await runQuery(connection, catalogue["ar-aging"], filters);
  const bridge = await runQuery(connection, catalogue["ar-bridge"], filters);
  const open = aging.reduce((sum, row) => sum + row.open_cents, 0);
  const closing = bridge.at(-1)?.closing_cents;
  if (open !== closing)
    throw new Error(`A/R by bucket is ${open}, the bridge closes at ${closing}`);
}
