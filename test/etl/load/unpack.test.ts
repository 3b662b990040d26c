import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { bytesOf } from "#etl/read/content.ts";
import { isWorkbook, unpackLimits, unpackZip } from "#etl/read/unpack.ts";
import { unpackGzip } from "#etl/read/unpack-gzip.ts";
import { temporaryFolder } from "./temporary-home.ts";

const text = (content: string) => Buffer.from(content);
const zeros = Buffer.alloc(1_000_000);
const gunzip = (bytes: Uint8Array, limits = unpackLimits) =>
  unpackGzip({ bytes }, temporaryFolder(), limits);

test("gives the files of a .zip in its order, without folders and dotfiles", () => {
  const zip = zipSync({
    "b/one.txt": text("1"),
    "b/.x": text("x"),
    "a.txt": text("2"),
    "c/": [] as never,
  });
  const members = [...unpackZip(zip)].map((member) =>
    "bytes" in member ? [member.name, Buffer.from(member.bytes).toString()] : member,
  );
  expect(members).toEqual([
    ["b/one.txt", "1"],
    ["a.txt", "2"],
  ]);
});

test("reads members whose names lead elsewhere like any other: nothing is written", () => {
  const zip = zipSync({ "../../up.txt": text("1"), "./here.txt": text("2"), "/etc/x": text("3") });
  expect([...unpackZip(zip)].map(({ name }) => name)).toEqual([
    "../../up.txt",
    "./here.txt",
    "/etc/x",
  ]);
});

test("refuses what unfolds beyond the limits before it is unfolded", async () => {
  const limits = { ...unpackLimits, ratioFromBytes: 10_000 };
  expect(() => [...unpackZip(zipSync({ "a.txt": zeros }), limits)]).toThrow(/unfolds/);
  await expect(gunzip(gzipSync(zeros), limits)).rejects.toThrow(/unfolds/);
  const few = { ...unpackLimits, members: 1 };
  expect(() => [...unpackZip(zipSync({ a: text("1"), b: text("2") }), few)]).toThrow(/2 files/);
  const small = { ...unpackLimits, memberBytes: 1_000 };
  const [large, fits] = [...unpackZip(zipSync({ fits: text("1"), large: zeros }), small)];
  expect(large).toMatchObject({ name: "large", refusal: expect.stringMatching(/unfolds/) });
  expect(fits).toMatchObject({ name: "fits" });
});

test("a member that lies about its size is refused, the others are read", () => {
  const zip = Buffer.from(zipSync({ "a.txt": text("aaaa"), "b.txt": zeros }, { level: 6 }));
  // The size in the directory entry of b.txt, the last one.
  const entry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(10, entry + 24);
  const [a, b] = [...unpackZip(zip)];
  expect(a).toMatchObject({ name: "a.txt" });
  expect(b).toHaveProperty("refusal");
});

test("damaged files are refused with a sentence", async () => {
  expect(() => [...unpackZip(text("PK\u0003\u0004 nothing"))]).toThrow(/damaged/);
  await expect(gunzip(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]))).rejects.toThrow(/damaged/);
});

test("members that lie over each other are refused: a small file would unfold the same bytes again and again", () => {
  const content = Buffer.alloc(200_000, "x");
  const zip = Buffer.from(zipSync({ "a.txt": content, "b.txt": text("b") }, { level: 0 }));
  // The second entry of the directory is led to the first one's bytes, and says that they are few.
  const first = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const second = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(zip.readUInt32LE(first + 20), second + 20);
  zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42);
  expect(zip.readUInt32LE(second + 24)).toBe(1);
  expect(() => [...unpackZip(zip)]).toThrow(/damaged/);
});

test("packed files in packed files are refused, however deep, except workbooks in a .zip", async () => {
  const inner = zipSync({ "a.txt": text("1") });
  const [zip, gz, book] = [
    ...unpackZip(zipSync({ "in.zip": inner, "in.gz": gzipSync(text("1")), "in.xlsx": inner })),
  ];
  expect(zip).toMatchObject({ refusal: expect.stringMatching(/inside a packed file/) });
  expect(gz).toMatchObject({ refusal: expect.stringMatching(/inside a packed file/) });
  expect(book).toHaveProperty("bytes");
  await expect(gunzip(gzipSync(gzipSync(text("1"))))).rejects.toThrow(/inside a packed file/);
});

test("a .zip that holds a workbook as it is, not compressed, is no workbook itself", () => {
  const book = zipSync({ "xl/workbook.xml": text("<workbook/>") });
  expect(isWorkbook(book)).toBe(true);
  expect(isWorkbook(zipSync({ "march.xlsx": book }, { level: 0 }))).toBe(false);
});

test("what a .gz holds is the same in memory and, where it is large, on the disk", async () => {
  const large = Buffer.alloc(9_000_000, "ISA*00*          ~\n");
  for (const content of [large.subarray(0, 1_000), large]) {
    const unpacked = await gunzip(gzipSync(content));
    expect("file" in unpacked.content).toBe(content === large);
    expect(Buffer.compare(bytesOf(unpacked.content), content)).toBe(0);
    expect(unpacked.byteSize).toBe(content.length);
    expect(unpacked.sha256).toBe(createHash("sha256").update(content).digest("hex"));
  }
});

test("a large .gz beyond the limits leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const limits = { ...unpackLimits, memberBytes: 6_000_000 };
  const packed = { bytes: gzipSync(Buffer.alloc(9_000_000)) };
  await expect(unpackGzip(packed, folder, limits)).rejects.toThrow(/unfolds/);
  await expect(
    unpackGzip({ bytes: gzipSync(Buffer.alloc(9_000_000)).subarray(0, 8_000) }, folder),
  ).rejects.toThrow(/damaged/);
  expect(readdirSync(folder)).toEqual([]);
});
