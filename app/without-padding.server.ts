import { Transform } from "node:stream";

/**
 * Takes away the zero bytes that React 18 leaves at the end of a piece whose last letter did not fit in it whole (mended in
 * React 19): a page would hold characters that no one wrote.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      let end = piece.length;
      while (end > 0 && piece[end - 1] === 0) end--;
      done(null, piece.subarray(0, end));
    },
  });
}
