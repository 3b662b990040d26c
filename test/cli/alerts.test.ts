import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Command } from "commander";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { alertsCommand } from "#cli/alerts.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { addDays } from "#queries/period.ts";
import { claim, denial, insertFacts } from "#test/queries/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "alerts-"));
const home = join(folder, "home");

/** A word of a payer about a claim of location L1. */
const word = (claim_id: string, spoken_on: string, payer: string, no: number) => ({
  claim_adjudication: [
    {
      ...{ adjudication_id: no, claim_id, payer, spoken_on, rank: no, sequence: 1 },
      ...{ origin: "835", match_method: "exact", kind: "word" },
      ...{ is_forwarded: false, is_unprocessable: false },
    },
  ],
});

/** Twenty quiet weeks with an answer each, then twelve denials by six payers in the week to Sunday, Sep 20, 2026. */
beforeAll(async () => {
  mkdirSync(join(home, "warehouse"), { recursive: true });
  const instance = await DuckDBInstance.create(join(home, "warehouse", "g1.duckdb"));
  const connection = await instance.connect();
  await connection.run(schema);
  const quiet = Array.from({ length: 40 }, (_, at) => {
    const day = addDays("2026-04-27", Math.floor(at / 2) * 7);
    return [claim(`q${at}`, { location_id: "L1" }), word(`q${at}`, day, `P${at % 6}`, at)];
  }).flat();
  const denied = Array.from({ length: 12 }, (_, at) => {
    const payer = `P${at % 6}`;
    return [
      claim(`d${at}`, { location_id: "L1" }),
      word(`d${at}`, "2026-09-15", payer, 100 + at),
      denial(`d${at}`, "2026-09-15", { payer }),
    ];
  }).flat();
  await insertFacts(connection, ...quiet, ...denied, {
    practice: [{ practice_id: "P1", name: "OAK SKIN", history_from: "2026-01-01" }],
    location: [{ location_id: "L1", practice_id: "P1", name: "ELM STREET" }],
    warehouse_state: [
      {
        ...{ schema_version: 1, generation: "g1", published_at: "2026-09-23 06:00:00" },
        ...{ time_zone: "UTC", definition_version: "9", settings_hash: "s" },
      },
    ],
  });
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), "g1.duckdb\n");
  vi.stubEnv("DERMLEDGER_HOME", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ stdout: string; stderr: string; code: unknown }> {
  const told = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      told[name] += String(text);
      return true;
    }),
  );
  const program = new Command("dermledger").exitOverride();
  alertsCommand(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(["node", "dermledger", "alerts", ...args]);
    return { ...told, code: null };
  } catch (error) {
    return { ...told, code: (error as { code?: string }).code };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const sentence =
  "12 claims of ELM STREET denied as bundled in the week to Sep 20, 2026; usual 0 to 1; $2,400.";

it("says what stands out on a day, one sentence a line, by the location's name", async () => {
  const { stdout, stderr } = await run("--as-of", "2026-09-23");
  expect([stdout.split("\n").filter((line) => line.includes("denied")), stderr]).toEqual([
    [sentence],
    "",
  ]);
});

it("says the same as JSON, with the figures behind it, and that nothing stands out of a quiet day", async () => {
  const { stdout } = await run("--as-of", "2026-09-23", "--format", "json");
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({
      ...{ rule: "denials_at_location", locationId: "L1", rootCause: "bundle", sentence },
      ...{ fromOn: "2026-09-14", toOn: "2026-09-20", value: 12, moneyCents: 240_000 },
    }),
  );
  const quiet = await run("--as-of", "2026-08-05");
  expect(quiet).toEqual({ stdout: "", stderr: "Nothing stands out.\n", code: null });
  expect((await run("--as-of", "2026-08-05", "--format", "json")).stdout).toBe("[]\n");
});

it("refuses what is no day", async () => {
  const { stdout, stderr, code } = await run("--as-of", "2026-13-01");
  expect([stdout, code]).toEqual(["", "commander.error"]);
  expect(stderr).toContain('"2026-13-01" is no day: --as-of takes YYYY-MM-DD.');
});
