import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { program } from "../cli/program.ts";
import { type Dashboard, people, startDashboard } from "../e2e/dashboard.ts";
import { aClaim } from "./a-claim.ts";
import { signIn } from "./signed-in.ts";

let dashboard: Dashboard;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dermledger-backup-"));
  dashboard = await startDashboard({ isFilled: true });
});
afterAll(async () => {
  await dashboard?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Batches of follow-ups in an office that nobody has open. */
async function batchesIn(home: string): Promise<string[]> {
  const path = join(home, "office.duckdb");
  const { connection, close } = await openDuckdb({ path, readOnly: true, home });
  try {
    const read = await connection.runAndReadAll("select distinct batch_id from follow_up");
    return read.getRows().map(([batch]) => String(batch));
  } finally {
    close();
  }
}

it("a backup made while people work brings everything back", { timeout: 240_000 }, async () => {
  const { url, run } = dashboard;
  const cookie = await signIn(url, "manager");
  const headers = { Cookie: cookie, Origin: url };
  const claim = await aClaim(url, cookie);
  const follow = async (note: string) => {
    const body = new URLSearchParams({ intent: "note", claim, note });
    const answer = await fetch(`${url}/follow-up`, { method: "POST", headers, body });
    const { batchId }: { batchId: string } = await answer.json();
    return batchId;
  };
  const before = [await follow("first"), await follow("second")];
  let isDone = false;
  const during: string[] = [];
  const working = (async () => {
    while (!isDone) during.push(await follow("meanwhile"));
  })();
  const target = join(folder, "copy");
  await run("backup", target);
  isDone = true;
  await working;
  expect(during.length).toBeGreaterThan(0);

  const home = join(folder, "restored");
  const env = { ...process.env, DERMLEDGER_HOME: home };
  const restored = (...args: string[]) =>
    promisify(execFile)(process.execPath, [program, ...args], { env });
  await restored("restore", target);
  // All that was answered before, and of what came meanwhile the first part without a gap.
  const batches = await batchesIn(home);
  expect(batches).toEqual(expect.arrayContaining(before));
  const kept = during.filter((batch) => batches.includes(batch));
  expect(during.slice(0, kept.length)).toEqual(kept);
  const { stdout } = await restored("user", "list", "--json");
  expect(stdout).toContain(people.manager.email);
  expect((await restored("audit", "verify")).stdout).toContain("The chain holds");
  await restored("check");
});
