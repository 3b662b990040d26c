/**
 * The cells of a text of separated values (RFC 4180), one array per row of the file, empty rows included: so
 * the number of a row is its place in the file, which is what an issue points to. (DuckDB's reader drops
 * empty rows and refuses rows longer than the others.) A quote that is never closed is an ordinary character.
 */
export function csvRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text[at] === '"' ? closingQuote(text, at) : -1;
    const stop = endOfCell(text, end < 0 ? at : end + 1, delimiter);
    row.push(
      end < 0
        ? text.slice(at, stop)
        : text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, stop),
    );
    if (text[stop] === delimiter) {
      at = stop + 1;
      if (at === text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at = text[stop] === "\r" && text[stop + 1] === "\n" ? stop + 2 : stop + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The quote that closes the one at `open`; −1: there is none. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}
