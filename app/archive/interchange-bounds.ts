/** A run of text from one ISA to the next (or the end), and what ends its segments. */
export type InterchangeBounds = {
  readonly start: number;
  readonly end: number;
  readonly separator: string;
  /** null: every line break ends a segment. */
  readonly terminator: string | null;
};

/** Widths of ISA01 … ISA15; real files trim and pad them, so a field may be this much longer. */
const WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1];
const SLACK = 10;
const LINE_BREAKS = "\r\n";
const BLANKS = "\r\n \t";

/**
 * Every interchange of a file, by the loader's rules (design X12.md, rules 1–3): prose, blanks and marks before an ISA are
 * passed over, an `ISA` in a name or a sentence is none, ISA may have the wrong width. The two are separate on purpose
 * (the app imports nothing of the loader); a test holds them together.
 */
export function findInterchanges(text: string): InterchangeBounds[] {
  const found: { start: number; separator: string; terminator: string | null }[] = [];
  let at = text.indexOf("ISA");
  while (at >= 0) {
    const header = readHeader(text, at);
    if (header !== null) found.push({ start: at, ...header });
    at = text.indexOf("ISA", at + (header === null ? 3 : 50));
  }
  return found.map((each, index) => ({ ...each, end: beforeMark(text, found[index + 1]?.start) }));
}

function beforeMark(text: string, start: number | undefined): number {
  if (start === undefined) return text.length;
  return text.slice(start - 3, start) === "\u00ef\u00bb\u00bf" ? start - 3 : start;
}

type Ends = { readonly terminator: string | null; readonly opensGroup: boolean };

function readHeader(
  text: string,
  start: number,
): { separator: string; terminator: string | null } | null {
  const separator = text[start + 3] ?? "";
  if (!isPunctuation(separator)) return null;
  const fields: string[] = [];
  let field = "";
  let at = start + 4;
  for (; fields.length < 15; at++) {
    const character = text[at];
    if (character === undefined || at > start + 400) return null;
    if (LINE_BREAKS.includes(character)) continue;
    if (character !== separator) {
      field += character;
      continue;
    }
    if (field.length > (WIDTHS[fields.length] ?? 0) + SLACK) return null;
    fields.push(field.trim());
    field = "";
  }
  const ends = readEnds(text, at, separator);
  if (ends === null) return null;
  const version = fields[11] ?? "";
  if (!/^\d{5}$/.test(version) && !(ends.opensGroup && /^\w{0,12}$/.test(version))) return null;
  return { separator, terminator: ends.terminator };
}

/** What stands after the 16th separator: ISA16, then the terminator; null where it can be no ISA. */
function readEnds(text: string, after: number, separator: string): Ends | null {
  const first = skip(text, after, LINE_BREAKS);
  if (opensGroup(text, first, separator)) {
    return first === after ? null : { terminator: null, opensGroup: true };
  }
  const component = text[first];
  if (component === undefined) return { terminator: null, opensGroup: false };
  const next = skip(text, first + 1, LINE_BREAKS);
  if (opensGroup(text, next, separator)) {
    // What ends the ISA line may end every line: then it is the terminator, and ISA16 is empty.
    const isEmpty = next === first + 1 || lineEndsWith(text, next, component);
    return { terminator: isEmpty ? component : null, opensGroup: true };
  }
  const at = skip(text, first + 1, " ");
  if (at >= text.length) return { terminator: null, opensGroup: false };
  const candidateAt = skip(text, at, LINE_BREAKS);
  const candidate = text[candidateAt] ?? "";
  if (
    isPunctuation(candidate) &&
    opensGroup(text, skip(text, candidateAt + 1, BLANKS), separator)
  ) {
    return { terminator: candidate, opensGroup: true };
  }
  if (candidateAt !== at) return { terminator: null, opensGroup: false };
  return isPunctuation(candidate) ? { terminator: candidate, opensGroup: false } : null;
}

function opensGroup(text: string, at: number, separator: string): boolean {
  return ["GS", "TA1", "IEA", "ST"].some((id) => text.startsWith(id + separator, at));
}

function lineEndsWith(text: string, at: number, character: string): boolean {
  const line = /[^\r\n]*/.exec(text.slice(at, at + 4000))?.[0] ?? "";
  return line.replace(/ +$/, "").endsWith(character);
}

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text[at] ?? "")) at++;
  return at;
}

/** May this be a delimiter? Line breaks, blanks, letters and digits never are. */
function isPunctuation(character: string): boolean {
  return character !== "" && !/[\r\n\0 0-9A-Za-z]/.test(character);
}
