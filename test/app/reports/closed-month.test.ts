import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { byHand, writeLateFiles } from "./late-files.ts";
import { monthsHome } from "./months-home.ts";

const today = "2026-11-20";
const month = "2026-09";
const folder = mkdtempSync(join(tmpdir(), "dermledger-closed-"));
const home = join(folder, "home");
vi.stubEnv("DERMLEDGER_HOME", home);
vi.stubEnv("DERMLEDGER_TODAY", today);
const app = monthsHome();

beforeAll(async () => {
  const files = join(folder, "files");
  await simulate(files, { until: today, claims: 600, months: 8, seed: 7 });
  await load([files], { home, now: new Date("2026-11-20T06:00:00Z") });
}, 120_000);
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => readFileSync(join(home, "months", `${month}.json`), "utf8");
const storedReport = (): MonthlyReport => JSON.parse(kept()).closed.report;

/** Of the two who closed at once, the one who was first. */
const closer = () => /"name": "(Ona|Una)"/.exec(kept())?.[1];

/** Everything that can be taken away of the month, as bytes. */
async function files(search = ""): Promise<{ [name: string]: Buffer }> {
  const made: { [name: string]: Buffer } = {};
  for (const name of ["report.pdf", "report.xlsx", "report.zip"]) {
    const answer = await app.file(month, name, search);
    expect([name, answer.status]).toEqual([name, 200]);
    made[name] = Buffer.from(await answer.arrayBuffer());
  }
  return made;
}

describe("closing", () => {
  test("is for owners who see everything, of months that are over", async () => {
    const of = (as: Parameters<typeof app.close>[1], asked = month) => app.close(asked, as);
    expect((await of({ role: "manager" })).status).toBe(403);
    expect((await of({ locations: ["nowhere"] })).status).toBe(403);
    const early = await of({}, "2026-11");
    expect([early.status, early.refused]).toEqual([400, expect.stringContaining("not over")]);
    expect((await of({}, "2027-01")).status).toBe(404);
    expect((await of({}, "2026-9")).status).toBe(404);
    expect(() => readdirSync(join(home, "months"))).toThrow("ENOENT");
  });

  test("keeps what the page showed, by one of two owners who close at once", async () => {
    const { report } = await app.page(month);
    const both = await Promise.all([app.close(month, {}), app.close(month, { name: "Una" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 400]);
    const { files: known, ...stored } = storedReport();
    expect(stored).toEqual(report);
    expect(known.length).toBeGreaterThan(10);
    expect(app.acts().filter(({ act }) => act === "month_closed")).toHaveLength(1);
    // A month that was closed cannot be closed again.
    expect((await app.close(month, {})).refused).toMatch(/closed meanwhile/);
  });
});

describe("a late 837 and 835 of September", () => {
  let before: { json: string; files: { [name: string]: Buffer } };
  let open: MonthlyReport["figures"];

  beforeAll(async () => {
    before = { json: kept(), files: await files() };
    const page = await app.page(month, "?view=open");
    open = page.report.figures;
    expect((await app.page(month)).changes).toMatchObject({ files: [], definitions: null });
    const late = join(folder, "late");
    writeLateFiles(late, await app.practice());
    await load([late], { home, now: new Date("2026-11-20T07:00:00Z") });
  }, 60_000);

  test("change not a byte of the closed report: JSON, PDF, XLSX, CSV", async () => {
    expect(kept()).toBe(before.json);
    expect(await files()).toEqual(before.files);
    const { report, shows } = await app.page(month);
    const { files: _, ...stored } = storedReport();
    expect([shows, report]).toEqual(["closed", stored]);
  });

  test("are listed, with the differences of the bridge to the cent", async () => {
    const { changes } = await app.page(month);
    expect(changes?.files.map(({ name, kind, claims }) => [name, kind, claims])).toEqual([
      ["late-check.835", "835", 1],
      ["late-claims.837", "837P", 2],
    ]);
    const sum = (line: "charges_cents" | "payments_cents" | "contractual_cents") =>
      changes?.files.reduce((total, file) => total + file[line], 0);
    expect(sum("charges_cents")).toBe(byHand.charges_cents);
    expect(sum("payments_cents")).toBe(byHand.payments_cents);
    expect(sum("contractual_cents")).toBe(byHand.contractual_cents);
    const moved = changes?.bridge.filter(({ closed, now }) => closed !== now);
    expect(
      Object.fromEntries(moved?.map(({ id, closed, now }) => [id, now - closed]) ?? []),
    ).toEqual(byHand);
    const cash = changes?.figures.find(({ name }) => name === "cash");
    expect((cash?.now ?? 0) - (cash?.closed ?? 0)).toBe(byHand.payments_cents);
    const [row] = (await app.months()).filter((each) => each.month === month);
    expect(row).toMatchObject({ state: "changed", changed_cents: byHand.closing_cents });
  });

  test("count in the open view, and in what is taken away of it", async () => {
    const { report, shows } = await app.page(month, "?view=open");
    expect(shows).toBe("open");
    const value = (figures: MonthlyReport["figures"], name: string) =>
      figures.find((figure) => figure.name === name)?.value ?? 0;
    expect(value(report.figures, "cash") - value(open, "cash")).toBe(byHand.payments_cents);
    expect(value(report.figures, "charges") - value(open, "charges")).toBe(byHand.charges_cents);
    expect((await files("?view=open"))["report.zip"]).not.toEqual(before.files["report.zip"]);
  });

  test("filters do not cut a closed month: they are for the open view", async () => {
    const whole = await app.page(month, "?payer=LATE+MUTUAL");
    expect([whole.shows, whole.isFiltered]).toEqual(["closed", true]);
    const cut = await app.page(month, "?payer=LATE+MUTUAL&view=open");
    expect(cut.report.figures.find(({ name }) => name === "charges")?.value).toBe(
      byHand.charges_cents,
    );
    expect(cut.report.filterWords).toEqual([{ title: "Payer", text: "LATE MUTUAL" }]);
  });
});

test("people of some locations get the report cut to them, never the whole of a closed month", async () => {
  const whole = storedReport();
  const [location] = await app.locations();
  const as = { locations: [location ?? ""] };
  const page = await app.page(month, "", as);
  expect([page.shows, page.closing?.by, page.changes]).toEqual(["open", closer(), null]);
  const charges = (figures: MonthlyReport["figures"]) =>
    figures.find(({ name }) => name === "charges")?.value ?? 0;
  expect(charges(page.report.figures)).toBeGreaterThan(0);
  expect(charges(page.report.figures)).toBeLessThan(charges(whole.figures));
  const zip = await app.file(month, "report.zip", "", as);
  const own = await app.file(month, "report.zip", "?view=open", as);
  expect(Buffer.from(await zip.arrayBuffer())).toEqual(Buffer.from(await own.arrayBuffer()));
  // No figure in dollars of the whole month stands anywhere in what they get.
  const text = JSON.stringify([page, await app.months(as)]);
  for (const { unit, value } of whole.figures)
    if (unit === "money") expect(text).not.toContain(`:${value}`);
});

test("a file altered by hand is told, and one that is torn gives way to today's numbers", async () => {
  const text = kept();
  writeFileSync(join(home, "months", `${month}.json`), text.replace('"closedBy"', '"closedBy" '));
  expect((await app.page(month)).closing?.isAltered).toBe(false);
  writeFileSync(
    join(home, "months", `${month}.json`),
    text.replace("LATE", "LATER").replace(`"name": "${closer()}"`, '"name": "Eve"'),
  );
  expect((await app.page(month)).closing).toMatchObject({ isAltered: true, by: "Eve" });
  writeFileSync(join(home, "months", `${month}.json`), text.slice(0, 99));
  expect(await app.page(month)).toMatchObject({ shows: "open", isTorn: true });
  expect((await app.months())[2]?.state).toBe("torn");
  writeFileSync(join(home, "months", `${month}.json`), text);
});

test("reopening takes a reason, is in the audit without it, and loses nothing", async () => {
  const text = kept();
  expect((await app.reopen(month, "  ")).refused).toMatch(/say why/);
  expect((await app.reopen(month, "Late Mutual's check came.", { role: "manager" })).status).toBe(
    403,
  );
  expect((await app.reopen(month, "Late Mutual's check came.")).status).toBe(303);
  const { shows, reopenings, canClose } = await app.page(month);
  expect([shows, canClose, reopenings.length]).toEqual(["open", true, 1]);
  expect(reopenings[0]).toMatchObject({ by: "Ona", reason: "Late Mutual's check came." });
  const [moved = ""] = readdirSync(join(home, "months", "reopened")).filter(
    (name) => !name.endsWith(".why.json"),
  );
  expect(readFileSync(join(home, "months", "reopened", moved), "utf8")).toBe(text);
  const acts = app.acts().filter(({ act }) => act === "month_reopened");
  expect(acts).toHaveLength(1);
  expect(JSON.stringify(acts)).not.toContain("Late Mutual");
});
