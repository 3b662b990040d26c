import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { temporaryFolder, warehouseDigest } from "../load/temporary-home.ts";

const now = new Date("2026-04-01T08:00:00Z");

/** Loads, and tells which claims were made anew. */
async function reachOf(paths: string[], home: string): Promise<string> {
  let reach = "";
  await load(paths, {
    home,
    now,
    onProgress: (progress) => {
      if (progress.stage === "publishing") reach = progress.reach ?? reach;
    },
  });
  return reach;
}

/** The day's files in envelopes of another number: the sets in them are known, the files are not. */
function sentAgain(day: string): string {
  const folder = temporaryFolder();
  for (const file of readdirSync(day)) {
    const text = readFileSync(join(day, file), "latin1");
    const isa = /^ISA.{87}(\d{9})/.exec(text)?.[1];
    if (isa !== undefined) writeFileSync(join(folder, file), text.replaceAll(isa, "900000001"));
  }
  return folder;
}

test("day by day, out of order and twice: the tables that one full publish makes", async () => {
  const folder = temporaryFolder();
  await simulate(folder, { claims: 500, months: 4, seed: 5, until: "2026-03-31" });
  const days = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => join(folder, name));
  const late = days.at(30) ?? "";
  const again = sentAgain(days.at(40) ?? "");
  const [first, rest] = [days.slice(0, -9), days.slice(-9)];
  const home = temporaryFolder();
  const reaches = [
    await reachOf(
      first.filter((day) => day !== late),
      home,
    ),
  ];
  for (const at of [1, 0, 2, 5, 4, 3]) reaches.push(await reachOf([rest[at] ?? ""], home));
  reaches.push(await reachOf([late], home), await reachOf([again], home));
  reaches.push(await reachOf(rest.slice(6), home));

  const whole = temporaryFolder();
  await reachOf([...days, again], whole);
  expect(await warehouseDigest(home)).toEqual(await warehouseDigest(whole));
  expect(reaches[0]).toBe("all claims: the first load");
  expect(reaches.filter((reach) => /^\d+ claims$/.test(reach)).length).toBeGreaterThan(5);
}, 600_000);
