import { SourceLink } from "#app/archive/source-link.tsx";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { date, moneyExact, nothing } from "#reports/format.ts";
import {
  type Adjudication,
  type Adjustment,
  effectWords,
  kindWords,
  lineWords,
  placeWords,
  type Remark,
  reasonOf,
  reasonWords,
  remarkWords,
  wordsInForce,
} from "./answer-words.ts";
import type { ClaimData } from "./read-claim.server.ts";
import { groupWords, matchWords, nextWords, remarkNext } from "./words.ts";

/** Every answer of a payer with all its codes in plain words and what to do next; the latest first, undone ones folded. */
export function Answers({
  adjudications,
  adjustments,
  remarks,
}: Pick<ClaimData, "adjudications" | "adjustments" | "remarks">) {
  if (adjudications.length === 0)
    return <p className="text-ink-2">No payer had answered by this day.</p>;
  const inForce = wordsInForce(adjudications);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {adjudications.toReversed().map((answer) => (
        <Answer
          key={answer.adjudication_id}
          answer={answer}
          isInForce={inForce.has(answer.adjudication_id)}
          adjustments={adjustments.filter(
            ({ adjudication_id }) => adjudication_id === answer.adjudication_id,
          )}
          remarks={remarks.filter(
            ({ adjudication_id }) => adjudication_id === answer.adjudication_id,
          )}
        />
      ))}
    </div>
  );
}

function Answer({
  answer,
  isInForce,
  adjustments,
  remarks,
}: {
  answer: Adjudication;
  isInForce: boolean;
  adjustments: readonly Adjustment[];
  remarks: readonly Remark[];
}) {
  return (
    <details className="panel" open={isInForce}>
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2 text-table">
        <span className="font-medium">{answer.payer}</span>
        <span className="text-ink-2">{answer.spoken_on ? date(answer.spoken_on) : "no date"}</span>
        <span className="text-ink-2">{kindWords(answer, isInForce)}</span>
        <span className="figures ml-auto">paid {moneyExact(answer.paid_cents)}</span>
      </summary>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-hint text-ink-2">
        {answer.trace_number && (
          <span>
            check or EFT {answer.trace_number}
            {answer.remittance_cents !== null && ` of ${moneyExact(answer.remittance_cents)}`}
          </span>
        )}
        {answer.payer_control_number && (
          <span>payer’s control number {answer.payer_control_number}</span>
        )}
        {answer.status_code && <span>status {answer.status_code}</span>}
        <span>matched by {matchWords(answer.match_method)}</span>
        {answer.interest_cents !== null && answer.interest_cents !== 0 && (
          <span>interest {moneyExact(answer.interest_cents)}</span>
        )}
        <SourceLink
          fileId={answer.file_id}
          from={answer.segment_no}
          to={answer.last_segment_no}
          of={`${answer.payer}’s answer`}
        />
      </p>
      {adjustments.length > 0 && <Adjustments adjustments={adjustments} answer={answer} />}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </details>
  );
}

function Adjustments({
  adjustments,
  answer,
}: {
  adjustments: readonly Adjustment[];
  answer: Adjudication;
}) {
  return (
    <ScrollRegion label="Adjustments" className="border-t border-line">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">What it says</th>
            <th scope="col">Line</th>
            <th scope="col">Effect</th>
            <th scope="col" className="num">
              Amount
            </th>
            <th scope="col">Next</th>
            <th scope="col">
              <span className="sr-only">Source</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {adjustments.map((each) => (
            <tr key={each.position}>
              <th scope="row" title={groupWords(each.group_code)}>
                {reasonOf(each) ?? nothing}
              </th>
              <td className="!whitespace-normal min-w-48">{reasonWords(each)}</td>
              <td>{lineWords(each)}</td>
              <td
                className={
                  each.class === "denial" && each.group_code !== "PR" ? "text-bad" : "text-ink-2"
                }
              >
                {effectWords(each)}
              </td>
              <td className="num">{moneyExact(each.amount_cents)}</td>
              <td className="!whitespace-normal min-w-40 text-ink-2">{nextWords(each)}</td>
              <td>
                <SourceLink
                  fileId={each.file_id}
                  from={answer.segment_no ?? each.segment_no}
                  to={answer.last_segment_no}
                  mark={each.segment_no}
                  of={`${each.group_code}-${each.carc}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const codes = [...new Set(remarks.map(({ rarc }) => rarc))];
  return (
    <ul className="border-t border-line px-4 py-2 text-table">
      {codes.map((code) => {
        const said = remarks.filter(({ rarc }) => rarc === code);
        return (
          <li key={code} className="flex gap-3 py-0.5">
            <span className="w-16 shrink-0 font-medium">{code}</span>
            <span>
              {said[0] && remarkWords(said[0])}
              <span className="text-ink-2">
                {" "}
                · {placeWords(said.map(({ line_no }) => line_no))}
              </span>
              {said[0] && <span className="block text-ink-2">{remarkNext(said[0])}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
