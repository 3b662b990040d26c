import type { Chance } from "#queries/learned/claim-chances.ts";
import { count, rate } from "#reports/format.ts";
import { chanceSentences, rangeWords } from "./chance-words.ts";
import { ToldFigure } from "./told-figure.tsx";

/** How likely a denial brings money, from where to where, and on how many it stands; on a press what each step says. */
export function ChanceFigure({
  chance,
  what,
}: {
  readonly chance: Chance;
  /** `line 2`. */
  readonly what: string;
}) {
  return (
    <>
      <ToldFigure title={`Chance of ${what}`} sentences={chanceSentences(chance)}>
        {rate(chance.chance, 0)} chance
      </ToldFigure>{" "}
      ({rangeWords(chance)}, {chance.decided === 0 ? "planned" : `n ${count(chance.decided)}`})
    </>
  );
}
