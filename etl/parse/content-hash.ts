/**
 * Hashes of content, on which every id of the warehouse hangs: the same content must give the same hash for any file,
 * delimiter, line break, platform and version of this program. Never change these functions; a change is a new archive.
 *
 * A hash is two independent 32-bit lanes (other constants, other rotations) over canonical tokens:
 * - a data byte is itself; blanks at the end of an element, empty elements and components at the end of a segment or
 *   composite, and line breaks inside data are left out;
 * - separators are folded into one number before the next data byte: how many elements, repetitions, components and
 *   blanks lie between it and the byte before, whatever bytes the file uses for them;
 * - a segment's lanes are finished (murmur3's final mix) and then folded into those of its claim and its set.
 * 63 bits of it are an id: among ten million sets the chance of any collision is about 5 in 1,000,000.
 */

/** Starting values of the lanes. */
export const seedLow = 0x2b992ddf | 0;
export const seedHigh = 0x5f356495 | 0;

/** Folds one token (a data byte, or a count of separators) into the low lane. */
export function foldLow(lane: number, token: number): number {
  return Math.imul(((lane << 5) | (lane >>> 27)) ^ token, 0x9e3779b1);
}

/** Folds one token into the high lane. */
export function foldHigh(lane: number, token: number): number {
  return Math.imul(((lane << 13) | (lane >>> 19)) ^ token, 0x85ebca77);
}

/** murmur3's final mix: every bit of the lane changes every bit of the result. */
export function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A running hash of segments: of a claim's loop, or of a set. */
export class ContentHash {
  low = seedLow;
  high = seedHigh;

  reset(): void {
    this.low = seedLow;
    this.high = seedHigh;
  }

  /** Folds in a finished hash. */
  add(low: number, high: number): void {
    this.low = finish(foldLow(this.low, low));
    this.high = finish(foldHigh(this.high, high));
  }

  /** Folds in an id and a position: how ids of claims follow from that of their set. */
  set(low: number, high: number, position: number): void {
    this.low = finish(foldLow(foldLow(seedLow, low), position));
    this.high = finish(foldHigh(foldHigh(seedHigh, high), position));
  }

  /** Folds in a text, byte by byte, and an end mark. */
  addBytes(bytes: Uint8Array): void {
    let low = this.low;
    let high = this.high;
    for (const byte of bytes) {
      low = foldLow(low, byte);
      high = foldHigh(high, byte);
    }
    this.low = finish(foldLow(low, 0x100));
    this.high = finish(foldHigh(high, 0x100));
  }

  /** 63 bits of it: what is written in the warehouse as the id of what was hashed. */
  id(): bigint {
    return (BigInt(this.high & 0x7fffffff) << 32n) | BigInt(this.low >>> 0);
  }

  /** 16 hex digits. */
  hex(): string {
    return hexOf(this.high) + hexOf(this.low);
  }
}

function hexOf(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
