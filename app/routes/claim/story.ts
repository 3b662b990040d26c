import { rootCauseWords } from "#app/root-cause-words.ts";
import { date, moneyExact } from "#reports/format.ts";
import type {
  AcknowledgementFact,
  AdjudicationFact,
  DenialFact,
  MoneyFact,
  StoryFacts,
  SubmissionFact,
  TakebackFact,
} from "./story-facts.ts";
import { acknowledgementWords, verdictWords } from "./words.ts";

/** A run of segments in a file that something was told by. */
export type Source = { readonly fileId: string; readonly from: number; readonly to: number };

/** One event of a claim's life, as one sentence. */
export type StoryEvent = {
  readonly key: string;
  readonly on: string | null;
  readonly mark: "submission" | "acknowledgement" | "word" | "money" | "denial" | "appeal";
  readonly tone: "plain" | "good" | "watch" | "bad";
  readonly sentence: string;
  readonly note: string | null;
  readonly amountCents: number | null;
  readonly source: Source | null;
  /** The page of what it tells of, where that is none of the claim's files. */
  readonly to?: string;
};

/** The claim's life as sentences, newest first; events of one day keep the order in which they can have happened. */
export function tellStory(facts: StoryFacts): StoryEvent[] {
  const events = [
    ...facts.submissions.map(submitted),
    ...facts.acknowledgements.map(acknowledged),
    ...facts.adjudications.map(answered),
    ...facts.denials.filter((denial) => denial.is_from_export).map(deniedByExport),
    ...facts.takebacks.map(settled),
    ...facts.ledger.flatMap((entry) => postedByHand(entry) ?? []),
  ];
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => (b.event.on ?? "").localeCompare(a.event.on ?? "") || b.index - a.index)
    .map(({ event }) => event);
}

function submitted(fact: SubmissionFact): StoryEvent {
  const what = `${fact.lines} ${fact.lines === 1 ? "line" : "lines"}, ${moneyExact(fact.charge_cents)}`;
  return {
    key: `s${fact.submission_id}`,
    on: fact.submitted_on,
    mark: "submission",
    tone: "plain",
    sentence: `${SUBMITTED[fact.role] ?? "Submitted to"} ${fact.payer}: ${what}`,
    note: [
      `control number ${fact.control_number}`,
      fact.original_reference && `refers to ${fact.original_reference}`,
    ]
      .filter(Boolean)
      .join(" · "),
    amountCents: fact.charge_cents,
    source: { fileId: fact.file_id, from: fact.segment_no, to: fact.last_segment_no },
  };
}

const SUBMITTED: { readonly [role: string]: string } = {
  original: "Submitted to",
  resubmission: "Submitted again to",
  replacement: "Replaced by a corrected claim to",
  void: "Voided at",
  next_payer: "Billed to the next payer,",
  payer_change: "Billed to another payer,",
};

function acknowledged(fact: AcknowledgementFact): StoryEvent {
  const isVerdict = fact.kind !== "277CA";
  const rejected = isVerdict
    ? !["A", "E", "P"].includes(fact.verdict_code ?? "")
    : fact.action_code === "U" || (!fact.action_code && /^A[3678]$/.test(fact.category_code ?? ""));
  const accepted = !rejected && !isVerdict && fact.category_code === "A2";
  const words = isVerdict
    ? verdictWords(fact.verdict_code)
    : acknowledgementWords(fact.category_code);
  const code = isVerdict
    ? `${fact.kind} ${fact.verdict_code ?? ""}`
    : [fact.category_code, fact.status_code].filter(Boolean).join(" · ");
  return {
    key: `k${fact.file_id}-${fact.segment_no}`,
    on: fact.acknowledged_on,
    mark: "acknowledgement",
    tone: rejected ? "bad" : accepted ? "good" : "plain",
    sentence: `${acknowledger(fact)}: ${scopeOf(fact.level)}${words} (${code.trim()})`,
    note: fact.message,
    amountCents: null,
    source: { fileId: fact.file_id, from: fact.segment_no, to: fact.segment_no },
  };
}

function acknowledger(fact: AcknowledgementFact): string {
  if (fact.kind !== "277CA") return "Syntax check";
  const name = fact.source_name ?? "";
  if (fact.source_entity === "PR") return name || fact.payer;
  return name === "" ? "Clearinghouse" : `Clearinghouse ${name}`;
}

function scopeOf(level: string): string {
  if (level === "batch" || level === "group") return "whole batch ";
  if (level === "provider") return "all claims of the provider ";
  return "";
}

function answered(fact: AdjudicationFact): StoryEvent {
  const cash = fact.origin === "835" ? fact.paid_cents : null;
  return {
    key: `a${fact.adjudication_id}`,
    on: fact.spoken_on,
    mark: "word",
    tone: toneOf(fact),
    sentence: answerSentence(fact),
    note: answerNote(fact),
    amountCents: cash,
    source:
      fact.file_id === null || fact.segment_no === null
        ? null
        : {
            fileId: fact.file_id,
            from: fact.segment_no,
            to: fact.last_segment_no ?? fact.segment_no,
          },
  };
}

function toneOf(fact: AdjudicationFact): StoryEvent["tone"] {
  if (fact.kind === "reversal") return "watch";
  if (fact.denied_cents > 0) return "bad";
  if (fact.pending_cents > 0) return "watch";
  return fact.kind === "word" && fact.paid_cents > 0 ? "good" : "plain";
}

function answerSentence(fact: AdjudicationFact): string {
  const who = fact.origin === "cob" ? `${fact.payer} (told by the next payer's bill)` : fact.payer;
  if (fact.kind === "reversal") {
    const what = fact.undoes_spoken_on
      ? ` its answer of ${date(fact.undoes_spoken_on)}`
      : " an answer not loaded";
    return `${who} took back${what}: ${moneyExact(fact.paid_cents)}`;
  }
  if (fact.kind === "none") {
    return fact.status_code === "25"
      ? `${who} told what it would pay: no money moves`
      : `${who} sent it on: not its claim`;
  }
  const did = [
    fact.allowed_cents !== null &&
      fact.allowed_cents !== 0 &&
      `allowed ${moneyExact(fact.allowed_cents)}`,
    `paid ${moneyExact(fact.paid_cents)}`,
    fact.patient_cents !== 0 &&
      `left ${moneyExact(fact.patient_cents)} to ${fact.is_forwarded ? (fact.crossover_payer ?? "the next payer") : "the patient"}`,
    fact.contractual_cents !== 0 && `adjusted ${moneyExact(fact.contractual_cents)}`,
    fact.denied_cents !== 0 &&
      `denied ${moneyExact(fact.denied_cents)}${codeWords(fact.code, fact.root_cause)}`,
    fact.pending_cents !== 0 && `keeps ${moneyExact(fact.pending_cents)} under review`,
  ].filter((part): part is string => typeof part === "string");
  const verb = fact.kind === "repeat" ? " answered again, changing nothing: " : " ";
  return `${who}${verb}${listWords(did)}`;
}

/** A code with what it stands for: " (CO-97 · bundled)". */
function codeWords(code: string | null, rootCause: string | null): string {
  if (code === null || code === "") return "";
  return rootCause === null ? ` (${code})` : ` (${code} · ${rootCauseWords(rootCause)})`;
}

function answerNote(fact: AdjudicationFact): string | null {
  const parts = [
    fact.trace_number && `check or EFT ${fact.trace_number}`,
    fact.remit_payer && fact.remit_payer !== fact.payer && `as ${fact.remit_payer}`,
    fact.is_forwarded && "forwarded",
    fact.is_unprocessable && "could not be processed: send a new claim, no appeal",
    fact.undone_on && `taken back on ${date(fact.undone_on)}`,
  ].filter((part): part is string => typeof part === "string" && part !== "");
  return parts.length === 0 ? null : parts.join(" · ");
}

function deniedByExport(fact: DenialFact): StoryEvent {
  const code = [fact.group_code, fact.carc].filter(Boolean).join("-");
  return {
    key: `d${fact.opened_on}-${fact.payer}-${fact.line_no}-${code}`,
    on: fact.opened_on,
    mark: "denial",
    tone: "bad",
    sentence: `${fact.payer} denied ${moneyExact(fact.denied_cents)}${codeWords(code, fact.root_cause)}, says the denial export`,
    note: null,
    amountCents: null,
    source: null,
  };
}

/** A provider-level adjustment that names the claim: the check moved, the claim's ledger did not. */
function settled(fact: TakebackFact, index: number): StoryEvent {
  const who = fact.payer ?? "The payer";
  const amount = moneyExact(Math.abs(fact.amount_cents));
  const what =
    fact.reason_code === "L6"
      ? fact.amount_cents < 0
        ? `paid ${amount} of interest`
        : `took back ${amount} of interest`
      : fact.amount_cents > 0
        ? `kept ${amount} of a check for this claim`
        : `gave ${amount} back on a check for this claim`;
  return {
    key: `t${fact.file_id}-${fact.segment_no}-${index}`,
    on: fact.paid_on,
    mark: "money",
    tone: fact.amount_cents > 0 ? "watch" : "plain",
    sentence: `${who} ${what} (${fact.reason_code ?? "PLB"}), outside the claim's ledger`,
    note: fact.trace_number && `check or EFT ${fact.trace_number}`,
    amountCents: null,
    source: { fileId: fact.file_id, from: fact.segment_no, to: fact.segment_no },
  };
}

/** Money that no submission or remittance tells: patient payments, write-offs, refunds, transfers, posted payments. */
function postedByHand(entry: MoneyFact): StoryEvent | undefined {
  const sentence = handSentence(entry);
  if (sentence === undefined) return undefined;
  return {
    key: `m${entry.entry_no}`,
    on: entry.posted_on,
    mark: "money",
    tone: entry.kind === "write_off" ? "watch" : entry.kind.endsWith("payment") ? "good" : "plain",
    sentence: entry.reason ? `${sentence}: ${entry.reason}` : sentence,
    note: null,
    amountCents: entry.amount_cents,
    source:
      entry.file_id === null || entry.segment_no === null
        ? null
        : { fileId: entry.file_id, from: entry.segment_no, to: entry.segment_no },
  };
}

function handSentence(entry: MoneyFact): string | undefined {
  const amount = moneyExact(entry.amount_cents);
  switch (entry.kind) {
    case "patient_payment":
      return `The patient paid ${amount}`;
    case "write_off":
      return `${amount} written off`;
    case "refund":
      return `${amount} refunded to ${entry.party === "patient" ? "the patient" : entry.payer}`;
    case "transfer":
      return `${amount} moved ${entry.amount_cents >= 0 ? "to the patient" : "to insurance"}`;
    case "payer_payment":
      return entry.adjudication_id === null
        ? `${entry.payer} paid ${amount}, posted in the practice system`
        : undefined;
    default:
      return undefined;
  }
}

function listWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
