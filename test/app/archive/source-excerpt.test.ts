import { expect, test } from "vitest";
import { sourceExcerpt } from "#app/archive/source-excerpt.ts";
import { splitRows } from "#app/archive/split-rows.ts";
import { splitSegments } from "#app/archive/split-segments.ts";

const isa = (separator: string, component: string, end: string) =>
  ["ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", "A".repeat(15), "ZZ", "B".repeat(15)]
    .concat(["260105", "0600", "^", "00501", "000000001", "0", "P", component])
    .join(separator) + end;

const remittance = [
  "GS*HP*A*B*20260105*0600*1*X*005010X221A1",
  "ST*835*0001",
  "BPR*I*80*C*ACH",
  "TRN*1*EFT1*1",
  "DTM*405*20260105",
  "N1*PR*ACME HEALTH",
  "LX*1",
  "CLP*A1*1*200*80*20**P1",
  "CAS*CO*45*100",
  "CLP*A2*1*50*50***P2",
  "SE*9*0001",
  "GE*1*1",
  "IEA*1*000000001",
];

test("numbers run over interchanges with delimiters of their own, prose and blank lines aside", () => {
  const first = `${isa("*", ":", "~")}\r\nGS*HP~\r\nIEA*1*1~\r\n\r\n`;
  const second = `${isa("|", ">", "\n")}GS|HP\n\nIEA|1|1\n`;
  const segments = splitSegments(`from the mailbox\n${first}${second}`);
  expect(segments.map(({ no, text }) => `${no} ${text.slice(0, 3)}`)).toEqual([
    "1 ISA",
    "2 GS*",
    "3 IEA",
    "4 ISA",
    "5 GS|",
    "6 IEA",
  ]);
});

test("a line break inside a segment is no end of it", () => {
  const segments = splitSegments(`${isa("*", ":", "~")}N1*PR*ACME\r\n HEALTH~IEA*1*1~`);
  expect(segments[1]?.text).toBe("N1*PR*ACME HEALTH");
});

test("an excerpt stands in its envelope and payment, and points at its segment", () => {
  const segments = splitSegments(isa("*", ":", "~") + remittance.map((s) => `${s}~`).join("\n"));
  const lines = sourceExcerpt(segments, { from: 9, to: 10, marked: [10] });
  expect(lines.map(({ no, role }) => `${no} ${role}`)).toEqual([
    "1 envelope",
    "2 envelope",
    "3 envelope",
    "4 context",
    "5 context",
    "7 context",
    "9 body",
    "10 marked",
  ]);
});

test("rows of an export are counted with their header, quoted line breaks inside", () => {
  expect(splitRows('claim,reason\r\nA1,"said\nno"\r\n\r\nA2,late\r\n')).toEqual([
    { no: 1, text: "claim,reason" },
    { no: 2, text: 'A1,"said\nno"' },
    { no: 3, text: "A2,late" },
  ]);
});
