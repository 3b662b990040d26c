import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { joinPayers, takeApart } from "#app/settings/payer-names.ts";
import { keepVersion, readStored } from "#app/settings/settings-store.server.ts";
import { load, rebuild, republish } from "#etl/load.ts";
import { claimDeadlines } from "#queries/claims/claim-deadlines.ts";
import { openReader, type Reader } from "#queries/reader.ts";
import { feesBeside } from "#queries/settings/fees-beside.ts";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { payerNamesAsLoaded } from "#queries/settings/payer-names-as-loaded.ts";
import { payersAsLoaded } from "#queries/settings/payers-as-loaded.ts";
import { readSettings, writeSettings } from "#settings/read-settings.ts";
import type { SettingsFile, SettingsRow } from "#settings/settings-file.ts";
import {
  expectedFee,
  filingLimit,
  payerAlias,
  payerSetting,
  practiceSetting,
  target,
} from "#settings/settings-files.ts";
import { claimFile, remittanceFile } from "../x12-files.ts";
import { publishedRows, temporaryFolder } from "./temporary-home.ts";

const home = temporaryFolder();
const asOf = "2026-04-30";
let second = 0;
const now = () => new Date(Date.UTC(2026, 3, 30, 8, 0, second++));

/** Three claims of 200.00: two open with NORTH PLAN under two names, one denied by SOUTH PLAN; and one known from an 835 alone. */
beforeAll(async () => {
  const files = temporaryFolder();
  const bill = (control: string, payer: string) => ({
    ...{ control, payer, on: "2026-03-02", serviceOn: "2026-03-01" },
    lines: [{ charge: 200 }],
  });
  const bills = [bill("A1", "NORTH PLAN"), bill("A2", "NORTH PLAN PPO"), bill("A3", "SOUTH PLAN")];
  writeFileSync(join(files, "claims.837"), claimFile(bills));
  const denied = {
    ...{ control: "A3", charge: 200, paid: 0, serviceOn: "2026-03-01" },
    lines: [{ charge: 200, paid: 0, cas: [["CO", "197", 200] as [string, string, number]] }],
  };
  const old = {
    ...{ control: "OLD", charge: 100, paid: 80, serviceOn: "2026-03-20" },
    lines: [{ charge: 100, paid: 80, cas: [["CO", "45", 20] as [string, string, number]] }],
  };
  const payment = (trace: string, claims: (typeof denied)[]) => ({
    ...{ payer: "SOUTH PLAN", trace, on: "2026-04-01", claims },
  });
  writeFileSync(
    join(files, "answers.835"),
    remittanceFile([payment("T1", [denied]), payment("T2", [old])]),
  );
  await load([files], { home, now: now() });
});

/** Saves as the pages do, then publishes as their job does. */
async function save(
  file: SettingsFile,
  change: (rows: readonly SettingsRow[]) => readonly SettingsRow[],
) {
  const { text, version } = await readStored(home, file.file);
  const rows = change(readSettings(file, text).rows);
  const next = { file: file.file, version, text: writeSettings(file, rows) };
  const told = { by: "Ann", what: "test", rowsBefore: 0, rowsAfter: rows.length };
  expect(await keepVersion(home, { ...next, ...told })).toMatchObject({ isKept: true });
  return await republish({ home, now: now() });
}

async function read<T>(ask: (reader: Reader) => Promise<T>): Promise<T> {
  const reader = await openReader(home);
  try {
    return await ask(reader);
  } finally {
    await reader.close();
  }
}

const open =
  "select payer, sum(open_cents)::varchar from balance where party = 'insurance' and open_cents > 0 and to_on > DATE '2026-04-30' group by payer order by payer";

describe("a setting changes the figures it is about, with the next publish", () => {
  test("names joined are one payer in aging; taken apart they are two again", async () => {
    const apart = [
      ["NORTH PLAN", "20000"],
      ["NORTH PLAN PPO", "20000"],
      ["SOUTH PLAN", "20000"],
    ];
    expect(await publishedRows(home, open)).toEqual(apart);
    const joined = await save(payerAlias, (rows) =>
      joinPayers(rows, ["NORTH PLAN PPO"], "NORTH PLAN", "2026-04-30"),
    );
    expect(joined.isNew).toBe(true);
    expect(await publishedRows(home, open)).toEqual([
      ["NORTH PLAN", "40000"],
      ["SOUTH PLAN", "20000"],
    ]);
    const payers = await read((reader) => reader.run(payersAsLoaded, { asOf }));
    expect(payers.find(({ payer }) => payer === "NORTH PLAN")).toMatchObject({
      ...{ claims: 2, open_cents: 40000, is_class_set: false, rule_class: "commercial" },
    });
    const names = await read((reader) => reader.run(payerNamesAsLoaded, {}));
    expect(names.filter(({ payer }) => payer === "NORTH PLAN")).toEqual([
      { payer: "NORTH PLAN", alias: "NORTH PLAN", kind: "name", bills: 1, answers: 0 },
      { payer: "NORTH PLAN", alias: "NORTH PLAN PPO", kind: "name", bills: 1, answers: 0 },
      { payer: "NORTH PLAN", alias: "NORTHPLAN", kind: "id", bills: 1, answers: 0 },
      { payer: "NORTH PLAN", alias: "NORTHPLANPPO", kind: "id", bills: 1, answers: 0 },
    ]);
    await save(payerAlias, (rows) => takeApart(rows, "NORTH PLAN PPO"));
    expect(await publishedRows(home, open)).toEqual(apart);
  });

  test("a class moves the payer's claims, a flag is kept", async () => {
    const classes = "select distinct payer_class from claim where payer = 'SOUTH PLAN'";
    expect(await publishedRows(home, classes)).toEqual([["commercial"]]);
    await save(payerSetting, () => [
      { payer: "SOUTH PLAN", class: "Medicaid", is_capitated: "true" },
    ]);
    expect(await publishedRows(home, classes)).toEqual([["Medicaid"]]);
    const [south] = (await read((reader) => reader.run(payersAsLoaded, { asOf }))).filter(
      ({ payer }) => payer === "SOUTH PLAN",
    );
    expect(south).toMatchObject({
      ...{ class: "Medicaid", rule_class: "commercial", is_class_set: true, is_capitated: true },
      last_remittance_on: "2026-04-01",
    });
    await save(payerSetting, () => []);
    expect(await publishedRows(home, classes)).toEqual([["commercial"]]);
  });

  test("an expected fee is what a denial expects, the payer's own before that of all", async () => {
    const expected =
      "select expected_cents::varchar from denial join line_expected using (claim_id, line_no, payer)";
    await save(expectedFee, () => [
      { payer: "", code: "99213", modifier: "", allowed_cents: "9000", from_on: "" },
      {
        payer: "SOUTH PLAN",
        code: "99213",
        modifier: "",
        allowed_cents: "9500",
        from_on: "2026-01-01",
      },
      {
        payer: "SOUTH PLAN",
        code: "99213",
        modifier: "",
        allowed_cents: "9900",
        from_on: "2026-04-01",
      },
    ]);
    expect(await publishedRows(home, expected)).toEqual([["9500"]]);
    await save(expectedFee, (rows) => rows.filter(({ payer }) => payer === ""));
    expect(await publishedRows(home, expected)).toEqual([["9000"]]);
    const beside = await read((reader) =>
      reader.run(feesBeside, { asOf, payer: "SOUTH PLAN", search: null }),
    );
    // A1 and A2 are of another payer. What it usually allows is told by completed months, from 20 lines on: there are none.
    expect(beside).toMatchObject([
      { code: "99213", modifier: "", lines: 2, usual_cents: null, usual_n: 0 },
    ]);
    expect(beside[0]?.medicare_cents).toBeGreaterThan(5000);
  });

  test("a limit of one's own moves the deadline and is no default", async () => {
    const [[claimId]] = (await publishedRows(
      home,
      "select claim_id from claim where control_number = 'A3'",
    )) as [[string]];
    const dispute = async () =>
      (await read((reader) => reader.run(claimDeadlines, { claimId, asOf }))).find(
        ({ kind }) => kind === "first_dispute",
      );
    expect(await dispute()).toMatchObject({ days: 180, due_on: "2026-09-28", is_default: true });
    await save(filingLimit, (rows) => [
      ...rows,
      {
        ...{
          payer: "SOUTH PLAN",
          class: "",
          kind: "first_dispute",
          days: "60",
          clock: "remittance",
        },
        ...{ is_default: "false", from_on: "", source: "contract, page 4" },
      },
    ]);
    expect(await dispute()).toMatchObject({
      ...{ days: 60, due_on: "2026-05-31", is_default: false, source: "contract, page 4" },
    });
  });

  test("a later start of history leaves out claims that only remittances tell of", async () => {
    const before =
      "select control_number, is_before_history from claim where origin = 'remittance'";
    expect(await publishedRows(home, before)).toEqual([["OLD", false]]);
    await save(practiceSetting, () => [
      { practice_id: "1999999984", name: "Skin, “Invented”", history_from: "2026-04-01" },
    ]);
    expect(await publishedRows(home, before)).toEqual([["OLD", true]]);
    expect(await publishedRows(home, "select name, history_from::varchar from practice")).toEqual([
      ["Skin, “Invented”", "2026-04-01"],
    ]);
  });

  test("a target of one's own is there to be shown", async () => {
    await save(target, () => [
      { kpi: "days_in_ar", from_value: "", to_value: "35", source: "plan", from_on: "2026-07-01" },
    ]);
    expect(await read((reader) => reader.run(ownTargets, {}))).toEqual([
      { kpi: "days_in_ar", from_value: null, to_value: 35, source: "plan", from_on: "2026-07-01" },
    ]);
  });
});

test("a publish and a rebuild are no loads: what the last load brought stays", async () => {
  const brought = () =>
    publishedRows(home, "select load_id in (select load_id from source_file) from warehouse_state");
  writeFileSync(join(home, "settings", "time-zone.txt"), "America/Chicago\n");
  expect(await republish({ home, now: now() })).toMatchObject({ isNew: true });
  expect(await brought()).toEqual([[true]]);
  await rebuild({ home, now: now() });
  expect(await brought()).toEqual([[true]]);
});

test("without a change there is nothing to publish", async () => {
  const { generation } = await republish({ home, now: now() });
  expect(await republish({ home, now: now() })).toEqual({ generation, isNew: false });
  const none = temporaryFolder();
  expect(await republish({ home: none, now: now() })).toEqual({
    generation: undefined,
    isNew: false,
  });
});

test("files broken by hand stop no publish: the right lines count, the others are told", async () => {
  writeFileSync(
    join(home, "settings", "payer-setting.csv"),
    "payer;class;is_capitated\nNORTH PLAN;Medicare;no\nSOUTH PLAN;Medicade;no\n",
  );
  writeFileSync(
    join(home, "settings", "payer-class-rule.csv"),
    Buffer.from([0xff, 0x00, 0x22, 0x0a]),
  );
  writeFileSync(join(home, "settings", "time-zone.txt"), "Chicago\n");
  expect(await republish({ home, now: now() })).toMatchObject({ isNew: true });
  expect(await publishedRows(home, "select payer, class from payer_setting")).toEqual([
    ["NORTH PLAN", "Medicare"],
  ]);
  const told = await publishedRows(
    home,
    "select message from publish_issue where code = 'settings_line' order by message",
  );
  expect(told.flat()).toEqual([
    expect.stringMatching(/^settings\/payer-class-rule\.csv, line 1: /),
    expect.stringMatching(/^settings\/payer-class-rule\.csv, line 1: .*missing/),
    expect.stringMatching(
      /^settings\/payer-setting\.csv, line 3: It is left out: class must be Medicare,/,
    ),
    expect.stringMatching(
      /^settings\/time-zone\.txt, line 1: “Chicago” is no time zone; UTC is used/,
    ),
  ]);
  expect(await publishedRows(home, "select time_zone from warehouse_state")).toEqual([["UTC"]]);
});
