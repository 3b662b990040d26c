import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { whyNotRead } from "#app/inbox/why-not-read.ts";

const text = (content: string) => Buffer.from(content);

test("lets through what a load may read", () => {
  const heads = [
    text("ISA*00*          *00*"),
    text("\uFEFF\r\n  ISA*00*"),
    text("From: clearinghouse\n\nISA*00*"),
    text("claim,carc\n1,97\n"),
    text("Konto;Grund\n1;97\n"),
    text("Claim\tCode\n"),
    text("ST*835*0001~"),
    Buffer.from("claim,carc\n", "utf16le"),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("claim,carc\n", "utf16le")]),
    Buffer.from("Zahlung,Stra\xdfe\n", "latin1"),
    gzipSync(text("ISA")),
    zipSync({ "a.835": text("ISA") }),
  ];
  expect(heads.map(whyNotRead)).toEqual(heads.map(() => null));
});

test("turns away what it cannot be, and says what it is", () => {
  const cases: [Buffer, RegExp][] = [
    [text("%PDF-1.7"), /PDF, not a kind Dermledger reads/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /\.xls\): save it as \.xlsx/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47]), /picture, not a kind/],
    [Buffer.from([0x4d, 0x5a, 0, 0]), /program, not a kind/],
    [Buffer.from([1, 2, 3, 0, 0, 0, 9]), /no text, not a kind/],
    [text("<!DOCTYPE html><title>Sign in</title>"), /web page/],
    [text('{"claims": [1, 2]}'), /not a kind/],
    [text("hello"), /neither an ISA segment nor columns/],
    [text(""), /empty/],
  ];
  for (const [head, why] of cases) expect(whyNotRead(head)).toMatch(why);
});
