import { elementWords } from "./element-words.ts";
import { segmentId } from "./source-excerpt.ts";

/** A stretch of a segment's text; with words where its value feeds something shown. */
export type Piece = { readonly at: number; readonly text: string; readonly words: string | null };

/** Cuts a segment at its elements, whatever the separator; put together again the pieces are the text as received. */
export function segmentPieces(text: string): Piece[] {
  const id = segmentId(text);
  const separator = text.charAt(id.length);
  // ISA is of fixed width and feeds nothing; without a separator there are no elements.
  if (id === "" || id === "ISA" || separator === "") return [{ at: 0, text, words: null }];
  const elements = text.split(separator);
  let at = 0;
  return elements.flatMap((element, index) => {
    const words = element === "" ? undefined : elementWords(elements, index);
    const before = index === 0 ? [] : [{ at: at++, text: separator, words: null }];
    const piece = { at, text: element, words: words ?? null };
    at += element.length;
    return [...before, piece].filter(({ text }) => text !== "");
  });
}

/** The values that feed something shown, in words: "paid 80, patient’s share 20". */
export function valueWords(pieces: readonly Piece[]): string {
  return pieces.flatMap(({ text, words }) => (words ? `${words} ${text}` : [])).join(", ");
}
