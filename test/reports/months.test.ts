import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { defaultFilters } from "#queries/filters.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { closeMonth } from "#reports/months/close-month.ts";
import { type ClosedMonth, MonthError } from "#reports/months/closed-month.ts";
import { listClosedMonths } from "#reports/months/list-closed-months.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { readReopenings, reopenMonth } from "#reports/months/reopen-month.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dermledger-months-"));
});
const today = "2026-10-02";
const at = "2026-10-02T09:15:00.000Z";
const ann = { id: "p1", name: "Ann" };

const cash = {
  name: "cash",
  title: "Cash",
  unit: "money",
  better: "up",
  value: 22500,
  needs: null,
  n: null,
  pending: 0,
  lastMonth: null,
  lastYear: null,
  median12: null,
  medianMonths: 0,
} as const;
const bridge = {
  id: "bridge",
  title: "A/R bridge",
  note: "",
  query: "ar-bridge",
  params: {},
  columns: [],
  rows: [{ month: "2026-09", opening_cents: 100, charges_cents: 50, closing_cents: 150 }],
  total: null,
};
const report = (fields: Partial<MonthlyReport> = {}): MonthlyReport => ({
  format: 1,
  month: "2026-09",
  asOf: "2026-09-30",
  practice: "Harbor",
  filters: defaultFilters("2026-09-30"),
  filterWords: [],
  definitionVersion: "2",
  publishedAt: "2026-10-02T06:00:00Z",
  figures: [cash],
  tables: [bridge],
  notes: [],
  unknown: [],
  cutOff: "2026-09-30",
  files: [],
  ...fields,
});
const closing = (fields: Partial<ClosedMonth> = {}): Omit<ClosedMonth, "format"> => ({
  closedAt: at,
  closedBy: ann,
  confirmed: ["No transaction file."],
  settingsHash: "abc",
  report: report(),
  ...fields,
});
const file = () => join(home, "months", "2026-09.json");

test("a closed month is kept whole, readable by its owner alone, and read back as it was", async () => {
  expect(await readClosedMonth(home, "2026-09")).toBeNull();
  expect(await listClosedMonths(home)).toEqual({ closed: [], unreadable: [] });
  const digest = await closeMonth(home, closing(), today);
  const kept = { format: 1, ...closing(), digest, isAltered: false };
  expect(await readClosedMonth(home, "2026-09")).toEqual(kept);
  expect((await listClosedMonths(home)).closed).toMatchObject([
    { month: "2026-09", closedAt: at, closedBy: ann, isAltered: false, cash: 22500 },
  ]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, "months")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(home, "months"))).toEqual(["2026-09.json"]);
});

test("of many who close at once one is first, and its file stays", async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, (_, each) =>
      closeMonth(home, closing({ closedBy: { id: String(each), name: `Owner ${each}` } }), today),
    ),
  );
  const won = tries.flatMap((each, index) => (each.status === "fulfilled" ? [index] : []));
  expect(won).toHaveLength(1);
  for (const each of tries)
    if (each.status === "rejected") expect(each.reason).toBeInstanceOf(MonthError);
  expect((await readClosedMonth(home, "2026-09"))?.closedBy.id).toBe(String(won[0]));
});

test("a month that is not over, a report that is cut, and what is no month are refused", async () => {
  const refuses = (fields: Partial<MonthlyReport>, day = today) =>
    expect(closeMonth(home, closing({ report: report(fields) }), day)).rejects.toThrow(MonthError);
  await refuses({}, "2026-09-30");
  await refuses({ asOf: "2026-09-20" });
  await refuses({ filters: { ...defaultFilters("2026-09-30"), payer: ["AETNA"] } });
  await refuses({ month: "../2026-09" });
  await expect(readClosedMonth(home, "../../etc/passwd")).rejects.toThrow(MonthError);
  await expect(readClosedMonth(home, "2026-13")).rejects.toThrow(MonthError);
});

test("a file altered by hand is told, and still read; one that is torn is named", async () => {
  await closeMonth(home, closing(), today);
  const text = readFileSync(file(), "utf8");
  // Other blanks are no other numbers.
  writeFileSync(file(), JSON.stringify(JSON.parse(text)));
  expect((await readClosedMonth(home, "2026-09"))?.isAltered).toBe(false);
  writeFileSync(file(), text.replace("Harbor", "Harbour"));
  expect(await readClosedMonth(home, "2026-09")).toMatchObject({
    isAltered: true,
    report: { practice: "Harbour" },
  });
  const kept = JSON.parse(text);
  const bent = (fields: object) =>
    JSON.stringify({ ...kept, closed: { ...kept.closed, report: { ...report(), ...fields } } });
  for (const torn of [
    text.slice(0, 200),
    bent({ tables: [1] }),
    bent({ tables: [{ id: "bridge", columns: [], rows: "none" }] }),
    bent({ figures: [null] }),
    bent({ files: ["a"] }),
  ]) {
    writeFileSync(file(), torn);
    await expect(readClosedMonth(home, "2026-09")).rejects.toThrow(/backup/);
    // One such file does not take the whole list with it.
    expect(await listClosedMonths(home)).toEqual({ closed: [], unreadable: ["2026-09"] });
  }
});

test("reopening keeps what was closed, says why, and lets the month be closed anew", async () => {
  await closeMonth(home, closing(), today);
  const text = readFileSync(file(), "utf8");
  const reopening = { month: "2026-09", at, by: ann, reason: "Aetna's 835 of Sep 28 came." };
  const both = await Promise.allSettled([
    reopenMonth(home, reopening),
    reopenMonth(home, { ...reopening, at: "2026-10-02T09:15:00.001Z" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readClosedMonth(home, "2026-09")).toBeNull();
  const kept = readdirSync(join(home, "months", "reopened"));
  const [moved = ""] = kept.filter((name) => !name.endsWith(".why.json"));
  expect(kept).toHaveLength(2);
  expect(readFileSync(join(home, "months", "reopened", moved), "utf8")).toBe(text);
  expect(await readReopenings(home, "2026-09")).toMatchObject([
    { by: ann, reason: reopening.reason },
  ]);
  await closeMonth(home, closing({ confirmed: [] }), today);
  expect((await readClosedMonth(home, "2026-09"))?.confirmed).toEqual([]);
});
