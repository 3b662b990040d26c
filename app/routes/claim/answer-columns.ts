import type { Column } from "#app/tables/column.ts";
import {
  type Adjudication,
  effectWords,
  kindWords,
  lineWords,
  reasonOf,
  reasonWords,
  remarkWords,
  wordsInForce,
} from "./answer-words.ts";
import type { ClaimData } from "./read-claim.server.ts";
import { matchWords, nextWords, remarkNext } from "./words.ts";

type Answers = Pick<ClaimData, "adjudications" | "adjustments" | "remarks">;

/** One thing that an answer says: what it paid, an adjustment, a remark. */
type Said = {
  readonly answer: Adjudication;
  readonly state: string;
  readonly kind: "paid" | "interest" | "adjustment" | "remark";
  readonly code?: string | null;
  readonly words?: string;
  readonly line?: string;
  readonly effect?: string;
  /** Cents; null: a remark. */
  readonly cents: number | null;
  readonly next?: string;
  readonly segment: number | null;
};

/** What every answer says, row by row, the latest answer first: what it paid, then its adjustments, then its remarks. */
export function answerRows({ adjudications, adjustments, remarks }: Answers): Said[] {
  const inForce = wordsInForce(adjudications);
  return adjudications.toReversed().flatMap((answer): Said[] => {
    const isOf = (each: { adjudication_id: string }) =>
      each.adjudication_id === answer.adjudication_id;
    const said = { answer, state: kindWords(answer, inForce.has(answer.adjudication_id)) };
    const segment = answer.segment_no;
    const interest = answer.interest_cents ?? 0;
    return [
      { ...said, kind: "paid", cents: answer.paid_cents, segment },
      ...(interest === 0 ? [] : [{ ...said, kind: "interest", cents: interest, segment } as const]),
      ...adjustments.filter(isOf).map(
        (each): Said => ({
          ...said,
          kind: "adjustment",
          code: reasonOf(each),
          words: reasonWords(each),
          line: lineWords(each),
          effect: effectWords(each),
          cents: each.amount_cents,
          next: nextWords(each),
          segment: each.segment_no,
        }),
      ),
      ...remarks.filter(isOf).map(
        (each): Said => ({
          ...said,
          kind: "remark",
          code: each.rarc,
          words: remarkWords(each),
          line: lineWords(each),
          cents: null,
          next: remarkNext(each),
          segment,
        }),
      ),
    ];
  });
}

export const answerColumns: Column<Said>[] = [
  { id: "payer", header: "Payer", value: ({ answer }) => answer.payer },
  { id: "answered", header: "Answered", value: ({ answer }) => answer.spoken_on, kind: "date" },
  { id: "state", header: "State", value: (row) => row.state },
  { id: "kind", header: "What it says", value: (row) => row.kind },
  { id: "code", header: "Code", value: (row) => row.code ?? null },
  { id: "words", header: "In words", value: (row) => row.words ?? null },
  { id: "line", header: "Line", value: (row) => row.line ?? null },
  { id: "effect", header: "Effect", value: (row) => row.effect ?? null },
  { id: "amount", header: "Amount", value: (row) => row.cents, kind: "exact" },
  { id: "next", header: "Next", value: (row) => row.next || null },
  { id: "trace", header: "Check or EFT", value: ({ answer }) => answer.trace_number },
  {
    id: "check",
    header: "Amount of the check",
    value: ({ answer, kind }) => (kind === "paid" ? answer.remittance_cents : null),
    kind: "exact",
  },
  {
    id: "payer-control",
    header: "Payer’s control number",
    value: ({ answer }) => answer.payer_control_number,
  },
  { id: "status", header: "Status code", value: ({ answer }) => answer.status_code },
  { id: "matched", header: "Matched by", value: ({ answer }) => matchWords(answer.match_method) },
  {
    id: "source",
    header: "Source",
    value: (row) => row.segment,
    fileKind: "count",
    fileName: "segment_no",
  },
];
