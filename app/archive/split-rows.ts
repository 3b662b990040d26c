import type { Segment } from "./split-segments.ts";

/** Splits a CSV export into numbered rows, the header being row 1; line breaks inside quotes belong to their row. */
export function splitRows(text: string): Segment[] {
  const rows: Segment[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (character !== undefined && (character !== "\n" || quoted)) continue;
    const row = text.slice(start, at).replace(/\r$/, "");
    if (row.trim() !== "") rows.push({ no: rows.length + 1, text: row });
    start = at + 1;
  }
  return rows;
}
