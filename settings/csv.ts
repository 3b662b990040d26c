/** One record of a file of separated values, with the line it starts on (1 is the first). */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

export type Parsed = {
  readonly records: readonly CsvRecord[];
  /** Line on which a quote opens that nothing closes; what follows it is in no record. */
  readonly openQuote: number | undefined;
};

/**
 * Records of a CSV text (RFC 4180): quotes may hold separators, line breaks and doubled quotes. Semicolons and tabs are
 * understood too, as the first line has them: that is how spreadsheets save and paste. Blank lines are no records.
 */
export function parseCsv(text: string): Parsed {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let from = 1;
  let quote: number | undefined;
  const endRecord = () => {
    cells.push(cell);
    if (cells.some((each) => each !== "")) records.push({ line: from, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === "\n") line += 1;
    if (quote !== undefined) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quote = undefined;
    } else if (char === '"' && cell.trim() === "") {
      cell = "";
      quote = line;
    } else if (char === separator) {
      cells.push(cell);
      cell = "";
    } else if (char === "\n") {
      endRecord();
      from = line;
    } else cell += char;
  }
  if (quote === undefined) endRecord();
  return { records, openQuote: quote };
}

function separatorOf(text: string): string {
  const end = text.indexOf("\n");
  const head = end < 0 ? text : text.slice(0, end);
  if (head.includes("\t")) return "\t";
  return head.includes(";") && !head.includes(",") ? ";" : ",";
}

/** A CSV text; quotes where a cell needs them, so that parseCsv gives back the same cells. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\n`).join("");
}

function writeCell(cell: string): string {
  return /[",;\t\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
