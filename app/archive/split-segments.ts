/** One segment of an X12 file as received, line breaks around it aside. */
export type Segment = { readonly no: number; readonly text: string };

/** What may stand around a segment: blanks, line breaks, NUL and the old end-of-file mark. */
const BLANK = new Set([" ", "\t", "\r", "\n", "\v", "\f", "\u0000", "\u001a"]);

/**
 * Splits an X12 file into numbered segments: 1-based over the whole file, interchanges after one another, envelopes
 * included, what stands between interchanges left out. The numbers are those that the loader gave (`segment_no`): a test
 * holds the two together. Delimiters are read anew from every ISA (design X12.md, rules 1–3).
 * @param text the file, one character a byte (latin1)
 */
export function splitSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = findInterchange(text, 0);
  while (at >= 0) {
    const end = terminatorOf(text, at);
    if (end === undefined) break;
    at = readInterchange(text, at, end, segments);
    at = findInterchange(text, at);
  }
  return segments;
}

/** Where the next ISA starts: `ISA`, a separator that is no letter or digit, and the same separator 16 times. */
function findInterchange(text: string, from: number): number {
  for (let at = text.indexOf("ISA", from); at >= 0; at = text.indexOf("ISA", at + 1)) {
    const separator = text[at + 3];
    if (separator === undefined) return -1;
    const before = at === 0 ? "" : (text[at - 1] ?? "");
    if (!/[A-Za-z0-9\s]/.test(separator) && !/[A-Za-z0-9]/.test(before)) return at;
  }
  return -1;
}

/** The segment terminator of the ISA at `at`: the character after ISA16, found by counting separators. */
function terminatorOf(text: string, at: number): string | undefined {
  const separator = text[at + 3] ?? "";
  let position = at + 3;
  for (let element = 1; element < 16; element++) {
    position = text.indexOf(separator, position + 1);
    if (position < 0) return undefined;
  }
  return text[position + 2];
}

/** Reads segments up to and with IEA (or up to the next ISA); gives where reading stopped. */
function readInterchange(text: string, from: number, terminator: string, into: Segment[]): number {
  const isLineBreak = terminator === "\n" || terminator === "\r";
  const separator = text[from + 3] ?? "*";
  let at = from;
  while (at < text.length) {
    while (at < text.length && BLANK.has(text[at] ?? "")) at++;
    if (at >= text.length) return at;
    if (at > from && text.startsWith(`ISA${separator}`, at)) return at;
    const end = text.indexOf(terminator, at);
    const raw = end < 0 ? text.slice(at) : text.slice(at, end);
    const clean = (isLineBreak ? raw : raw.replace(/[\r\n]/g, "")).trim();
    at = end < 0 ? text.length : end + 1;
    if (clean === "") continue;
    into.push({ no: into.length + 1, text: clean });
    if (clean.startsWith(`IEA${separator}`)) return at;
  }
  return at;
}
