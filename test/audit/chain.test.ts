import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry, Line } from "#audit/line.ts";
import { verifyAudit } from "#audit/verify.ts";
import { openAudit } from "#audit/writer.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dermledger-audit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const who = { id: "p1", email: "biller@practice.example", role: "biller" };
const seen = (n: number): Entry => ({
  at: `2026-11-23T09:00:${String(n % 60).padStart(2, "0")}.000Z`,
  who,
  act: "claim_seen",
  claimId: `claim${n}`,
});

/** A clock that stands still: what is written depends on the test alone. */
const clock = (at: string) => () => new Date(at);
const noon = clock("2026-11-23T12:00:00.000Z");

const files = () => readdirSync(folder).sort();
const textsOf = (file: string) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
const write = (file: string, texts: readonly string[]) =>
  writeFileSync(join(folder, file), `${texts.join("\n")}\n`);
const only = () => files()[0] ?? "";
const linesOf = (file: string): Line[] => textsOf(file).map((text) => JSON.parse(text));

/** One process's audit: `count` acts, closed. */
function written(count: number, now = noon): string {
  const before = new Set(files());
  const audit = openAudit(folder, now);
  for (let n = 0; n < count; n++) audit.append(seen(n));
  audit.close();
  return files().find((name) => !before.has(name)) ?? "";
}

describe("an audit that nobody touched", () => {
  it("holds, and says who did what in order", async () => {
    written(3);
    expect(await verifyAudit(folder)).toMatchObject({ files: 1, lines: 5, faults: [], notes: [] });
    const lines = linesOf(only());
    expect(lines.map(({ seq, act }) => [seq, act])).toEqual([
      [1, "audit_opened"],
      [2, "claim_seen"],
      [3, "claim_seen"],
      [4, "claim_seen"],
      [5, "audit_closed"],
    ]);
    expect(lines[1]).toMatchObject({ who, claimId: "claim0", prev: lines[0]?.hash });
  });

  it("holds with line breaks and separators in texts", async () => {
    const audit = openAudit(folder, noon);
    audit.append({ ...seen(1), detail: { note: "a\nb\u2028c\r", names: ["é", "😀"] } });
    audit.close();
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });

  it("begins a file for each day, which names the one before", async () => {
    let at = "2026-11-23T23:59:59.000Z";
    const audit = openAudit(folder, () => new Date(at));
    audit.append(seen(1));
    at = "2026-11-24T00:00:01.000Z";
    audit.append(seen(2));
    audit.close();
    const [first = "", second = ""] = files();
    expect(linesOf(first).at(-1)).toMatchObject({ act: "audit_closed" });
    const hash = linesOf(first).at(-1)?.hash;
    expect(linesOf(second)[0]?.found).toEqual([{ file: first, seq: 3, hash }]);
    expect(await verifyAudit(folder)).toMatchObject({ files: 2, faults: [], notes: [] });
  });

  it("holds while several write at once, and each names the others", async () => {
    const [one, two] = [openAudit(folder, noon), openAudit(folder, noon)];
    one.append(seen(1));
    two.append(seen(2));
    one.append(seen(3));
    two.append(seen(4));
    one.append(seen(5));
    expect((await verifyAudit(folder)).faults).toEqual([]);
    one.close();
    two.close();
    const named = files().flatMap((file) => linesOf(file).flatMap(({ found = [] }) => found));
    expect(new Set(named.map(({ file }) => file))).toEqual(new Set(files()));
    expect(await verifyAudit(folder)).toMatchObject({ files: 2, faults: [], notes: [] });
  });

  it("names each end once, however many files there are", () => {
    for (let n = 0; n < 5; n++) written(1, clock(`2026-11-23T12:00:0${n}.000Z`));
    const found = files().map((file) => linesOf(file)[0]?.found?.length);
    expect(found).toEqual([0, 1, 1, 1, 1]);
  });
});

it("a file is missed however old it is, and each opening reads only the latest", async () => {
  const day = (n: number) => clock(`2026-0${n}-10T12:00:00.000Z`);
  const names = [1, 2, 3, 4].map((n) => written(1, day(n)));
  expect(names.map((name) => linesOf(name)[0]?.found?.map(({ file }) => file))).toEqual([
    [],
    [names[0]],
    [names[1]],
    [names[2]],
  ]);
  unlinkSync(join(folder, names[0] ?? ""));
  expect((await verifyAudit(folder)).faults).toMatchObject([{ file: names[0] }]);
});

describe("a line that was", () => {
  const faults = async () => (await verifyAudit(folder)).faults;

  it("altered is named", async () => {
    const file = written(3);
    const texts = textsOf(file);
    texts[2] = (texts[2] ?? "").replace("claim1", "claim9");
    write(file, texts);
    expect(await faults()).toEqual([{ file, line: 3, what: "was altered: its hash does not fit" }]);
  });

  it("removed is named", async () => {
    const file = written(3);
    write(file, textsOf(file).toSpliced(2, 1));
    expect(await faults()).toEqual([
      { file, line: 3, what: "follows line 2: 1 lines before it are missing" },
    ]);
  });

  it("inserted again is named", async () => {
    const file = written(3);
    const texts = textsOf(file);
    write(file, texts.toSpliced(3, 0, texts[1] ?? ""));
    expect((await faults())[0]).toEqual({
      file,
      line: 4,
      what: "is line 2 of the chain: inserted, doubled or moved",
    });
  });

  it("invented is named", async () => {
    const file = written(3);
    write(file, textsOf(file).toSpliced(2, 0, '{"at":"2026","act":"nothing"}'));
    expect((await faults())[0]).toMatchObject({ file, line: 3 });
  });

  it("changed in any of these ways is noticed (property)", async () => {
    const file = written(8);
    const good = textsOf(file);
    const at = fc.nat(good.length - 2);
    const change = fc.oneof(
      fc.record({ kind: fc.constant("remove"), at, to: at }),
      fc.record({ kind: fc.constant("swap"), at, to: at }),
      fc.record({ kind: fc.constant("double"), at, to: at }),
      fc.record({ kind: fc.constant("letter"), at, to: fc.nat(400) }),
    );
    await fc.assert(
      fc.asyncProperty(change, async ({ kind, at, to }) => {
        fc.pre(kind !== "swap" || at !== to);
        const bad = [...good];
        const text = bad[at] ?? "";
        if (kind === "remove") bad.splice(at, 1);
        if (kind === "double") bad.splice(to, 0, text);
        if (kind === "swap") [bad[at], bad[to]] = [bad[to] ?? "", text];
        if (kind === "letter") {
          const spot = to % text.length;
          const letter = text[spot] === "x" ? "y" : "x";
          bad[at] = text.slice(0, spot) + letter + text.slice(spot + 1);
        }
        write(file, bad);
        expect(await faults()).not.toEqual([]);
        write(file, good);
      }),
    );
    expect(await faults()).toEqual([]);
  });
});

describe("a file that was", () => {
  it("removed is missed by the next", async () => {
    const first = written(2);
    const second = written(2, clock("2026-11-23T13:00:00.000Z"));
    unlinkSync(join(folder, first));
    expect((await verifyAudit(folder)).faults).toEqual([
      { file: first, line: 1, what: `is missing: ${second} saw its 4 lines` },
    ]);
  });

  it("cut at its end is missed by the next", async () => {
    const first = written(4);
    const second = written(1, clock("2026-11-23T13:00:00.000Z"));
    write(first, textsOf(first).slice(0, 3));
    expect((await verifyAudit(folder)).faults).toEqual([
      { file: first, line: 4, what: `lines 4 to 6 are missing at the end: ${second} saw them` },
    ]);
  });

  it("written anew, with hashes that fit, is not what the next saw", async () => {
    const first = written(2);
    written(1, clock("2026-11-23T13:00:00.000Z"));
    unlinkSync(join(folder, first));
    const forged = written(2, clock("2026-11-23T11:00:00.000Z"));
    const text = readFileSync(join(folder, forged), "utf8");
    unlinkSync(join(folder, forged));
    writeFileSync(join(folder, first), text);
    expect((await verifyAudit(folder)).faults.length).toBeGreaterThan(0);
  });

  it("copied under another name is named", async () => {
    const file = written(1);
    writeFileSync(
      join(folder, file.replace(".120000.", ".120001.")),
      readFileSync(join(folder, file)),
    );
    expect((await verifyAudit(folder)).faults).toMatchObject([
      { line: 1, what: `belongs to ${file}: the file was renamed or copied` },
    ]);
  });

  it("removed or written to under a running process is missed by its next act", async () => {
    const audit = openAudit(folder, noon);
    audit.append(seen(1));
    const first = only();
    unlinkSync(join(folder, first));
    audit.append(seen(2));
    const second = only();
    expect(linesOf(second)[0]?.lost).toMatchObject({ file: first, seq: 2 });
    appendFileSync(join(folder, second), "mine\n");
    audit.append(seen(3));
    audit.close();
    const { faults } = await verifyAudit(folder);
    expect(faults.map(({ file }) => file).sort()).toEqual([first, second].sort());
  });
});

describe("a process that was killed", () => {
  it("leaves whole lines, and is told apart from a change", async () => {
    const built = mkdtempSync(join(tmpdir(), "dermledger-chain-"));
    const writer = fileURLToPath(new URL("../../audit/writer.ts", import.meta.url));
    await build({
      configFile: false,
      logLevel: "silent",
      build: { ssr: writer, outDir: built, rollupOptions: { output: { entryFileNames: "w.mjs" } } },
    });
    const script = `const { openAudit } = await import(${JSON.stringify(join(built, "w.mjs"))});
      const audit = openAudit(${JSON.stringify(folder)});
      for (let n = 0; ; n++) {
        audit.append({ at: new Date().toISOString(), who: null, act: "claim_seen", claimId: "c" + n });
        if (n === 200) process.stdout.write("many");
        if (n % 50 === 0) await new Promise((go) => setImmediate(go));
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    rmSync(built, { recursive: true });
    const verdict = await verifyAudit(folder);
    expect(verdict.faults).toEqual([]);
    expect(verdict.notes).toHaveLength(1);
    expect(verdict.lines).toBeGreaterThan(200);
  });

  it("in the middle of a line leaves a note, no fault", async () => {
    const file = written(2);
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), text.slice(0, -30));
    expect(await verifyAudit(folder)).toMatchObject({
      faults: [],
      notes: [{ file, line: 4, what: "the last line was not finished: its process was ended" }],
    });
  });
});

it("says when it cannot write, and goes on when it can again", async () => {
  const audit = openAudit(folder, noon);
  audit.append(seen(1));
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "in the way");
  expect(() => audit.append(seen(2))).toThrow();
  unlinkSync(folder);
  audit.append(seen(3));
  audit.close();
  // What the first file held is gone, and that is what the audit says.
  expect((await verifyAudit(folder)).faults).toMatchObject([{ what: /^is missing/ }]);
  expect(textsOf(only()).join("\n")).toContain("claim3");
});

it("is readable by its owner alone", () => {
  written(1);
  if (process.platform === "win32") return;
  const mode = execFileSync("stat", ["-c", "%a", join(folder, only())], { encoding: "utf8" });
  expect(mode.trim()).toBe("600");
});
