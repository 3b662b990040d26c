import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Command } from "commander";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { reportCommand } from "#cli/report.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { openReader } from "#queries/reader.ts";
import { readReport } from "#reports/monthly/read-report.ts";
import { closeMonth } from "#reports/months/close-month.ts";
import { definitionVersion } from "#settings/settings-hash.ts";
import { balance, claim, entry, insertFacts } from "#test/queries/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const home = join(folder, "home");
const out = join(folder, "out");
const csv = join(out, "dermledger-report-2026-01-csv");

/** Publishes a generation: a claim of 200.00, of which 50.00 was paid. */
beforeAll(async () => {
  mkdirSync(join(home, "warehouse"), { recursive: true });
  const instance = await DuckDBInstance.create(join(home, "warehouse", "g1.duckdb"));
  const connection = await instance.connect();
  await connection.run(schema);
  await insertFacts(
    connection,
    claim("c1"),
    balance("c1", 15000),
    entry("c1", "2026-01-10", "charge", 20000),
    entry("c1", "2026-01-20", "payer_payment", 5000),
    {
      practice: [{ practice_id: "P1", name: "OAK SKIN", history_from: "2025-12-03" }],
      warehouse_state: [
        {
          schema_version: 1,
          generation: "g1",
          published_at: "2026-02-02 06:00:00",
          time_zone: "UTC",
          definition_version: definitionVersion,
          settings_hash: "s",
        },
      ],
    },
  );
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), "g1.duckdb\n");
  vi.stubEnv("DERMLEDGER_HOME", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => rmSync(out, { recursive: true, force: true }));

type Told = { readonly stdout: string; readonly stderr: string; readonly error: unknown };

async function run(...args: string[]): Promise<Told> {
  const told = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      told[name] += String(text);
      return true;
    }),
  );
  const program = new Command("dermledger").exitOverride();
  reportCommand(program);
  try {
    await program.parseAsync(["node", "dermledger", "report", "monthly", "--out", out, ...args]);
    return { ...told, error: null };
  } catch (error) {
    return { ...told, error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const bridge = () => readFileSync(join(csv, "bridge.csv"), "utf8").split("\r\n")[1];

it("writes a folder of CSV files for its owner alone, and names it", async () => {
  const { stdout, stderr } = await run("--month", "2026-01", "--format", "csv");
  const names = readdirSync(csv);
  expect([stdout, stderr]).toEqual([`${csv}: ${names.length} CSV files\n`, ""]);
  expect(bridge()).toBe("2026-01,0,20000,5000,0,0,0,15000");
  expect(names).toEqual(expect.arrayContaining(["about.csv", "definitions.csv", "filters.csv"]));
  const modes = [out, csv, join(csv, "bridge.csv")].map((path) => statSync(path).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700, 0o600]);
});

it("tells its files as JSON", async () => {
  const { stdout } = await run("--month", "2026-01", "--format", "csv,xlsx", "--json");
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({ month: "2026-01", asOf: "2026-01-31", isClosed: false });
  expect(told.files).toContain(join(out, "dermledger-report-2026-01.xlsx"));
  expect(told.files.sort()).toEqual(
    [
      ...readdirSync(csv).map((name) => join(csv, name)),
      join(out, "dermledger-report-2026-01.xlsx"),
    ].sort(),
  );
});

it("takes away a table that is no longer told, and no file of others", async () => {
  await run("--month", "2026-01", "--format", "csv");
  writeFileSync(join(csv, "mine.csv"), "a\n");
  expect(readdirSync(csv)).toContain("cash-reconciliation.csv");
  const { stderr } = await run("--month", "2026-01", "--format", "csv", "--payer", "ACME");
  expect(stderr).toBe("");
  expect(readdirSync(csv)).toContain("mine.csv");
  expect(readdirSync(csv)).not.toContain("cash-reconciliation.csv");
  expect(readFileSync(join(csv, "unknown.csv"), "utf8")).toContain("Cash is not reconciled");
});

it("is recorded as exported, with what it was cut by", async () => {
  await run("--month", "2026-01", "--format", "csv", "--payer", "ACME");
  const lines = readdirSync(join(home, "audit"))
    .flatMap((name) =>
      readFileSync(join(home, "audit", name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({
      act: "exported",
      detail: { report: "2026-01", formats: ["csv"], payer: ["ACME"] },
    }),
  );
});

describe("refuses, in a sentence", () => {
  it.each([
    [["--month", "2026-13"], "It must be a month like 2026-09."],
    [["--month", "2026-01", "--format", "csv,doc"], "There is no format “doc”: pdf, xlsx, csv."],
    [["--month", "2999-01"], "Jan 2999 has not begun"],
    [["--month", "2025-11"], "There is nothing of Nov 2025: the history begins on Dec 3, 2025."],
    [
      ["--month", "2026-01", "--as-of", "2026-02-01"],
      "The report of Jan 2026 is as of one of its days up to Jan 31, 2026; Feb 1, 2026 is none of them.",
    ],
  ])("%s", async (args, sentence) => {
    const { error } = await run(...args);
    expect(String(error)).toContain(sentence);
    expect(() => statSync(out)).toThrow();
  });

  it("a folder that cannot be one", async () => {
    writeFileSync(out, "");
    const { error } = await run("--month", "2026-01", "--format", "csv");
    expect(error).toMatchObject({ code: "EEXIST" });
  });
});

it("says that nothing has such a payer", async () => {
  const { stderr } = await run("--month", "2026-01", "--format", "csv", "--payer", "ACNE");
  expect(stderr).toBe("No claim has the payer ACNE. Did you mean ACME?\n");
});

describe("a closed month", () => {
  const file = join(home, "months", "2026-01.json");

  beforeAll(async () => {
    const reader = await openReader(home);
    const today = "2026-02-02";
    const report = await readReport(reader, { month: "2026-01", notes: [], today });
    await reader.close();
    // As if more had been loaded since: what was closed says 30.00 less.
    const tables = report.tables.map((table) =>
      table.id === "bridge"
        ? { ...table, rows: table.rows.map((row) => ({ ...row, closing_cents: 12000 })) }
        : table,
    );
    const closedBy = { id: "p1", name: "Olive Owner" };
    const closing = {
      closedAt: "2026-02-02T09:00:00Z",
      closedBy,
      confirmed: [],
      settingsHash: "s",
    };
    await closeMonth(home, { ...closing, report: { ...report, tables } }, today);
  });

  it("is told as it was closed", async () => {
    const { stderr } = await run("--month", "2026-01", "--format", "csv");
    expect(stderr.split("\n")).toEqual([
      "Jan 2026 was closed on Feb 2, 2026 by Olive Owner: this is its report as it was then.",
      "By today's files the bridge has other lines: Closing A/R +$30.00.",
      "",
    ]);
    expect(bridge()).toBe("2026-01,0,20000,5000,0,0,0,12000");
  });

  it("is made of today's figures where a part of it is asked for", async () => {
    const { stderr } = await run("--month", "2026-01", "--format", "csv", "--payer", "ACME");
    expect(stderr).toContain("what is cut from it is made of the figures as they are today");
    expect(bridge()).toBe("2026-01,0,20000,5000,0,0,0,15000");
  });

  it("says where its file was altered since, and ends with 1", async () => {
    writeFileSync(file, readFileSync(file, "utf8").replace("12000", "13000"));
    const { stderr } = await run("--month", "2026-01", "--format", "csv");
    const code = process.exitCode;
    process.exitCode = 0;
    expect(stderr).toContain("months/2026-01.json is not what was written then");
    expect(bridge()).toBe("2026-01,0,20000,5000,0,0,0,13000");
    expect(code).toBe(1);
  });
});
