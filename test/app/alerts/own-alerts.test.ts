import { afterAll, beforeAll, expect, it } from "vitest";
import { openPractice } from "../follow-up/practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;

beforeAll(async () => {
  practice = await openPractice({ cAbCdEf12345: { location: "L1" } });
});
afterAll(() => practice.close());

const event = (kind: string, key: string, locationId: string | null, doneAt: string) => ({
  table: "alert_event",
  row: {
    ...{ eventId: `${kind} ${key}`, doneAt, onDay: "2026-11-18", kind, key, thing: key },
    ...{ rule: locationId === null ? "payer_silent" : "denials_at_location", practiceId: "p" },
    ...{ locationId, subject: "ACME", payer: "ACME", fromOn: "2026-11-01", toOn: "2026-11-14" },
    ...{ value: 31, usual: 6, low: 4, high: 9, n: 200, moneyCents: 1_840_000, odds: 1e-9 },
  },
});

it("shows each person what is within reach, as they marked it themselves", async () => {
  const { markAlert } = await import("#app/alerts/mark-alert.server.ts");
  const { readAlerts } = await import("#app/alerts/read-alerts.server.ts");
  const store = await practice.app().office();
  await store.append([
    event("raised", "of the practice", null, "2026-11-18T08:00:00.000"),
    event("raised", "of L1", "L1", "2026-11-18T08:00:01.000"),
    event("raised", "of L2", "L2", "2026-11-18T08:00:02.000"),
    event("raised", "gone", "L1", "2026-11-18T08:00:03.000"),
    event("left", "gone", "L1", "2026-11-18T08:00:04.000"),
  ]);
  const all = await practice.hire("Olivia Owens", "owner");
  const part = await practice.hire("Ben Okafor", "biller", ["L1"]);
  const states = async (person: typeof all, day = "2026-11-20") =>
    (await readAlerts(person, day)).map(({ key, state }) => `${key}: ${state}`);
  expect(await states(all)).toEqual([
    "gone: over",
    "of L2: new",
    "of L1: new",
    "of the practice: new",
  ]);
  expect(await states(part)).toEqual(["gone: over", "of L1: new"]);

  const mark = { person: part, key: "of L1", kind: "snoozed", until: "2026-11-23" };
  expect((await markAlert(mark)).sentence).toBe("Snoozed until Nov 23, 2026");
  expect(await states(part, "2026-11-22")).toEqual(["gone: over", "of L1: snoozed"]);
  expect(await states(part, "2026-11-23")).toEqual(["gone: over", "of L1: new"]);
  expect((await markAlert({ ...mark, kind: "seen", until: "" })).sentence).toBe("Marked as seen");
  expect(await states(part)).toEqual(["gone: over", "of L1: seen"]);
  // Of one person alone; and nobody marks what they may not see.
  expect(await states(all)).toContain("of L1: new");
  await expect(markAlert({ ...mark, key: "of L2" })).rejects.toMatchObject({ status: 404 });
  await expect(markAlert({ ...mark, until: "2026-11-20" })).rejects.toMatchObject({
    field: "until",
  });
  await expect(markAlert({ ...mark, key: "gone", kind: "seen" })).rejects.toMatchObject({
    status: 409,
  });
  expect(practice.audit()).toContain("alert_marked");

  // As a file: the same alerts, new ones first, with the figures behind them.
  const { alertsExport } = await import("#app/routes/alerts/exports.server.ts");
  const { reachOf } = await import("#app/people/person.ts");
  const { parseView } = await import("#app/filters.ts");
  const search = new URLSearchParams();
  const day = "2026-11-20";
  const fileOf = async (person: typeof all) => {
    const reader = (await practice.app().warehouse()).within(reachOf(person));
    const request = new Request("http://localhost/export/alerts");
    const asked = { request, context: {}, search, reader, view: parseView(search, day) };
    const source = await alertsExport.open({ ...asked, today: day, person });
    if (!("rows" in source)) throw new Error("The rows are made here.");
    const names = source.columns.map(({ name }) => name);
    const rows = [];
    for await (const part of source.rows) rows.push(...part);
    return rows.map((row) => Object.fromEntries(row.map((value, at) => [names[at] ?? "", value])));
  };
  const file = await fileOf(all);
  expect(file.map(({ state, location }) => [state, location])).toEqual([
    ["new", "L2"],
    ["new", "L1"],
    ["new", null],
    ["over", "L1"],
  ]);
  expect(file[2]).toMatchObject({
    ...{ rule: "A payer does not answer", payer: "ACME", code: null, first_seen: "2026-11-18" },
    ...{ from: "2026-11-01", to: "2026-11-14", claims: 31, money_cents: 1_840_000, n: 200 },
    alert: expect.stringMatching(/^ACME has not answered 31 claims of 200 sent/),
  });
  expect((await fileOf(part)).map(({ state, location }) => [state, location])).toEqual([
    ["seen", "L1"],
    ["over", "L1"],
  ]);
});
