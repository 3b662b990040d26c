import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import {
  keepVersion,
  readEarlier,
  readHistory,
  readStored,
} from "#app/settings/settings-store.server.ts";
import { settingsHash } from "#settings/settings-hash.ts";

let home: string;
const file = "payer-alias.csv";
const now = new Date("2026-11-23T10:00:00.000Z");
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dermledger-settings-"));
});

const save = (version: string, text: string, by = "Ann") =>
  keepVersion(
    home,
    { file, version, text, by, what: `wrote ${text}`, rowsBefore: 0, rowsAfter: 1 },
    now,
  );
const version = async () => (await readStored(home, file)).version;

test("a save leaves what stood before it, and who did what", async () => {
  expect(await save(await version(), "one\n")).toMatchObject({ isKept: true });
  expect(await save(await version(), "two, “é”\n", "Ben")).toMatchObject({ isKept: true });
  expect(readFileSync(join(home, "settings", file), "utf8")).toBe("two, “é”\n");
  const saves = await readHistory(home);
  expect(saves).toMatchObject([
    { at: "2026-11-23T10:00:00.000Z", by: "Ann", what: "wrote one\n", earlier: "" },
    {
      at: "2026-11-23T10:00:00.001Z",
      by: "Ben",
      what: "wrote two, “é”\n",
      earlier: "payer-alias.2026-11-23T10-00-00-001Z.csv",
      rowsBefore: 0,
      rowsAfter: 1,
    },
  ]);
  const [first, second] = saves;
  if (first === undefined || second === undefined) throw new Error("Two saves were made.");
  expect([await readEarlier(home, first), await readEarlier(home, second)]).toEqual(["", "one\n"]);
  expect(second.version).toBe(await version());
});

test("of two who opened the same version one saves, the other is told who was first", async () => {
  const opened = await version();
  const both = await Promise.all([save(opened, "ann\n"), save(opened, "ben\n", "Ben")]);
  expect(both).toMatchObject([{ isKept: true }, { isKept: false, meanwhile: { by: "Ann" } }]);
  expect((await readStored(home, file)).text).toBe("ann\n");
  expect(await readHistory(home)).toHaveLength(1);
});

test("twenty at once, each again until it is in: none is lost", async () => {
  const add = async (line: string) => {
    for (;;) {
      const { text, version: read } = await readStored(home, file);
      if ((await save(read, `${text}${line}\n`, line)).isKept) return;
    }
  };
  const lines = Array.from({ length: 20 }, (_, at) => `line${at}`);
  await Promise.all(lines.map(add));
  const { text } = await readStored(home, file);
  expect(text.trim().split("\n").sort()).toEqual(lines.toSorted());
  expect(new Set((await readHistory(home)).map(({ at }) => at)).size).toBe(20);
});

test("an edit by hand in between is not overwritten", async () => {
  await save(await version(), "one\n");
  const opened = await version();
  writeFileSync(join(home, "settings", file), "by hand\n");
  expect(await save(opened, "two\n")).toMatchObject({ isKept: false });
  expect((await readStored(home, file)).text).toBe("by hand\n");
});

test("the history changes no figure, and nothing half-written is left", async () => {
  await save(await version(), "one\n");
  const before = await settingsHash(join(home, "settings"));
  writeFileSync(join(home, "settings", "history", "note.txt"), "x");
  expect(await settingsHash(join(home, "settings"))).toBe(before);
  await save(await version(), "two\n");
  expect(await settingsHash(join(home, "settings"))).not.toBe(before);
  expect(readdirSync(join(home, "settings")).sort()).toEqual(["history", file]);
});
