import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { segmentId } from "#app/archive/source-excerpt.ts";
import { splitSegments } from "#app/archive/split-segments.ts";
import { parseFile } from "#etl/parse/parse-file.ts";
import type { TableName } from "#etl/parse/table-shapes.ts";

const folder = new URL("../../fixtures/x12/", import.meta.url);
const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), "latin1"),
}));

/** One content, as mailboxes, mainframes and editors leave it behind. */
const dialects: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with CRLF after segments", (text) => flat(text).replaceAll("~", "~\r\n")],
  ["on one line", flat],
  [
    "with a byte-order mark and prose before ISA",
    (text) => `\u00ef\u00bb\u00bfSent by the clearinghouse\n${text}`,
  ],
  ["with line feeds as terminators", (text) => flat(text).replaceAll("~", "\n")],
  ["wrapped at 80 columns", (text) => flat(text).replaceAll(/(.{80})/g, "$1\r\n")],
  ["twice, with blank lines between", (text) => `${text}\n\n\n${text}`],
  ["with blanks around segments", (text) => flat(text).replaceAll("~", " ~\n\n  ")],
];

const placed: readonly (readonly [TableName, string, string])[] = [
  ["transaction_set", "segment_no", "ST"],
  ["transaction_set", "last_segment_no", "SE"],
  ["submission", "segment_no", "CLM"],
  ["submission_line", "segment_no", "SV1"],
  ["adjudication", "segment_no", "CLP"],
  ["adjudication_line", "segment_no", "SVC"],
  ["adjustment", "segment_no", "CAS"],
  ["remittance", "segment_no", "BPR"],
];

describe.each(fixtures)("$name", ({ text }) => {
  test.each(dialects)("segment numbers of the source view are the loader's, %s", (_, dialect) => {
    const received = dialect(text);
    const segments = splitSegments(received);
    const parsed = parseFile(Buffer.from(received, "latin1"), { name: "file" });
    expect(segments.length).toBe(parsed.totals.segments);
    for (const [table, column, id] of placed) {
      const numbers = parsed.tables[table].columns[column];
      if (numbers?.type !== "integer") throw new Error(`${table}.${column} is no number`);
      for (const no of numbers.values) expect(segmentId(segments[no - 1]?.text ?? "")).toBe(id);
    }
  });
});

function flat(text: string): string {
  return text.replaceAll(/~\s*/g, "~");
}
