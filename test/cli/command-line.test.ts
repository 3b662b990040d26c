import { spawn } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { simulatedFiles, temporaryFolder } from "../etl/load/temporary-home.ts";
import { ended, program, run, start } from "./program.ts";

let folder: string;
beforeAll(async () => {
  folder = await simulatedFiles(25, 2);
});

describe("exit codes", () => {
  test("0 for help and for loads, also of duplicates", async () => {
    const home = temporaryFolder();
    expect(await run(["--help"], home)).toMatchObject({ code: 0, stderr: "" });
    expect(await run(["load", folder], home)).toMatchObject({ code: 0 });
    const again = await run(["load", folder, "--json"], home);
    expect(again.code).toBe(0);
    const statuses = JSON.parse(again.stdout).map((file: { status: string }) => file.status);
    expect(new Set(statuses)).toEqual(new Set(["duplicate"]));
    expect(await run(["check"], home)).toMatchObject({ code: 0 });
  });

  test("1 when a file was rejected", async () => {
    const file = join(temporaryFolder(), "noise.txt");
    writeFileSync(file, "nothing that anyone knows");
    const outcome = await run(["load", file, "--json"], temporaryFolder());
    expect(outcome.code).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject([{ path: file, status: "rejected" }]);
  });

  test("2 when the call was wrong", async () => {
    const calls = [
      [],
      ["load"],
      ["lod", "x"],
      ["load", "--no-such-option", "x"],
      ["simulate", "x", "--claims", "many"],
      ["simulate", "x", "--until", "2026-02-30"],
      ["simulate", "x", "--without", "nonsense"],
      ["serve", "--port", "eighty"],
      ["serve", "--port", "99999"],
      ["query", "claims", "--limit", "99999999999"],
      [
        "query",
        "claims",
        "--format",
        "csv",
        "--out",
        join(folder, "no", "such", "folder", "x.csv"),
      ],
    ];
    for (const call of calls) {
      const outcome = await run(call, temporaryFolder());
      expect(outcome, call.join(" ")).toMatchObject({ code: 2, stdout: "" });
      expect(outcome.stderr).not.toBe("");
    }
  });
});

test("what the system refuses is said in words, without a trace", async () => {
  const file = join(temporaryFolder(), "a file");
  writeFileSync(file, "");
  for (const call of [["load", folder], ["query", "ar-aging"], ["check"], ["rebuild"], ["demo"]]) {
    const { code, stdout, stderr } = await run(call, file);
    expect({ code, stdout }, call.join(" ")).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(file);
    expect(stderr).not.toMatch(/ENOTDIR|EEXIST|\n\s+at /);
  }
  expect(await run(["backup", temporaryFolder()], file)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/nothing to back up/),
  });
});

test("a reader that stops early is no failure", async () => {
  const child = start(["query", "--list"], temporaryFolder());
  child.stdout?.destroy();
  expect(await ended(child)).toMatchObject({ code: 0, stderr: "" });
});

test("a filter value that no claim has gives no rows, and a sentence", async () => {
  const home = temporaryFolder();
  await run(["load", folder], home);
  const asked = ["query", "ar-aging", "--format", "json", "--payer", "NOSUCH"];
  expect(await run(asked, home)).toEqual({
    code: 0,
    stdout: "[]\n",
    stderr: "No claim has the payer NOSUCH.\n",
  });
});

test("a rebuild says what the archive has lost", async () => {
  const home = temporaryFolder();
  await run(["load", folder], home);
  expect((await run(["rebuild"], home)).code).toBe(0);
  const [lost] = readdirSync(join(home, "archive")).filter((name) => /^[0-9a-f]{64}$/.test(name));
  writeFileSync(join(home, "archive", lost ?? ""), "overwritten");
  const { code, stdout } = await run(["rebuild"], home);
  expect(code).toBe(1);
  expect(stdout).toContain("no longer what was received");
});

test("without a build it says what to do", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  cpSync(dirname(program), join(folder, "bin"), { recursive: true });
  const child = spawn(process.execPath, [join(folder, "bin", "dermledger.js"), "check"]);
  expect(await ended(child)).toMatchObject({ code: 2, stderr: expect.stringMatching(/npm ci/) });
});

test("--json is alone on stdout; progress is on stderr", async () => {
  const outcome = await run(["load", folder, "--json"], temporaryFolder());
  expect(Array.isArray(JSON.parse(outcome.stdout))).toBe(true);
  expect(outcome.stderr).toMatch(/Read \d+ of \d+ files/);
});

test("generations are listed, and going back shows the earlier numbers", async () => {
  const home = temporaryFolder();
  const [day] = readdirSync(folder).sort();
  await run(["load", join(folder, day ?? "")], home);
  const first = await run(["generations"], home);
  await run(["load", folder], home);
  const both = (await run(["generations"], home)).stdout.trim().split("\n");
  expect(both).toHaveLength(2);
  expect(both[0]).toMatch(/^\* /);
  const back = (await run(["generations", "--back"], home)).stdout.trim().split("\n");
  expect(back[1]).toBe(first.stdout.trim());
  expect((await run(["generations", "--back"], home)).code).toBe(1);
});

test("a second load waits for the first, and says for whom", async () => {
  const home = temporaryFolder();
  const first = start(["load", folder], home);
  const firstEnded = ended(first);
  await new Promise((resolve) => first.stderr?.once("data", resolve));
  const second = await run(["load", folder, "--json"], home);
  expect(await firstEnded).toMatchObject({ code: 0 });
  expect(second.code).toBe(0);
  expect(second.stderr).toContain(`process ${first.pid}`);
  expect(JSON.parse(second.stdout)[0].status).toBe("duplicate");
});
