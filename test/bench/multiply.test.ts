import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { multiply } from "#bench/multiply.ts";
import { runPublish } from "#etl/publish/publish.ts";
import { loadReference } from "#etl/publish/reference.ts";
import { derivedTables } from "#etl/warehouse/derived-tables.ts";
import { openDuckdb, quoted } from "#etl/warehouse/duckdb.ts";
import { simulatedHome } from "../simulated-home.ts";

/** Learned from all practices together: with more of them, more lines stand behind an expected amount. */
const learned = ["norm_month", "allowed_norm", "line_expected", "line_underpayment"];
const rowsOf = (catalog: string, table: string) => `from ${catalog}.${table}`;
/** Not made by the steps of publish. */
const told = ["check_result", "warehouse_state", "load_news"];

const folder = await mkdtemp(join(tmpdir(), "dermledger-multiply-"));
const multiplied = join(folder, "multiplied.duckdb");
const published = join(folder, "published.duckdb");

beforeAll(async () => {
  const one = join(folder, "one");
  await simulatedHome("young", one);
  const current = (await readFile(join(one, "warehouse", "current"), "utf8")).trim();
  const from = join(one, "warehouse", current);
  await multiply({ from, to: multiplied, copies: 3, spill: folder });
  await cp(multiplied, published);
  const { connection, close } = await openDuckdb({ path: published, home: folder });
  await loadReference(connection, join(one, "settings"));
  await runPublish(connection);
  close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How many rows of `table` one of the warehouses has and the other has not. */
async function differing(table: string): Promise<number> {
  const { connection, close } = await openDuckdb({ home: folder });
  try {
    await connection.run(`attach ${quoted(multiplied)} as a (read_only)`);
    await connection.run(`attach ${quoted(published)} as b (read_only)`);
    const read = await connection.runAndReadAll(
      `select count(*) from ((${rowsOf("a", table)} except all ${rowsOf("b", table)})
        union all (${rowsOf("b", table)} except all ${rowsOf("a", table)}))`,
    );
    return Number(read.getRows()[0]?.[0]);
  } finally {
    close();
  }
}

test("holds each claim of the practice once in each copy", async () => {
  const { connection, close } = await openDuckdb({
    path: multiplied,
    readOnly: true,
    home: folder,
  });
  const read = await connection.runAndReadAll(
    `select count(*) > 0, count(distinct claim_id) = count(*), count(distinct practice_id) from claim`,
  );
  close();
  expect(read.getRows()).toEqual([[true, true, 3n]]);
});

test.each(derivedTables.filter((table) => ![...learned, ...told].includes(table)))(
  "%s",
  async (table) => {
    expect(await differing(table)).toBe(0);
  },
);
