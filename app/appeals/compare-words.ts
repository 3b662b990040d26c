/** A run of words that two texts share, or that only one of them has. */
export type WordRun = {
  readonly what: "same" | "added" | "removed";
  readonly words: string;
};

/** Word by word, what became of a text: their longest common sequence stays, the rest was added or removed. */
export function compareWords(before: string, after: string): WordRun[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(was, is);
  const runs: WordRun[] = [];
  const push = (what: WordRun["what"], word: string) => {
    const last = runs.at(-1);
    if (last?.what === what) runs[runs.length - 1] = { what, words: `${last.words} ${word}` };
    else runs.push({ what, words: word });
  };
  let [w, i] = [0, 0];
  while (w < was.length || i < is.length) {
    const [old, now] = [was[w], is[i]];
    if (old !== undefined && old === now) {
      push("same", old);
      w += 1;
      i += 1;
    } else if (
      old !== undefined &&
      (now === undefined || (common[w + 1]?.[i] ?? 0) >= (common[w]?.[i + 1] ?? 0))
    ) {
      push("removed", old);
      w += 1;
    } else if (now !== undefined) {
      push("added", now);
      i += 1;
    }
  }
  return runs;
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** `[w][i]`: how many words the rest of one from `w` and of the other from `i` share, in order. */
function commonLengths(was: readonly string[], is: readonly string[]): number[][] {
  const lengths = Array.from({ length: was.length + 1 }, () =>
    new Array<number>(is.length + 1).fill(0),
  );
  for (let w = was.length - 1; w >= 0; w -= 1)
    for (let i = is.length - 1; i >= 0; i -= 1) {
      const row = lengths[w];
      if (row)
        row[i] =
          was[w] === is[i]
            ? (lengths[w + 1]?.[i + 1] ?? 0) + 1
            : Math.max(lengths[w + 1]?.[i] ?? 0, row[i + 1] ?? 0);
    }
  return lengths;
}
