import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { unpackGzip, unpackLimits, unpackZip } from "#etl/read/unpack.ts";

const text = (content: string) => Buffer.from(content);
const zeros = Buffer.alloc(1_000_000);

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

test("refuses what unfolds beyond the limits before it is unfolded", () => {
  const limits = { ...unpackLimits, ratioFromBytes: 10_000 };
  expect(() => [...unpackZip(zipSync({ "a.txt": zeros }), limits)]).toThrow(/unfolds/);
  expect(() => unpackGzip(gzipSync(zeros), limits)).toThrow(/unfolds/);
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

test("damaged files are refused with a sentence", () => {
  expect(() => [...unpackZip(text("PK\u0003\u0004 nothing"))]).toThrow(/damaged/);
  expect(() => unpackGzip(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]))).toThrow(/damaged/);
});
