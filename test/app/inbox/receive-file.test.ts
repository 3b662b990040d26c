import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveFile } from "#app/inbox/receive-file.server.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dermledger-receive-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const room = { bytes: 1_000_000, sentence: "It is too large." };

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test("writes a file as it comes, under its name when it is whole", async () => {
  const seen: string[][] = [];
  async function* watched() {
    for (const piece of ["claim,carc\n", "1,97\n"]) {
      yield Buffer.from(piece);
      seen.push(readdirSync(folder));
    }
  }
  const received = await receiveFile(watched(), folder, "a.csv", room);
  const content = "claim,carc\n1,97\n";
  const sha256 = createHash("sha256").update(content).digest("hex");
  expect(received).toEqual({ bytes: content.length, sha256 });
  expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe(content);
  expect(seen.flat().filter((name) => !/^\..*\.part$/.test(name))).toEqual([]);
});

test("holds no more of a file in memory than a piece", async () => {
  const piece = Buffer.alloc(1024 * 1024, "1,97\n");
  async function* large() {
    for (let n = 0; n < 300; n++) yield Buffer.from(piece);
  }
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 5);
  const received = await receiveFile(large(), folder, "a.csv", { ...room, bytes: 1e9 });
  clearInterval(timer);
  expect(received).toMatchObject({ bytes: 300 * piece.length });
  expect(most).toBeLessThan(200 * 1024 * 1024);
});

test("turns away what is too large or of no kind that is read; nothing of it stays, what comes behind can be read", async () => {
  let read = 0;
  async function* counted() {
    for (const text of ["a,b\n", "1,2\n", "3,4\n", "5,6\n"]) {
      read++;
      yield Buffer.from(text);
    }
  }
  const large = await receiveFile(counted(), folder, "a.csv", { ...room, bytes: 6 });
  expect(large).toEqual({ why: "It is too large.", code: "too_large" });
  expect(read).toBe(4);
  const pdf = await receiveFile(pieces("%PD", "F-1.7"), folder, "a.pdf", room);
  expect(pdf).toMatchObject({ code: "not_a_kind" });
  const empty = await receiveFile(pieces(), folder, "a.835", room);
  expect(empty).toMatchObject({ why: expect.stringMatching(/empty/) });
  expect(readdirSync(folder)).toEqual([]);
});

test("keeps nothing where the sender goes away", async () => {
  async function* broken() {
    yield Buffer.from("claim,carc\n");
    throw new Error("gone");
  }
  await expect(receiveFile(broken(), folder, "a.csv", room)).rejects.toThrow("gone");
  expect(readdirSync(folder)).toEqual([]);
});
