import type { TextPool } from "#etl/parse/parsed-file.ts";

/** The texts of a file as DuckDB keeps them in a cell of 16 bytes: the length, and the bytes where there are at most 12. */
export class StagedTexts {
  /** four words a text */
  readonly cells: Int32Array;

  constructor(private readonly pool: TextPool) {
    const { count, bytes, offsets } = pool;
    const cells = new Int32Array(count * 4);
    const cellBytes = new Uint8Array(cells.buffer);
    for (let code = 0; code < count; code++) {
      const start = offsets[code] as number;
      const length = (offsets[code + 1] as number) - start;
      cells[code * 4] = length;
      if (length > 12) continue;
      const to = code * 16 + 4;
      for (let at = 0; at < length; at++) cellBytes[to + at] = bytes[start + at] as number;
    }
    this.cells = cells;
  }

  bytes(code: number): Uint8Array {
    return this.pool.bytes.subarray(this.pool.offsets[code], this.pool.offsets[code + 1]);
  }
}
