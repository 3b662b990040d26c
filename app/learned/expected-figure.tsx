import { moneyExact } from "#reports/format.ts";
import { type Expected, expectedSentences } from "./expected-words.ts";
import { ToldFigure } from "./told-figure.tsx";

/** What should be allowed of `what` (`line 2`), to the cent, and on a press what tells it. */
export function ExpectedFigure({
  expected,
  what,
}: {
  readonly expected: Expected;
  readonly what: string;
}) {
  return (
    <ToldFigure title={`Expected of ${what}`} sentences={expectedSentences(expected)}>
      {moneyExact(expected.cents)}
    </ToldFigure>
  );
}
