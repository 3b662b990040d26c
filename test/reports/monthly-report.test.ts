import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { type MonthlyReport, tableIds } from "#reports/monthly/monthly-report.ts";
import { NoReport } from "#reports/monthly/no-report.ts";
import { readReport } from "#reports/monthly/read-report.ts";
import { reportDays } from "#reports/monthly/report-days.ts";

describe("the days of a report", () => {
  const days = (month: string, asOf?: string, historyFrom: string | null = "2024-03-12") =>
    reportDays(month, asOf, "2026-09-14", historyFrom);

  it("are the month's, and those of the twelve months before for its trends", () => {
    expect(days("2026-02")).toEqual({
      month: "2026-02",
      from: "2026-02-01",
      to: "2026-02-28",
      asOf: "2026-02-28",
      trendFrom: "2025-02-01",
    });
  });

  it("end today while the month runs", () => {
    expect(days("2026-09")).toMatchObject({ to: "2026-09-14", asOf: "2026-09-14" });
    expect(days("2026-09", "2026-09-05")).toMatchObject({ to: "2026-09-05", asOf: "2026-09-05" });
  });

  it("begin their trends with the history", () => {
    expect(days("2024-06").trendFrom).toBe("2024-03-01");
    expect(days("2024-03").trendFrom).toBe("2024-03-01");
    expect(days("2024-06", undefined, null).trendFrom).toBe("2023-06-01");
  });

  it.each([
    ["2026-9", undefined, "“2026-9” is no month: write it like 2026-09."],
    ["2026-10", undefined, "Oct 2026 has not begun: today is Sep 14, 2026."],
    ["2024-02", undefined, "There is nothing of Feb 2024: the history begins on Mar 12, 2024."],
    [
      "2026-09",
      "2026-09-15",
      "The report of Sep 2026 is as of one of its days up to Sep 14, 2026; Sep 15, 2026 is none of them.",
    ],
  ])("refuse %s as of %s", (month, asOf, sentence) => {
    expect(() => days(month, asOf)).toThrow(new NoReport(sentence));
  });
});

describe("a young practice of which little is loaded, in a month that runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "monthly-report-"));
  const home = join(folder, "home");
  let reader: Warehouse;
  let report: MonthlyReport;

  beforeAll(async () => {
    await simulate(join(folder, "files"), {
      until: "2026-08-19",
      claims: 250,
      months: 5,
      seed: 31,
      without: ["acknowledgements", "transactions"],
    });
    await load([join(folder, "files")], { home, now: new Date("2026-08-20T06:00:00Z") });
    reader = await openReader(home);
    const notes = [
      { day: "2025-01-01", text: "Before it all", by: "Olive" },
      { day: "2026-08-03", text: "New clearinghouse", by: "Olive" },
      { day: "2026-08-25", text: "To come", by: "Olive" },
    ];
    report = await readReport(reader, { month: "2026-08", notes, today: "2026-08-20" });
  });
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("says what no file tells", () => {
    const said = report.unknown.join("\n");
    expect(said).not.toContain("Days in A/R is too high");
    expect(said).toContain("No 277CA or 999 is loaded");
    expect(said).toContain("No transaction export is loaded");
    expect(said).toContain(
      "Aug 2026 is not over: its figures are those of Aug 1, 2026 to Aug 20, 2026",
    );
    expect(said).toContain("Net collection: not known.");
    expect(said).toMatch(/Cash: no median of twelve months, as \d of them are known\./);
  });

  it("says that days in A/R is too high while its three months are not all known", async () => {
    const second = await readReport(reader, { month: "2026-04", notes: [], today: "2026-08-20" });
    expect(second.unknown.join("\n")).toMatch(
      /Days in A\/R is too high: .* of which only those since (Mar|Apr) \d+, 2026 are known\./,
    );
  });

  it("never puts a number where none is known", () => {
    const collection = report.figures.find(({ name }) => name === "net_collection_rate");
    expect(collection).toMatchObject({
      value: null,
      lastMonth: null,
      lastYear: null,
      median12: null,
    });
    expect(collection?.needs).toContain("a transaction export");
    const gates = report.tables.find(({ id }) => id === "gates");
    expect(gates?.rows[0]).toMatchObject({ clearinghouse_accepted: null, payer_accepted: null });
  });

  it("has every table, every file and the notes of its days", () => {
    expect(report.tables.map(({ id }) => id)).toEqual([...tableIds]);
    expect(report.notes.map(({ text }) => text)).toEqual(["New clearinghouse"]);
    expect(report.files.length).toBeGreaterThan(20);
    expect(new Set(report.files.map(({ sha256 }) => sha256)).size).toBe(report.files.length);
    expect(report.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it("is the same for the same files, and plain JSON", async () => {
    const ask = { month: "2026-08", notes: [...report.notes], today: "2026-08-20" };
    expect(await readReport(reader, ask)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it("leaves out what cannot be cut for somebody who sees a part", async () => {
    const ask = { month: "2026-08", notes: [], today: "2026-08-20", isPart: true };
    const part = await readReport(reader, ask);
    expect(part.tables.map(({ id }) => id)).not.toContain("cash-reconciliation");
    expect(part.unknown.join("\n")).toContain("Only the practices and locations that");
  });

  it("names the filters as people know them", async () => {
    const locations = report.tables.find(({ id }) => id === "locations");
    const one = await readReport(reader, {
      month: "2026-08",
      notes: [],
      today: "2026-08-20",
      filters: { payerClass: ["medicare"], basis: "submission" },
    });
    expect(locations?.rows.length).toBeGreaterThan(0);
    expect(one.filterWords).toEqual([
      { title: "Payer class", text: "medicare" },
      { title: "Balances age from", text: "first submission" },
    ]);
    expect(one.tables.map(({ id }) => id)).not.toContain("cash-reconciliation");
    expect(one.unknown.join("\n")).toContain("Cash is not reconciled to the bridge here");
  });
});

describe("a home of claims alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "monthly-claims-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("knows no cash, which is not a cash of nothing", async () => {
    const files = join(folder, "files");
    await simulate(files, { until: "2026-08-19", claims: 120, months: 3, seed: 32 });
    const claims = readdirSync(files, { recursive: true, encoding: "utf8" })
      .filter((name) => /837p/.test(name))
      .map((name) => join(files, name));
    const home = join(folder, "home");
    await load(claims, { home, now: new Date("2026-08-20T06:00:00Z") });
    const reader = await openReader(home);
    const ask = { month: "2026-07", notes: [], today: "2026-08-20" };
    const { figures, unknown } = await readReport(reader, ask);
    await reader.close();
    const known = figures.map(({ name, value }) => [name, value !== null]);
    expect(Object.fromEntries(known)).toEqual({
      cash: false,
      charges: true,
      days_in_ar: true,
      net_collection_rate: false,
      initial_denial_rate: false,
    });
    expect(unknown).toContain(
      "No 835 is loaded: payments, denials and days to payment are not known.",
    );
  });
});
