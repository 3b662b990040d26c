import type { TextPool } from "./parsed-file.ts";

const encoder = new TextEncoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

/**
 * Gives each distinct text of a file a code, from its bytes, without making a string: an open-addressing table over
 * the pool's own bytes. Bytes that are no UTF-8 are read as Latin-1, so that every file can be told.
 */
export class TextPoolBuilder {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private offsets = new Int32Array(1 << 12);
  /** pairs of a code (−1: free) and its hash, side by side: a look at a slot costs one miss of the cache */
  private slots = new Int32Array(1 << 14).fill(-1);
  private count = 0;
  /** codes that can be found by their bytes */
  private findable = 0;
  private readonly known = new Map<string, number>();

  /** The code of the bytes from `start` up to `end`; −1 for none. Blanks at both ends are not part of a text. */
  intern(source: Uint8Array, start: number, end: number): number {
    const to = withoutBlanks(source, start, end);
    const from = behindBlanks(source, start, to);
    if (from >= to) return -1;
    let hash = 0x811c9dc5;
    let high = 0;
    for (let i = from; i < to; i++) {
      const byte = source[i] as number;
      high |= byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    if (high >= 0x80) {
      const utf8 = asUtf8(source.subarray(from, to));
      return this.find(utf8, 0, utf8.length, hashOf(utf8));
    }
    return this.find(source, from, to, hash ^ (hash >>> 15));
  }

  /**
   * A new code of these bytes, for what hardly ever comes twice (control numbers, hashes): to look for it among all
   * others costs several times as much as to keep it.
   */
  append(source: Uint8Array, start: number, end: number): number {
    const to = withoutBlanks(source, start, end);
    const from = behindBlanks(source, start, to);
    if (from >= to) return -1;
    let high = 0;
    for (let i = from; i < to; i++) high |= source[i] as number;
    if (high < 0x80) return this.keep(source, from, to);
    const utf8 = asUtf8(source.subarray(from, to));
    return this.keep(utf8, 0, utf8.length);
  }

  /** The code of a string; −1 for an empty one. */
  internString(text: string): number {
    if (text === "") return -1;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const utf8 = encoder.encode(text);
    const code = this.find(utf8, 0, utf8.length, hashOf(utf8));
    if (this.known.size < 10_000) this.known.set(text, code);
    return code;
  }

  private find(source: Uint8Array, from: number, to: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const code = slots[slot] as number;
      if (code < 0) break;
      if (slots[slot + 1] === hash && this.equals(code, source, from, to)) return code;
      slot = (slot + 2) & mask;
    }
    return this.add(source, from, to, hash, slot);
  }

  private equals(code: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.offsets[code] as number;
    if ((this.offsets[code + 1] as number) - at !== to - from) return false;
    for (let i = from; i < to; i++, at++) if (this.bytes[at] !== source[i]) return false;
    return true;
  }

  private add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.keep(source, from, to);
    this.slots[slot] = code;
    this.slots[slot + 1] = hash;
    if (++this.findable * 4 > this.slots.length) this.rehash();
    return code;
  }

  private keep(source: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (this.used + length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + length));
      grown.set(this.bytes.subarray(0, this.used));
      this.bytes = grown;
    }
    for (let i = from, at = this.used; i < to; i++, at++) this.bytes[at] = source[i] as number;
    this.used += length;
    const code = this.count++;
    if (code + 1 >= this.offsets.length) this.offsets = grow(this.offsets);
    this.offsets[code + 1] = this.used;
    return code;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      const code = old[from] as number;
      if (code < 0) continue;
      const hash = old[from + 1] as number;
      let slot = (hash << 1) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 2) & mask;
      slots[slot] = code;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }

  /** The text of a code, for sentences. */
  textOf(code: number): string {
    if (code < 0) return "";
    const bytes = this.bytes.subarray(this.offsets[code], this.offsets[code + 1]);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  }

  /** The texts; the builder is empty again. */
  finish(): TextPool {
    const { count } = this;
    const bytes = this.bytes.slice(0, this.used);
    const offsets = this.offsets.slice(0, count + 1);
    this.slots.fill(-1);
    this.known.clear();
    this.used = this.count = this.findable = 0;
    return { count, bytes, offsets };
  }
}

/** Blanks at both ends are not part of a text. */
function withoutBlanks(source: Uint8Array, start: number, end: number): number {
  let to = end;
  while (to > start && source[to - 1] === 0x20) to--;
  return to;
}

function behindBlanks(source: Uint8Array, start: number, to: number): number {
  let from = start;
  while (from < to && source[from] === 0x20) from++;
  return from;
}

function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash ^ (hash >>> 15);
}

function asUtf8(bytes: Uint8Array): Uint8Array {
  try {
    strictUtf8.decode(bytes);
    return bytes;
  } catch {
    return encoder.encode(latin1.decode(bytes));
  }
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
