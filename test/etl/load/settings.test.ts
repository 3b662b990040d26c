import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { load } from "#etl/load.ts";
import { publishedRows, temporaryFolder } from "./temporary-home.ts";

let home: string;
let files: string;
const now = new Date("2026-04-01T08:00:00Z");

beforeEach(() => {
  home = temporaryFolder();
  files = temporaryFolder();
  mkdirSync(join(home, "settings"));
});

function given(name: string, text: string | Uint8Array): string {
  writeFileSync(join(files, name), text);
  return join(files, name);
}

function set(name: string, value: unknown): void {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  writeFileSync(join(home, "settings", name), text);
}

const loadFiles = () => load([files], { home, now });
const generation = async () => publishedRows(home, "select generation from warehouse_state");

describe("mapping profiles", () => {
  const export1 = "Visit Ref;Why;Denied Amount\nA1;CO-97;12.50\nA2;CO-16;7\n";
  const profile = {
    name: "our denials",
    kind: "denials",
    columns: { claim: "visit ref", denial_code: "Why" },
  };

  test("a file whose headers are known in part names what is missing, and a profile reads it", async () => {
    given("denials.csv", "Account No;Why;Denied Amount\nA1;CO-97;12.50\n");
    const [before] = await loadFiles();
    expect(before).toMatchObject({
      status: "rejected",
      issues: [{ code: "headers_almost_known" }],
    });
    expect(before?.issues[0]?.message).toMatch(
      /export of denials.*the denial code.*Why.*mapping-profiles\.json/,
    );

    set("mapping-profiles.json", [{ ...profile, columns: { denial_code: "Why" } }]);
    expect(await loadFiles()).toMatchObject([{ status: "loaded", kind: "denials", claims: 1 }]);
    expect(await publishedRows(home, "select status, issues from source_file")).toEqual([
      ["loaded", 0],
    ]);
    expect(await loadFiles()).toMatchObject([{ status: "duplicate", claims: 1 }]);
  });

  test("a profile is for files that have its headers, others are read by synonyms", async () => {
    set("mapping-profiles.json", [profile]);
    given("a.csv", export1);
    given("b.csv", "Claim,Denial Code,Amount\nB1,CO-97,1\n");
    expect(await loadFiles()).toMatchObject([
      { status: "loaded", claims: 2 },
      { status: "loaded", claims: 1 },
    ]);
    expect(
      await publishedRows(
        home,
        "select control_number, carc, amount_cents from denial_row order by 1",
      ),
    ).toEqual([
      ["A1", "97", "1250"],
      ["A2", "16", "700"],
      ["B1", "97", "100"],
    ]);
  });

  test.each([
    ["{", /mapping-profiles\.json is not valid JSON/],
    [{}, /must hold an array/],
    [[{ ...profile, name: "" }], /profile 1: it needs a "name"/],
    [[profile, { ...profile, kind: "bills" }], /profile 2: "kind" must be one of denials/],
    [
      [{ ...profile, columns: { cliam: "Visit" } }],
      /denials have no column "cliam"; they have .*claim/,
    ],
    [[{ ...profile, columns: {} }], /at least one column/],
    [[{ ...profile, sing: "plain" }], /"sing" is not known/],
  ])("%j is refused with a sentence", async (value, sentence) => {
    set("mapping-profiles.json", value);
    given("a.csv", export1);
    await expect(loadFiles()).rejects.toThrow(sentence);
  });
});

test("exports in the encodings and shapes of their vendors", async () => {
  const rows = "Claim,Denial Code,Amount,Payer Name\nA1,CO-97,1.00,Assurance Générale\n";
  given("bom.csv", `\uFEFF${rows}`);
  given("latin1.csv", Buffer.from(rows.replaceAll("A1", "A2"), "latin1"));
  given("utf16.csv", Buffer.from(`\uFEFF${rows.replaceAll("A1", "A3")}`, "utf16le"));
  given(
    "titled.csv",
    `Denials of May\r\n\r\n${rows.replaceAll("A1", "A4").replaceAll("\n", "\r\n")}`,
  );
  given("header-only.csv", "Claim,Denial Code,Amount\n");
  given("empty.csv", "");
  const results = await loadFiles();
  expect(
    Object.fromEntries(results.map(({ path, status }) => [path.slice(files.length + 1), status])),
  ).toEqual({
    "bom.csv": "loaded",
    "empty.csv": "rejected",
    "header-only.csv": "loaded",
    "latin1.csv": "loaded",
    "titled.csv": "loaded",
    "utf16.csv": "loaded",
  });
  expect(
    await publishedRows(
      home,
      "select control_number, payer_name, segment_no from denial_row order by 1",
    ),
  ).toEqual([
    ["A1", "Assurance Générale", 2],
    ["A2", "Assurance Générale", 2],
    ["A3", "Assurance Générale", 2],
    ["A4", "Assurance Générale", 3],
  ]);
});

test("a change of the settings is published by the next load, though no file is new", async () => {
  given("a.csv", "Claim,Denial Code,Amount\nB1,CO-97,1\n");
  await loadFiles();
  const first = await generation();
  await loadFiles();
  expect(await generation()).toEqual(first);

  set("payer-setting.csv", "payer,class,is_capitated\nPINEBELT,commercial,false\n");
  expect(await loadFiles()).toMatchObject([{ status: "duplicate" }]);
  const second = await generation();
  expect(second).not.toEqual(first);
  expect(await publishedRows(home, "select payer from payer_setting")).toEqual([["PINEBELT"]]);
  await load([temporaryFolder()], { home, now });
  expect(await generation()).toEqual(second);
});
