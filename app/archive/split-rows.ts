import type { Segment } from "./split-segments.ts";

/** A cell in quotes, which holds delimiters and line breaks: what follows it ends a cell. */
const quotedCell = /(?<=^|[,;\t|\n\r]) *"[^"]*(?:""[^"]*)*" *(?=[,;\t|\n\r]|$)/g;
const openingQuote = /(?:^|[,;\t|\n\r]) *"/;

/**
 * Splits a CSV export into its rows, numbered as the loader does (`segment_no`): from 1, titles and header included,
 * lines with nothing on them not counted; line breaks inside quotes belong to their row, unless quotes do not add up.
 */
export function splitRows(received: string): Segment[] {
  const text = received.replace(/^\uFEFF/, "");
  const bare = text.replace(quotedCell, (cell) => " ".repeat(cell.length));
  const breaks = (openingQuote.test(bare) ? text : bare).matchAll(/\r\n?|\n/g);
  const rows: Segment[] = [];
  let start = 0;
  const take = (end: number) => {
    if (end > start) rows.push({ no: rows.length + 1, text: text.slice(start, end) });
  };
  for (const { index, 0: lineBreak } of breaks) {
    take(index);
    start = index + lineBreak.length;
  }
  take(text.length);
  return rows;
}
