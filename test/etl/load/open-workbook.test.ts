import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook, workbookLimits } from "#etl/read/open-workbook.ts";

const text = (content: string) => Buffer.from(content);
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook of one sheet, made by hand, with more parts where they are given. */
function workbook(cells: { [address: string]: string }, more: { [name: string]: Buffer } = {}) {
  const rows = Object.entries(cells).map(
    ([address, value]) =>
      `<row r="${address.replace(/\D/g, "")}"><c r="${address}" t="inlineStr"><is><t>${value}</t></is></c></row>`,
  );
  return zipSync({
    "[Content_Types].xml": text(
      `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "xl/workbook.xml": text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": text(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": text(
      `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    ),
    ...more,
  });
}

test("gives the rows of each sheet", async () => {
  expect(await openWorkbook(workbook({ A1: "Claim", B2: "T1" }))).toEqual([
    [
      ["Claim", null],
      [null, "T1"],
    ],
  ]);
});

test("one far cell in a file of a kilobyte is refused, and so is one that hides how far it is", async () => {
  for (const cells of [
    { A1: "Claim", XFD1048576: "x" },
    { "XF&#68;1048576": "x" },
    // Two cells, each near an edge: the table spans both.
    { XFD1: "x", A1048576: "y" },
  ]) {
    const bytes = workbook(cells);
    expect(bytes.length).toBeLessThan(4_000);
    await expect(openWorkbook(bytes)).rejects.toThrow(/so far out/);
  }
  // A list of a million rows is none.
  const [sheet] = await openWorkbook(workbook({ A1: "Claim", D200000: "x" }));
  expect(sheet?.length).toBe(200_000);
});

test("what unfolds beyond the limits, or lies about its size, is refused before it is read", async () => {
  const part = { "xl/media/more.xml": Buffer.alloc(1_000_000) };
  const limits = { ...workbookLimits, ratioFromBytes: 100_000 };
  await expect(openWorkbook(workbook({ A1: "x" }, part), limits)).rejects.toThrow(/unfolds/);
  const lying = Buffer.from(workbook({ A1: "x" }, part));
  const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  lying.writeUInt32LE(10, entry + 24);
  await expect(openWorkbook(lying, limits)).rejects.toThrow(/damaged/);
});

test("a member that the directory does not name is never unfolded", async () => {
  // The reader of workbooks walks the members in the file itself: there are two sheets, the directory names one.
  const bytes = Buffer.from(
    workbook({ A1: "seen" }, { "xl/worksheets/sheet0.xml": Buffer.alloc(5_000_000, " ") }),
  );
  const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const cut = Buffer.concat([bytes.subarray(0, entry), bytes.subarray(end)]);
  const at = cut.length - 22;
  cut.writeUInt16LE(bytes.readUInt16LE(end + 8) - 1, at + 8);
  cut.writeUInt16LE(bytes.readUInt16LE(end + 10) - 1, at + 10);
  cut.writeUInt32LE(entry - bytes.readUInt32LE(end + 16), at + 12);
  expect(await openWorkbook(cut, { ...workbookLimits, totalBytes: 100_000 })).toEqual([[["seen"]]]);
});
