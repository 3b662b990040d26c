import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "apache-arrow";
import { Command } from "commander";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { queryCommand } from "#cli/query.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { balance, claim, insertFacts } from "#test/queries/rows.ts";

let home: string;

/** Publishes a generation with two open claims. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "query-"));
  mkdirSync(join(home, "warehouse"));
  const instance = await DuckDBInstance.create(join(home, "warehouse", "g1.duckdb"));
  const connection = await instance.connect();
  await connection.run(schema);
  await insertFacts(
    connection,
    claim("c1"),
    claim("c2", { payer: "OAK, PINE & CO" }),
    balance("c1", 12345),
    balance("c2", 900, { payer: "OAK, PINE & CO", party: "patient" }),
  );
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), "g1.duckdb\n");
  vi.stubEnv("DERMLEDGER_HOME", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** Runs `query …`; what it said on stderr where it refused. */
async function run(...args: string[]): Promise<{ out: Buffer; error: string; code: number }> {
  const out = join(home, "out");
  rmSync(out, { force: true });
  let error = "";
  const program = new Command("dermledger").exitOverride();
  queryCommand(program);
  for (const command of program.commands) {
    command.exitOverride().configureOutput({ writeErr: (text) => (error += text) });
  }
  try {
    await program.parseAsync(["node", "dermledger", "query", ...args, "--out", out]);
    return { out: readFileSync(out), error, code: 0 };
  } catch {
    return { out: Buffer.alloc(0), error, code: 2 };
  }
}

const asOf = ["--as-of", "2026-01-31"];

it("prints JSON rows in the order of the contract", async () => {
  const { out } = await run("ar-aging", ...asOf, "--format", "json");
  expect(JSON.parse(out.toString())).toEqual([
    { payer: "ACME", party: "insurance", bucket: "0-30", claims: 1, open_cents: 12345 },
    { payer: "OAK, PINE & CO", party: "patient", bucket: "0-30", claims: 1, open_cents: 900 },
  ]);
  expect(Object.keys(JSON.parse(out.toString())[0])).toEqual([
    "payer",
    "party",
    "bucket",
    "claims",
    "open_cents",
  ]);
});

it("quotes CSV, and cuts by filters and drills", async () => {
  const { out } = await run("ar-aging", ...asOf, "--format", "csv", "--payer", "OAK, PINE & CO");
  expect(out.toString()).toBe(
    'payer,party,bucket,claims,open_cents\r\n"OAK, PINE & CO",patient,0-30,1,900\r\n',
  );
  const claims = await run("claims", ...asOf, "--party", "insurance", "--format", "json");
  expect(JSON.parse(claims.out.toString())).toHaveLength(1);
});

it("keeps BIGINT cents in Arrow and Parquet", async () => {
  const arrow = tableFromIPC((await run("ar-aging", ...asOf, "--format", "arrow")).out);
  expect(arrow.getChild("open_cents")?.toArray()).toEqual(new BigInt64Array([12345n, 900n]));
  const { out } = await run("claims", ...asOf, "--format", "parquet");
  writeFileSync(join(home, "claims.parquet"), out);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.runAndReadAll(
    `select typeof(open_cents), typeof(service_on), sum(open_cents) over () from '${join(home, "claims.parquet")}' limit 1`,
  );
  expect(result.getRows()).toEqual([["BIGINT", "DATE", 13245n]]);
});

it("says so where another version of the program made the figures", async () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    await run("ar-aging", ...asOf);
    expect(told).not.toHaveBeenCalled();
    const instance = await DuckDBInstance.create(join(home, "warehouse", "g1.duckdb"));
    const connection = await instance.connect();
    await connection.run(
      "insert into warehouse_state values (1, 'g1', '2026-01-31', null, 'UTC', 'none', '')",
    );
    connection.closeSync();
    instance.closeSync();
    await run("ar-aging", ...asOf);
    expect(told.mock.calls.join()).toContain("dermledger publish makes them anew");
  } finally {
    told.mockRestore();
  }
});

it("draws a table", async () => {
  const text = (await run("ar-aging", ...asOf)).out.toString();
  expect(text.split("\n")[0]).toBe("payer           party      bucket  claims  open_cents");
});

it.each([
  [["ar-agin"], "There is no query ar-agin. Did you mean ar-aging?"],
  [["zzzzzzzzzzzz"], "There is no query zzzzzzzzzzzz. query --list names them."],
  [["ar-aging", "--as-of", "2026-02-30"], "It must be a date like"],
  [["ar-aging", "--format", "xml"], "Allowed choices are table, json, csv, parquet, arrow"],
  [["ar-aging", "--from", "2026-02-01", "--to", "2026-01-01"], "The period ends before it begins"],
  [["ar-aging", "--party", "patient"], "ar-aging takes no --party"],
])("refuses %j with a sentence", async (args, sentence) => {
  const { error, code } = await run(...args);
  expect(error).toContain(sentence);
  expect(code).toBe(2);
});
