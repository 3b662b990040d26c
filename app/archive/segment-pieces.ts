import { elementWords } from "./element-words.ts";
import { segmentId } from "./source-excerpt.ts";

/** A stretch of a segment's text; with words where its value feeds something shown. */
export type Piece = { readonly text: string; readonly words: string | null };

/** Cuts a segment at its elements, whatever the separator; put together again the pieces are the text as received. */
export function segmentPieces(text: string): Piece[] {
  const id = segmentId(text);
  const separator = text.charAt(id.length);
  // ISA is of fixed width and feeds nothing; without a separator there are no elements.
  if (id === "" || id === "ISA" || separator === "") return [{ text, words: null }];
  const elements = text.split(separator);
  return elements.flatMap((element, index) => {
    const words = element === "" ? undefined : elementWords(elements, index);
    const piece = { text: element, words: words ?? null };
    return index === 0 ? [piece] : [{ text: separator, words: null }, piece];
  });
}

/** The values that feed something shown, in words: "paid 80, patient’s share 20". */
export function valueWords(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ text, words }) => (words ? `${words} ${text}` : [])).join(", ");
}
