import type { claimDenials } from "#queries/claims/claim-denials.ts";
import type { Chance } from "#queries/learned/claim-chances.ts";
import type { RowOf } from "#queries/query.ts";
import { moneyExact } from "#reports/format.ts";
import { ChanceFigure } from "./chance-figure.tsx";
import { expectedOf, expectedSentences } from "./expected-words.ts";
import { ToldFigure } from "./told-figure.tsx";

type Denials = readonly RowOf<typeof claimDenials>[];

/** What the denier should allow for lines that it denied together, and on a press what tells it, line by line. */
export function ExpectedIfPaid({
  denials,
  cents,
}: {
  readonly denials: Denials;
  readonly cents: number;
}) {
  const sentences = denials.flatMap((denial) => {
    const expected = expectedOf(denial, denial.payer);
    if (expected === null) return [];
    const line =
      denials.length === 1 ? "" : `Line ${denial.line_no}, ${moneyExact(expected.cents)}: `;
    return [line + expectedSentences(expected).join(" ")];
  });
  return (
    <ToldFigure title="Expected if paid" sentences={sentences}>
      {moneyExact(cents)}
    </ToldFigure>
  );
}

/** How likely lines that were denied together bring money; lines of one chance are told once. */
export function DenialChances({
  denials,
  chances,
}: {
  readonly denials: Denials;
  readonly chances: readonly Chance[];
}) {
  const told = denials.flatMap((denial) =>
    chances.filter(
      ({ line_no, payer, opened_on }) =>
        line_no === denial.line_no && payer === denial.payer && opened_on === denial.opened_on,
    ),
  );
  const different = told.filter(
    (each, at) => told.findIndex(({ chance }) => chance === each.chance) === at,
  );
  if (different.length === 0) return null;
  const isOne = different.length === 1;
  return (
    <p className="text-hint text-ink-2">
      {different.map((chance, at) => (
        <span key={chance.line_no}>
          {at > 0 && " · "}
          {isOne ? "" : `line ${chance.line_no}: `}
          <ChanceFigure chance={chance} what={isOne ? "recovery" : `line ${chance.line_no}`} />
        </span>
      ))}
    </p>
  );
}
