import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load, rebuild } from "#etl/load.ts";
import { openArchive } from "#etl/read/archive.ts";
import { makeHome } from "#etl/warehouse/home.ts";
import { temporaryFolder } from "./temporary-home.ts";

const now = new Date("2026-04-01T08:00:00Z");
const text = "Claim,Denial Code,Amount\nA1,CO-97,1\n";

function archived(root: string): string[] {
  return readdirSync(join(root, "archive")).sort();
}

test("what a killed load kept is cleared away, and kept again when it is loaded", async () => {
  const root = temporaryFolder();
  const file = join(temporaryFolder(), "denials.csv");
  writeFileSync(file, text);
  const archive = await openArchive(await makeHome(root));
  // The load ends here, without `sync`.
  archive.keep(Buffer.from("of the killed load"), {
    sha256: "ab".repeat(32),
    name: "killed.csv",
    received_at: now.toISOString(),
    load_id: "killed",
  });
  expect(archived(root)).toHaveLength(1);

  const [loaded] = await load([file], { home: root, now });
  expect(loaded).toMatchObject({ status: "loaded" });
  expect(archived(root)).toEqual([loaded?.sha256, "names.jsonl"].sort());
  expect(readFileSync(join(root, "archive", loaded?.sha256 ?? ""), "utf8")).toBe(text);
});

test("a file that lies in the archive without a name is named when it is loaded, and rebuilt from then on", async () => {
  const root = temporaryFolder();
  const file = join(temporaryFolder(), "denials.csv");
  writeFileSync(file, text);
  await load([file], { home: root, now });
  // Killed after the files were put in place and before they were named.
  writeFileSync(join(root, "archive", "names.jsonl"), "");
  expect(await rebuild({ home: root, now })).toEqual([]);

  expect(await load([file], { home: root, now })).toMatchObject([{ status: "loaded" }]);
  expect(await rebuild({ home: root, now })).toMatchObject([
    { status: "loaded", path: "denials.csv" },
  ]);
});
