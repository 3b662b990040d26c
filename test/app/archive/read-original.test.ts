import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOriginal } from "#app/archive/read-original.server.ts";

const first = strToU8("ISA*first~");
const second = strToU8("ISA*second~");
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "archive-"));
  await mkdir(join(home, "archive"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function archived(bytes: Uint8Array): Promise<string> {
  const name = sha256(bytes);
  await writeFile(join(home, "archive", name), bytes);
  return name;
}

const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

test("a file lies under its own hash", async () => {
  expect(
    textOf(
      await readOriginal(home, {
        sha256: await archived(first),
        container_sha256: null,
        byte_size: first.length,
      }),
    ),
  ).toBe("ISA*first~");
});

test("a member of a .zip or .gz is told apart by its hash, whatever its name", async () => {
  const zip = await archived(zipSync({ "a/one.txt": first, "a/two.txt": second }));
  expect(
    textOf(
      await readOriginal(home, {
        sha256: sha256(second),
        container_sha256: zip,
        byte_size: second.length,
      }),
    ),
  ).toBe("ISA*second~");
  const gz = await archived(gzipSync(first));
  expect(
    textOf(
      await readOriginal(home, {
        sha256: sha256(first),
        container_sha256: gz,
        byte_size: first.length,
      }),
    ),
  ).toBe("ISA*first~");
});

test("what is no longer there, or is no hash, is nothing", async () => {
  expect(
    await readOriginal(home, {
      sha256: sha256(strToU8("gone")),
      container_sha256: null,
      byte_size: 4,
    }),
  ).toBeUndefined();
  expect(
    await readOriginal(home, {
      sha256: "../settings/tie-out.csv",
      container_sha256: null,
      byte_size: 4,
    }),
  ).toBeUndefined();
});

test("nothing larger than the file asked for is unpacked", async () => {
  const bomb = await archived(gzipSync(new Uint8Array(50_000_000)));
  const asked = { sha256: sha256(first), container_sha256: bomb, byte_size: first.length };
  expect(await readOriginal(home, asked)).toBeUndefined();
});
