import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backup, restore } from "#etl/backup.ts";
import { defaultFilters } from "#queries/filters.ts";
import { closeMonth } from "#reports/months/close-month.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { readReopenings, reopenMonth } from "#reports/months/reopen-month.ts";

let folder = "";
let home = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dermledger-months-backup-"));
  home = join(folder, "home");
  mkdirSync(join(home, "archive"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const by = { id: "p1", name: "Ann" };
const close = (month: string, asOf: string) =>
  closeMonth(
    home,
    {
      closedAt: "2026-10-02T09:00:00Z",
      closedBy: by,
      confirmed: [],
      settingsHash: "abc",
      report: {
        format: 1,
        month,
        asOf,
        practice: "Harbor",
        filters: defaultFilters(asOf),
        filterWords: [],
        definitionVersion: "3",
        publishedAt: "2026-10-02T06:00:00Z",
        figures: [],
        tables: [],
        notes: [],
        unknown: [],
        cutOff: asOf,
        files: [],
      },
    },
    "2026-10-02",
  );

it("brings closed months back, reopened ones as reopened, and takes none from a backup that a home lost", async () => {
  await close("2026-08", "2026-08-31");
  await close("2026-09", "2026-09-30");
  const closed = await readClosedMonth(home, "2026-09");
  const target = join(folder, "backup");
  await backup(home, target);
  await reopenMonth(home, { month: "2026-08", at: "2026-10-03T09:00:00Z", by, reason: "late" });
  // Lost by accident, not reopened: the backup keeps it.
  rmSync(join(home, "months", "2026-09.json"));
  await backup(home, target);
  expect(readdirSync(join(target, "months")).sort()).toEqual(["2026-09.json", "reopened"]);

  const restored = join(folder, "restored");
  await restore(target, { home: restored, now: new Date("2026-10-04T09:00:00Z") });
  expect(await readClosedMonth(restored, "2026-09")).toEqual(closed);
  expect(await readClosedMonth(restored, "2026-08")).toBeNull();
  expect(await readReopenings(restored, "2026-08")).toMatchObject([{ by, reason: "late" }]);
  const [moved = ""] = readdirSync(join(restored, "months", "reopened"));
  expect(readFileSync(join(restored, "months", "reopened", moved), "utf8")).toContain("2026-08");
});
