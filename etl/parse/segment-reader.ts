import { finish, foldHigh, foldLow, seedHigh, seedLow } from "./content-hash.ts";
import type { Interchange } from "./interchange.ts";

const DATA = 0;
const ELEMENT = 1;
const TERMINATOR = 2;
const BREAK = 3;
const COMPONENT = 4;
const REPETITION = 5;
const BLANK = 6;

const oneElement = 1 << 20;
const oneRepetition = 1 << 14;
const oneComponent = 1 << 8;
/** Keeps a count of separators apart from every data byte in the hash. */
const separatorMark = 0x5bd1e995;

/** A segment's name as a number: up to three bytes, `0` where it is longer. */
export function segmentId(name: string): number {
  let id = 0;
  for (let i = 0; i < 3; i++) id = (id << 8) | (i < name.length ? name.charCodeAt(i) : 0);
  return id;
}

/**
 * Walks the bytes of one interchange once, segment by segment. Nothing is allocated per segment: the elements of the
 * current one are offsets into `bytes` (the file, or a copy of the segment without the line breaks of a wrap).
 */
export class SegmentReader {
  /** holds the current segment */
  bytes: Uint8Array = new Uint8Array(0);
  /** see `segmentId` */
  id = 0;
  /** number of the last element; element 0 is the name */
  last = 0;
  /** finished hash of the segment's canonical tokens (content-hash.ts) */
  low = 0;
  high = 0;
  /** offset in the file of the next segment */
  position = 0;
  /** 1-based number of the current segment in the file */
  segmentNo = 0;

  private file: Uint8Array;
  private first = 0;
  private end = 0;
  private starts = new Int32Array(64);
  private parts = new Int32Array(64);
  private scratch = new Uint8Array(1024);
  private readonly kinds = new Uint8Array(256);
  private component = -1;
  private repetition = -1;
  private element = 0;

  constructor(file: Uint8Array) {
    this.file = file;
  }

  /** Starts on an interchange. */
  open(interchange: Interchange): void {
    const { kinds } = this;
    kinds.fill(DATA);
    for (const byte of [0, 9, 0x1a, 0x20]) kinds[byte] = BLANK;
    kinds[10] = kinds[13] = interchange.terminator < 0 ? TERMINATOR : BREAK;
    if (interchange.repetition >= 0) kinds[interchange.repetition] = REPETITION;
    kinds[interchange.component] = COMPONENT;
    kinds[interchange.element] = ELEMENT;
    if (interchange.terminator >= 0) kinds[interchange.terminator] = TERMINATOR;
    this.component = interchange.component;
    this.repetition = interchange.repetition;
    this.element = interchange.element;
    this.position = interchange.start;
    this.first = interchange.start;
    this.end = interchange.end;
  }

  /** Goes to the next segment; false at the end of the interchange. Blank segments and lines are passed over. */
  next(): boolean {
    const { file, kinds, end } = this;
    let start = this.position;
    while (start < end) {
      const kind = kinds[file[start] as number] as number;
      if (kind !== BLANK && kind !== BREAK && kind !== TERMINATOR) break;
      start++;
    }
    if (start >= end) {
      this.position = end;
      return false;
    }
    this.bytes = file;
    const stop = this.scan(start, end);
    this.position = stop >= 0 ? stop + 1 : this.unwrap(start);
    this.segmentNo++;
    this.name();
    return true;
  }

  /** Splits the segment from `start`; its end (the terminator), or −1 at a line break inside it. */
  private scan(start: number, limit: number): number {
    const { bytes, kinds } = this;
    let { starts } = this;
    let low = seedLow;
    let high = seedHigh;
    let pending = 0;
    let last = 0;
    let at = start;
    starts[0] = start;
    for (; at < limit; at++) {
      const byte = bytes[at] as number;
      const kind = kinds[byte] as number;
      if (kind === DATA) {
        if (pending !== 0) {
          low = foldLow(low, pending ^ separatorMark);
          high = foldHigh(high, pending ^ separatorMark);
          pending = 0;
        }
        low = foldLow(low, byte);
        high = foldHigh(high, byte);
      } else if (kind === ELEMENT) {
        pending = ((pending & -oneElement) + oneElement) | 0;
        last++;
        if (last + 2 > starts.length) starts = this.growStarts();
        starts[last] = at + 1;
      } else if (kind === TERMINATOR) {
        break;
      } else if (kind === COMPONENT) {
        pending = ((pending & -oneComponent) + oneComponent) | 0;
      } else if (kind === REPETITION) {
        pending = ((pending & -oneRepetition) + oneRepetition) | 0;
      } else if (kind === BLANK) {
        pending = (pending + 1) | 0;
      } else {
        return -1;
      }
    }
    starts[last + 1] = at + 1;
    this.last = last;
    this.low = finish(low);
    this.high = finish(high);
    return at;
  }

  /** Copies the segment without its line breaks and splits the copy; where the next one starts. */
  private unwrap(start: number): number {
    const { file, kinds, end } = this;
    let at = start;
    let used = 0;
    for (; at < end; at++) {
      const byte = file[at] as number;
      const kind = kinds[byte] as number;
      if (kind === TERMINATOR) break;
      if (kind === BREAK) continue;
      if (used === this.scratch.length) {
        const grown = new Uint8Array(used * 2);
        grown.set(this.scratch);
        this.scratch = grown;
      }
      this.scratch[used++] = byte;
    }
    this.bytes = this.scratch;
    this.scan(0, used);
    return at + 1;
  }

  private growStarts(): Int32Array<ArrayBuffer> {
    const grown = new Int32Array(this.starts.length * 2);
    grown.set(this.starts);
    this.starts = grown;
    return grown;
  }

  private name(): void {
    const { bytes } = this;
    const start = this.starts[0] as number;
    let end = (this.starts[1] as number) - 1;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    const length = end - start;
    this.id =
      length === 3
        ? ((bytes[start] as number) << 16) |
          ((bytes[start + 1] as number) << 8) |
          (bytes[start + 2] as number)
        : length === 2
          ? ((bytes[start] as number) << 16) | ((bytes[start + 1] as number) << 8)
          : 0;
  }

  /** Where element k starts and ends (exclusive); an element that is not there is empty. */
  start(k: number): number {
    return k <= this.last ? (this.starts[k] as number) : 0;
  }

  stop(k: number): number {
    return k <= this.last ? (this.starts[k + 1] as number) - 1 : 0;
  }

  /** Is element k missing, empty or blank? */
  isEmpty(k: number): boolean {
    const stop = this.stop(k);
    for (let at = this.start(k); at < stop; at++) {
      if ((this.bytes[at] as number) > 0x20) return false;
    }
    return true;
  }

  /** Is element k this text (plain ASCII)? */
  is(k: number, text: string): boolean {
    const start = this.start(k);
    let stop = this.stop(k);
    while (stop > start && this.bytes[stop - 1] === 0x20) stop--;
    if (stop - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.bytes[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Element k, up to three characters, as a number like `segmentId`; 0 where it is empty or longer. */
  code(k: number): number {
    const start = this.start(k);
    let stop = this.stop(k);
    while (stop > start && this.bytes[stop - 1] === 0x20) stop--;
    const length = stop - start;
    if (length === 0 || length > 3) return 0;
    let code = 0;
    for (let i = 0; i < 3; i++)
      code = (code << 8) | (i < length ? (this.bytes[start + i] as number) : 0);
    return code;
  }

  /** Splits element k into its components; how many there are. `partStart` and `partStop` tell where. */
  split(k: number): number {
    const { bytes, component } = this;
    const stop = this.stop(k);
    let count = 0;
    let at = this.start(k);
    this.parts[0] = at;
    for (; at < stop; at++) {
      if (bytes[at] !== component) continue;
      count++;
      if (count + 2 > this.parts.length) {
        const grown = new Int32Array(this.parts.length * 2);
        grown.set(this.parts);
        this.parts = grown;
      }
      this.parts[count] = at + 1;
    }
    this.parts[count + 1] = stop + 1;
    return count + 1;
  }

  /** Where part i (from 0) of the element last split starts, and ends (exclusive). Ask only for parts that exist. */
  partStart(i: number): number {
    return this.parts[i] as number;
  }

  partStop(i: number): number {
    return (this.parts[i + 1] as number) - 1;
  }

  /** Has part i (of `count`) of the element last split this text? */
  partIs(i: number, count: number, text: string): boolean {
    if (i >= count) return false;
    const start = this.partStart(i);
    if (this.partStop(i) - start !== text.length) return false;
    for (let c = 0; c < text.length; c++) {
      if (this.bytes[start + c] !== text.charCodeAt(c)) return false;
    }
    return true;
  }

  /** Is this byte the component or the repetition separator of the interchange? */
  isInnerSeparator(byte: number): boolean {
    return byte === this.component || byte === this.repetition;
  }

  /** Element k as a string (Latin-1): for words, never on the hot path. */
  text(k: number): string {
    const { bytes } = this;
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return view.toString("latin1", this.start(k), this.stop(k)).trim();
  }

  /** The segment as received, at most 200 characters. */
  segmentText(): string {
    const { bytes } = this;
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = this.start(0);
    return view.toString("latin1", start, Math.min(this.stop(this.last), start + 200));
  }

  /** Offset of the first segment of this name in the set at hand; −1 where there is none within the window. */
  find(name: string, window: number): number {
    const limit = Math.min(this.end, this.position + window);
    const end = this.findSegment("SE", this.position, limit);
    return this.findSegment(name, this.position, end < 0 ? limit : end);
  }

  /** Offset of the next segment of this name that begins from `from` on and before `limit`; −1 where there is none. */
  findSegment(name: string, from: number, limit: number): number {
    const { view, text } = this.searchable(name, limit);
    let at = view.indexOf(text, from, "latin1");
    while (at >= 0 && !this.opensSegment(at)) at = view.indexOf(text, at + 1, "latin1");
    return at;
  }

  /** Offset of the last segment of this name in the interchange that begins before `limit`; −1 where there is none. */
  lastSegment(name: string, limit: number): number {
    const { view, text } = this.searchable(name, Math.min(limit, this.end));
    let at = view.lastIndexOf(text, view.length, "latin1");
    while (at > this.first && !this.opensSegment(at)) at = view.lastIndexOf(text, at - 1, "latin1");
    return at < this.first ? -1 : at;
  }

  /** Offset behind the terminator of the segment at this offset; −1 where it has none. */
  endOf(at: number): number {
    const { file, kinds, end } = this;
    let stop = at;
    while (stop < end && kinds[file[stop] as number] !== TERMINATOR) stop++;
    return stop < end ? stop + 1 : -1;
  }

  private searchable(name: string, limit: number): { view: Buffer; text: string } {
    const view = Buffer.from(this.file.buffer, this.file.byteOffset, Math.max(0, limit));
    return { view, text: name + String.fromCharCode(this.element) };
  }

  /** Is there nothing but blanks and line breaks between this offset and the terminator before it? */
  private opensSegment(at: number): boolean {
    const { file, kinds, first } = this;
    let before = at - 1;
    while (before >= first) {
      const kind = kinds[file[before] as number];
      if (kind !== BLANK && kind !== BREAK) return kind === TERMINATOR;
      before--;
    }
    return true;
  }

  /** Does the next segment of this name, within the next few, have this first element? */
  upcoming(name: string, element: string): boolean {
    const at = this.find(name, 200);
    const from = at + name.length + 1;
    if (at < 0) return false;
    for (let i = 0; i < element.length; i++) {
      if (this.file[from + i] !== element.charCodeAt(i)) return false;
    }
    return true;
  }
}
