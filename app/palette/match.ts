/** A stretch of a text, from a letter up to, not including, another. */
export type Stretch = readonly [from: number, to: number];
export type Match = { readonly score: number; readonly stretches: readonly Stretch[] };

/** Letters without accents and capitals, as many as there were: places stay the same. */
export function plain(text: string): string {
  return Array.from(text, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");
}

export const wordsOf = (typed: string) =>
  plain(typed)
    .split(/[\s:,]+/)
    .filter((word) => word !== "");

/**
 * Whether every word typed is in a text or in what else it answers to, and where; beginnings of words count more than what lies
 * inside them, and the whole text's beginning most. Null: a word is not there.
 */
export function match(typed: readonly string[], text: string, also = ""): Match | null {
  const [within, other] = [plain(text), plain(also)];
  const stretches: Stretch[] = [];
  let score = 0;
  for (const word of typed) {
    const at = placeOf(within, word);
    if (at !== null) {
      stretches.push([at, at + word.length]);
      score += at === 0 ? 4 : isBeginning(within, at) ? 3 : 1;
    } else if (placeOf(other, word) !== null) score += 1;
    else return null;
  }
  return { score, stretches: merged(stretches) };
}

const isBeginning = (text: string, at: number) =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");

/** Where a word begins so, else where it stands inside one. */
function placeOf(text: string, word: string): number | null {
  const first = text.indexOf(word);
  for (let at = first; at !== -1; at = text.indexOf(word, at + 1))
    if (isBeginning(text, at)) return at;
  // Two letters are inside of everything.
  return first === -1 || word.length < 3 ? null : first;
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = kept.at(-1);
    if (last && from <= last[1]) kept[kept.length - 1] = [last[0], Math.max(last[1], to)];
    else kept.push([from, to]);
  }
  return kept;
}
