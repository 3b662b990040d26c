import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { transformWithEsbuild } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const hook: { beforeLink(): void } = vi.hoisted(() => ({ beforeLink: () => undefined }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    link: async (from: string, to: string) => {
      hook.beforeLink();
      await real.link(from, to);
    },
  };
});
const { makeKey, readKey } = await import("#app/second-factor/key-file.ts");

const folder = mkdtempSync(join(tmpdir(), "dermledger-key-"));
const path = (name: string) => join(folder, name);
const keyIn = (file: string) => Buffer.from(readFileSync(file, "utf8").trim(), "base64url");

// The module as a process of its own can run it.
beforeAll(async () => {
  for (const name of ["key-file", "secret-unreadable"]) {
    const source = readFileSync(`app/second-factor/${name}.ts`, "utf8");
    const { code } = await transformWithEsbuild(source, `${name}.ts`, { sourcemap: false });
    writeFileSync(path(`${name}.mjs`), code.replaceAll(/(\.\/[\w-]+)\.ts/g, "$1.mjs"));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string) {
  const all = `import { makeKey } from ${JSON.stringify(path("key-file.mjs"))};\n${script}`;
  return spawn(process.execPath, ["--input-type=module", "-e", all], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

it("has no name before it is whole, is its owner's alone, and leaves nothing beside", async () => {
  const key = path("one.key");
  let looked = 0;
  hook.beforeLink = () => {
    looked += 1;
    expect(existsSync(key)).toBe(false);
    const [beside = ""] = readdirSync(folder).filter((name) => name.startsWith("one.key."));
    expect(keyIn(path(beside))).toHaveLength(32);
  };
  const made = await makeKey(key);
  expect(looked).toBe(1);
  expect(await readKey(key)).toEqual(made);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith("one.key"))).toEqual(["one.key"]);
});

it("made by another while it is made here is that one's", async () => {
  const theirs = Buffer.alloc(32, 7);
  hook.beforeLink = () => writeFileSync(path("two.key"), `${theirs.toString("base64url")}\n`);
  expect(await makeKey(path("two.key"))).toEqual(theirs);
  hook.beforeLink = () => undefined;
  expect(keyIn(path("two.key"))).toEqual(theirs);
});

it("is one key for many processes at once", async () => {
  const script = `console.log((await makeKey(${JSON.stringify(path("many.key"))})).toString("hex"))`;
  const told = await Promise.all(Array.from({ length: 6 }, () => text(run(script).stdout)));
  expect(new Set(told)).toEqual(new Set([`${keyIn(path("many.key")).toString("hex")}\n`]));
});

it("is whole or not there where its process is killed", async () => {
  const many = path("killed");
  mkdirSync(many);
  for (let round = 0; round < 6; round += 1) {
    const child = run(
      `for (let at = 0; ; at++) { await makeKey(${JSON.stringify(many)} + "/${round}-" + at); console.log(at); }`,
    );
    for (let told = 0; told < 3 + round; told += 1) await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const named = readdirSync(many).filter((name) => !name.includes("."));
  expect(named.length).toBeGreaterThan(6);
  for (const name of named) expect([name, keyIn(join(many, name)).length]).toEqual([name, 32]);
});
