import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { backup, restore } from "#etl/backup.ts";
import { load, rebuild } from "#etl/load.ts";
import { findFiles } from "#etl/read/find-files.ts";
import {
  publishedRows,
  simulatedFiles,
  temporaryFolder,
  warehouseDigest,
} from "./temporary-home.ts";

const now = new Date("2026-04-01T08:00:00Z");
let files: string[];
let folder: string;
let onceHome: string;
let once: Record<string, string>;

beforeAll(async () => {
  folder = await simulatedFiles();
  files = [...findFiles([folder])].map(({ path }) => path);
  onceHome = temporaryFolder();
  const results = await load([folder], { home: onceHome, now });
  expect(results.map(({ status }) => status)).not.toContain("rejected");
  once = await warehouseDigest(onceHome);
});

/** The smallest remittance file of the practice, as text. */
function someRemittance(): string {
  const texts = files
    .filter((path) => basename(path).startsWith("835"))
    .map((path) => readFileSync(path, "latin1"))
    .filter((text) => text.startsWith("ISA*") && text.includes("SE*"))
    .sort((a, b) => a.length - b.length);
  const [text] = texts;
  if (text === undefined) throw new Error("No remittance was simulated");
  return text;
}

describe("the same numbers, however files arrive", () => {
  test("twice", async () => {
    const home = temporaryFolder();
    await load([folder], { home, now });
    const generation = readFileSync(join(home, "warehouse", "current"), "utf8");
    const again = await load([folder], { home, now });
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set(["duplicate"]));
    for (const file of again) expect(file.duplicate_transactions).toBe(file.transactions);
    expect(readFileSync(join(home, "warehouse", "current"), "utf8")).toBe(generation);
    expect(await warehouseDigest(home)).toEqual(once);
  });

  test("backwards, in three loads", async () => {
    const home = temporaryFolder();
    const backwards = files.toReversed();
    const third = Math.ceil(files.length / 3);
    for (let at = 0; at < files.length; at += third) {
      await load(backwards.slice(at, at + third), { home, now });
    }
    expect(await warehouseDigest(home)).toEqual(once);
  });

  test("rebuilt from the archive, with the days on which they came", async () => {
    const home = temporaryFolder();
    await load([folder], { home, now });
    const loadedAt = "select name, loaded_at, load_id from source_file order by all";
    const before = await publishedRows(home, loadedAt);
    await rebuild({ home, now: new Date("2026-05-05T05:05:05Z") });
    expect(await warehouseDigest(home)).toEqual(once);
    expect(await publishedRows(home, loadedAt)).toEqual(before);
  });

  test("restored from a backup", async () => {
    const target = temporaryFolder();
    await backup(onceHome, target);
    const home = temporaryFolder();
    await restore(target, { home, now });
    expect(await warehouseDigest(home)).toEqual(once);
    await expect(restore(target, { home, now })).rejects.toThrow(/not empty/);
  });
});

describe("a transaction that stands in two files", () => {
  const text = () => someRemittance();
  const rewrapped = () =>
    text()
      .replace(/~\s*/g, "~\r\n")
      .replace(/^(ISA.{87})\d{9}/, "$1000009999");

  test("counts once, whichever file comes first", async () => {
    const at = temporaryFolder();
    const [first, second] = [join(at, "a.835"), join(at, "b.835")];
    writeFileSync(first, text(), "latin1");
    writeFileSync(second, rewrapped(), "latin1");
    const homes = await Promise.all(
      [
        [first, second],
        [second, first],
      ].map(async (paths) => {
        const home = temporaryFolder();
        const results = [];
        for (const path of paths) results.push(...(await load([path], { home, now })));
        expect(results.map(({ status }) => status)).toEqual(["loaded", "loaded"]);
        expect(results[0]?.duplicate_transactions).toBe(0);
        expect(results[1]?.duplicate_transactions).toBe(results[1]?.transactions);
        return home;
      }),
    );
    const [ab, ba] = await Promise.all(homes.map(warehouseDigest));
    expect(ab).toEqual(ba);
    const alone = temporaryFolder();
    await load([first], { home: alone, now });
    const paid = "select count(*), sum(paid_cents) from adjudication";
    expect(await publishedRows(homes[0] ?? "", paid)).toEqual(await publishedRows(alone, paid));
  });

  test("is counted as a repeat within one load too", async () => {
    const at = temporaryFolder();
    writeFileSync(join(at, "a.835"), text(), "latin1");
    writeFileSync(join(at, "b.835"), rewrapped(), "latin1");
    writeFileSync(join(at, "c.835"), text(), "latin1");
    const [a, b, c] = await load([at], { home: temporaryFolder(), now });
    expect(a?.duplicate_transactions).toBe(0);
    expect(b).toMatchObject({ status: "loaded", duplicate_transactions: b?.transactions });
    expect(c).toMatchObject({ status: "duplicate", paid_cents: a?.paid_cents });
  });
});

describe("what is told of a file", () => {
  test("has the agreed shape", async () => {
    const [result] = await load([files[0] ?? ""], { home: temporaryFolder(), now });
    expect(Object.keys(result ?? {})).toEqual([
      "path",
      "sha256",
      "kind",
      "status",
      "transactions",
      "claims",
      "lines",
      "charge_cents",
      "paid_cents",
      "duplicate_transactions",
      "issues",
    ]);
  });

  test("a .zip is told member by member, a .gz as one, nested ones are refused", async () => {
    const at = temporaryFolder();
    const bytes = Buffer.from(someRemittance(), "latin1");
    const other = Buffer.from(someRemittance().replace(/TRN\*1\*/, "TRN*1*9"), "latin1");
    const inner = zipSync({ "x.835": bytes });
    writeFileSync(join(at, "a.zip"), zipSync({ "in/one.835": bytes, "two.zip": inner }));
    writeFileSync(join(at, "b.gz"), gzipSync(other));
    const home = temporaryFolder();
    const results = await load([at], { home, now });
    expect(results.map(({ path, status }) => [path.slice(at.length), status])).toEqual([
      ["/a.zip/in/one.835", "loaded"],
      ["/a.zip/two.zip", "rejected"],
      ["/b.gz", "loaded"],
    ]);
    expect(results[1]?.issues[0]?.message).toMatch(/packed file inside a packed file/);
    const names = await publishedRows(home, "select name from source_file order by 1");
    expect(names).toEqual([["a.zip/in/one.835"], ["b.gz"]]);
    const digest = await warehouseDigest(home);
    await rebuild({ home, now });
    expect(await warehouseDigest(home)).toEqual(digest);
  });

  test("what cannot be read is rejected with a sentence, the others are loaded", async () => {
    const at = temporaryFolder();
    writeFileSync(join(at, "good.835"), someRemittance(), "latin1");
    writeFileSync(join(at, "noise.bin"), Buffer.from([1, 2, 0, 255, 254]));
    writeFileSync(join(at, "empty.835"), "");
    writeFileSync(join(at, "bad.zip"), Buffer.from("PK\u0003\u0004 this is no zip"));
    writeFileSync(join(at, ".hidden"), "x");
    writeFileSync(join(at, "truth.json"), "{}");
    writeFileSync(join(at, "secret.835"), "x");
    chmodSync(join(at, "secret.835"), 0);
    const missing = join(at, "missing.835");
    const results = await load([at, missing], { home: temporaryFolder(), now });
    const status = Object.fromEntries(results.map((file) => [basename(file.path), file.status]));
    expect(status).toEqual({
      "good.835": "loaded",
      "noise.bin": "rejected",
      "empty.835": "rejected",
      "bad.zip": "rejected",
      "secret.835": "rejected",
      "missing.835": "rejected",
    });
    for (const file of results.filter((result) => result.status === "rejected")) {
      expect(file.issues[0]?.message, file.path).toMatch(/\w{3}.*\.$/);
    }
  });

  test("a set without its end is left out, and said", async () => {
    const at = temporaryFolder();
    const text = someRemittance();
    const other = text.replace("TRN*1*", "TRN*1*9");
    const cut = other.slice(0, other.lastIndexOf("SE*"));
    writeFileSync(join(at, "whole.835"), text, "latin1");
    writeFileSync(join(at, "cut.835"), `${text}${cut}`, "latin1");
    const [result, whole] = await load([at], { home: temporaryFolder(), now });
    expect(result).toMatchObject({ status: "partial", paid_cents: whole?.paid_cents });
    expect(result?.issues.length).toBeGreaterThan(0);
  });
});

test("the home is closed to others, nothing is left over, three generations are kept", async () => {
  const home = temporaryFolder();
  const parts = files.filter((path) => /83[57]/.test(path)).slice(0, 4);
  for (const path of parts) await load([path], { home, now: new Date() });
  expect(statSync(home).mode & 0o777).toBe(0o700);
  const warehouse = readdirSync(join(home, "warehouse"));
  expect(warehouse.filter((name) => name.endsWith(".duckdb"))).toHaveLength(3);
  expect(warehouse.filter((name) => !/\.duckdb$|^current$/.test(name))).toEqual([]);
  expect(readdirSync(join(home, "tmp"))).toEqual([]);
});
