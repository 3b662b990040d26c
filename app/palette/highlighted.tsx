import type { Stretch } from "./match.ts";

/** A text with what was typed marked in it. */
export function Highlighted({
  text,
  stretches,
}: {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}) {
  const ends = [0, ...stretches.flat(), text.length];
  return ends.slice(1).map((to, at) => {
    const part = text.slice(ends[at], to);
    // Every other piece is a stretch.
    return at % 2 === 1 ? (
      <mark key={to} className="bg-transparent font-semibold text-accent">
        {part}
      </mark>
    ) : (
      part
    );
  });
}
