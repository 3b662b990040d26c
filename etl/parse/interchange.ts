/** What an ISA says about the interchange that it opens: its bytes and its delimiters. */
export type Interchange = {
  /** of the `I` of ISA */
  start: number;
  /** exclusive: the next ISA, or the end of the file */
  end: number;
  element: number;
  /** −1: none (before version 00402, or `U`) */
  repetition: number;
  component: number;
  /** −1: every line break ends a segment */
  terminator: number;
  /** the separator in ISA16, where the data use another one */
  wrongComponent: number | null;
  /** ISA is not 106 characters long */
  wrongWidth: boolean;
};

type Header = Omit<Interchange, "end" | "wrongComponent">;

const LF = 10;
const CR = 13;
const COLON = 58;
/** Widths of ISA01 … ISA15 (X12.5). Files with trimmed or padded fields exist; a name of another shape is no ISA. */
const widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1];
const slack = 10;
/** Longest line that a GS can be. */
const longestGroupHeader = 1024;

/**
 * Finds every interchange of a file: text, blanks and byte-order marks before or between them are passed over. An `ISA`
 * inside a name or a sentence is none: 16 separators with fields of a plausible size must follow it.
 *
 * @param goingOn the interchange that goes on with the first byte, where these are not the first bytes of their file
 */
export function findInterchanges(
  bytes: Uint8Array,
  goingOn: Interchange | null = null,
): Interchange[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Interchange[] =
    goingOn === null ? [] : [{ ...goingOn, start: 0, end: bytes.length }];
  for (const header of headersIn(buffer)) {
    const before = found.at(-1);
    if (before !== undefined) before.end = withoutMark(bytes, header.start);
    found.push({ ...header, end: bytes.length, wrongComponent: null });
  }
  for (const interchange of found) {
    if (goingOn === null || interchange !== found[0]) settleComponent(buffer, interchange);
  }
  return found;
}

/** Is there an interchange in these bytes? The first one found tells. */
export function holdsInterchange(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return headersIn(buffer).next().done !== true;
}

function* headersIn(buffer: Buffer): Generator<Header> {
  let at = buffer.indexOf("ISA");
  while (at >= 0) {
    const header = readHeader(buffer, at);
    if (header !== null) yield header;
    at = buffer.indexOf("ISA", at + (header === null ? 3 : 50));
  }
}

function withoutMark(bytes: Uint8Array, at: number): number {
  const marked = bytes[at - 3] === 0xef && bytes[at - 2] === 0xbb && bytes[at - 1] === 0xbf;
  return marked ? at - 3 : at;
}

/** Reads the ISA at `start`; null where there is none. Line breaks inside it (80-column wrap) do not count. */
function readHeader(bytes: Uint8Array, start: number): Header | null {
  const element = bytes[start + 3];
  if (element === undefined || !isPunctuation(element)) return null;
  const fields: string[] = [];
  let field = "";
  let at = start + 4;
  let width = 4;
  for (; fields.length < 15; at++) {
    const byte = bytes[at];
    if (byte === undefined || at > start + 400) return null;
    if (byte === CR || byte === LF) continue;
    width++;
    if (byte !== element) {
      field += String.fromCharCode(byte);
      continue;
    }
    if (field.length > (widths[fields.length] ?? 0) + slack) return null;
    fields.push(field.trim());
    field = "";
  }
  const version = fields[11] ?? "";
  const ends = readEnds(bytes, at, element);
  if (ends === null) return null;
  if (!/^\d{5}$/.test(version) && !(ends.groupFollows && /^\w{0,12}$/.test(version))) return null;
  const repetition = repetitionOf(fields[10] ?? "", version);
  return {
    start,
    element,
    repetition: repetition === element ? -1 : repetition,
    component: ends.component,
    terminator: ends.terminator,
    wrongWidth: width + ends.componentWidth !== 105,
  };
}

function repetitionOf(field: string, version: string): number {
  const code = field.length === 1 ? field.charCodeAt(0) : -1;
  return version >= "00402" && code > 0 && isPunctuation(code) ? code : -1;
}

type Ends = {
  component: number;
  componentWidth: number;
  terminator: number;
  groupFollows: boolean;
};

/** ISA16 and the terminator, from the byte after the 16th separator. */
function readEnds(bytes: Uint8Array, after: number, element: number): Ends | null {
  const first = skipBreaks(bytes, after);
  if (opensGroup(bytes, first, element)) {
    if (first === after) return null;
    return { component: COLON, componentWidth: 0, terminator: -1, groupFollows: true };
  }
  const component = bytes[first];
  if (component === undefined) {
    return { component: COLON, componentWidth: 0, terminator: -1, groupFollows: false };
  }
  let at = first + 1;
  const next = skipBreaks(bytes, at);
  if (opensGroup(bytes, next, element)) {
    // What ends the ISA line may end every line: then it is the terminator, and ISA16 is empty.
    if (next === at || endsLine(bytes, next, component)) {
      return { component: COLON, componentWidth: 0, terminator: component, groupFollows: true };
    }
    return { component, componentWidth: 1, terminator: -1, groupFollows: true };
  }
  while (bytes[at] === 0x20) at++;
  if (at >= bytes.length)
    return { component, componentWidth: 1, terminator: -1, groupFollows: false };
  const breaks = skipBreaks(bytes, at);
  const candidate = bytes[breaks];
  const groupFollows =
    candidate !== undefined &&
    isPunctuation(candidate) &&
    opensGroup(bytes, skipBlanks(bytes, breaks + 1), element);
  if (groupFollows) return { component, componentWidth: 1, terminator: candidate, groupFollows };
  if (breaks !== at) return { component, componentWidth: 1, terminator: -1, groupFollows: false };
  if (candidate === undefined || !isPunctuation(candidate)) return null;
  return { component, componentWidth: 1, terminator: candidate, groupFollows: false };
}

/** Does a GS, TA1, IEA or ST with this separator stand here? */
function opensGroup(bytes: Uint8Array, at: number, element: number): boolean {
  for (const id of ["GS", "TA1", "IEA", "ST"]) {
    let matches = bytes[at + id.length] === element;
    for (let i = 0; i < id.length; i++) matches &&= bytes[at + i] === id.charCodeAt(i);
    if (matches) return true;
  }
  return false;
}

function endsLine(bytes: Uint8Array, at: number, byte: number): boolean {
  const limit = Math.min(bytes.length, at + longestGroupHeader);
  let end = at;
  while (end < limit && bytes[end] !== CR && bytes[end] !== LF) end++;
  while (bytes[end - 1] === 0x20) end--;
  return bytes[end - 1] === byte;
}

function skipBreaks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === CR || bytes[next] === LF) next++;
  return next;
}

function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === CR || bytes[next] === LF || bytes[next] === 0x20 || bytes[next] === 9)
    next++;
  return next;
}

/** May this byte be a delimiter? Control characters are used as such; line breaks, blanks, letters and digits never. */
function isPunctuation(byte: number): boolean {
  if (byte === CR || byte === LF || byte === 0 || byte === 0x20) return false;
  return !isAlphanumeric(byte);
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

/** So much behind an ISA is looked at to settle its delimiters. */
export const settleWindow = 1 << 18;

/** Files exist whose composites use another separator than ISA16 says: `HC>99213`, `11>B>1`. The data decide. */
function settleComponent(buffer: Buffer, interchange: Interchange): void {
  const { start, end, element, component } = interchange;
  const window = buffer.subarray(start, Math.min(end, start + settleWindow));
  const separator = String.fromCharCode(element);
  const told =
    procedureSeparator(window, `SVC${separator}`, interchange) ??
    procedureSeparator(window, `SV1${separator}`, interchange) ??
    facilitySeparator(window, `CLM${separator}`, interchange);
  if (told === null || told === component) return;
  interchange.wrongComponent = component;
  interchange.component = told;
}

/** The separator in the first `HC:99213` after the first segment of this name; null where there is none. */
function procedureSeparator(window: Buffer, id: string, delimiters: Header): number | null {
  const at = window.indexOf(id, 0, "latin1");
  if (at < 0) return null;
  const from = at + id.length;
  const byte = window[from + 2];
  const qualified = isAlphanumeric(window[from] ?? 0) && isAlphanumeric(window[from + 1] ?? 0);
  return qualified && byte !== undefined && separates(byte, delimiters) ? byte : null;
}

/** The separator in CLM05 of the first claim. */
function facilitySeparator(window: Buffer, id: string, delimiters: Header): number | null {
  let at = window.indexOf(id, 0, "latin1");
  if (at < 0) return null;
  at += id.length;
  for (let elements = 1; elements < 5; elements++) {
    at = window.indexOf(delimiters.element, at) + 1;
    if (at === 0) return null;
  }
  const byte = window[at + 2];
  const facility = isAlphanumeric(window[at] ?? 0) && isAlphanumeric(window[at + 1] ?? 0);
  return facility && byte !== undefined && byte === window[at + 4] && separates(byte, delimiters)
    ? byte
    : null;
}

function separates(byte: number, { element, terminator, repetition }: Header): boolean {
  return isPunctuation(byte) && byte !== element && byte !== terminator && byte !== repetition;
}
