import type {
  AnswerLine,
  PacketAnswer,
  PacketClaim,
  PacketCode,
  PacketLine,
} from "#reports/appeal/packet.ts";
import { date } from "#reports/format.ts";
import { appealable } from "./appealed-payer.ts";
import { filingProof } from "./filing-proof.ts";
import type { AppealClaim } from "./read-appeal-claim.server.ts";

/** A claim as an appeal to one payer shows it. */
export function packetClaim(claim: AppealClaim, payer: string): PacketClaim {
  const { facts, deadlines } = claim;
  const own = claim.payers.find((each) => each.payer === payer);
  const lines = packetLines(claim, payer);
  return {
    claimId: facts.claim_id,
    controlNumber: facts.control_number ?? "",
    payerControlNumber: own?.payer_control_number ?? "",
    patient: [facts.patient_first, facts.patient_last].filter(Boolean).join(" "),
    birthOn: facts.birth_on,
    memberId: own?.member_id ?? facts.member_id ?? "",
    groupNumber: own?.group_number ?? facts.group_number ?? "",
    serviceOn: facts.service_on,
    serviceTo: facts.service_to,
    provider: facts.provider ?? "",
    providerNpi: facts.provider_npi ?? "",
    location: facts.location ?? "",
    placeOfService: facts.place_of_service ?? "",
    diagnoses: facts.diagnoses ?? "",
    authorization: facts.authorization_number ?? "",
    chargeCents: lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
    disputedCents: lines.reduce((sum, line) => sum + line.deniedCents + line.shortCents, 0),
    dueOn:
      deadlines.find((each) => each.kind === "first_dispute" && each.payer === payer)?.due_on ??
      null,
    lines,
    answers: claim.adjudications
      .filter((each) => each.payer === payer && each.kind !== "none" && each.origin === "835")
      .map((each) => packetAnswer(claim, each)),
    proof: filingProof(claim, payer),
  };
}

/** A line that was denied in part and is short as well asks for the denied money alone. */
function packetLines(claim: AppealClaim, payer: string): PacketLine[] {
  const denied = appealable(claim, payer);
  return claim.lines.map((line) => {
    const deniedCents = denied
      .filter(({ line_no }) => line_no === line.line_no)
      .reduce((sum, { denied_cents }) => sum + denied_cents, 0);
    const short = claim.shorts.find(
      (each) => each.payer === payer && each.line_no === line.line_no && deniedCents === 0,
    );
    return {
      lineNo: line.line_no,
      code: line.code ?? "",
      modifiers: line.modifiers ?? "",
      units: line.units,
      serviceOn: line.service_on,
      diagnoses: line.diagnoses ?? "",
      chargeCents: line.charge_cents,
      deniedCents,
      shortCents: short ? short.expected_cents - short.allowed_cents : 0,
    };
  });
}

type Adjudication = AppealClaim["adjudications"][number];

function packetAnswer(claim: AppealClaim, answer: Adjudication): PacketAnswer {
  const id = answer.adjudication_id;
  const file = answer.file_id === null ? undefined : claim.files.get(answer.file_id);
  return {
    payer: answer.remit_payer ?? answer.payer,
    on: answer.spoken_on,
    method: METHODS[answer.method ?? ""] ?? answer.method ?? "",
    trace: answer.trace_number ?? "",
    status: statusWords(answer.status_code),
    standing: standingOf(answer),
    payerControlNumber: answer.payer_control_number ?? "",
    chargeCents: answer.charge_cents ?? 0,
    paidCents: answer.paid_cents,
    lines: answerLines(claim, id),
    source:
      file === undefined || answer.segment_no === null
        ? null
        : { file, from: answer.segment_no, to: answer.last_segment_no ?? answer.segment_no },
  };
}

/** The remittance's lines; what it says of the whole claim stands on a line of its own, without amounts of its own. */
function answerLines(claim: AppealClaim, id: string): AnswerLine[] {
  const told = claim.answered.filter(({ adjudication_id }) => adjudication_id === id);
  const adjustments = claim.adjustments.filter(({ adjudication_id }) => adjudication_id === id);
  const remarks = claim.remarks.filter(({ adjudication_id }) => adjudication_id === id);
  const lines = told.map((line): AnswerLine => {
    const no = line.adjudication_line_no;
    return {
      lineNo: line.line_no,
      code: line.code ?? "",
      modifiers: line.modifiers ?? "",
      billedCode:
        line.submitted_code !== null && line.submitted_code !== line.code
          ? line.submitted_code
          : "",
      units: line.units,
      chargeCents: line.charge_cents,
      allowedCents: line.allowed_cents,
      paidCents: line.paid_cents,
      adjustments: adjustments
        .filter(({ adjudication_line_no }) => adjudication_line_no === no)
        .map(adjusted),
      remarks: remarks
        .filter(({ line_no }) => no !== 0 && line_no === line.line_no && line_no !== 0)
        .map(remarked),
    };
  });
  const ofClaim = {
    adjustments: told.some(({ adjudication_line_no }) => adjudication_line_no === 0)
      ? []
      : adjustments.filter(({ adjudication_line_no }) => adjudication_line_no === 0).map(adjusted),
    remarks: remarks.filter(({ line_no }) => line_no === 0).map(remarked),
  };
  if (ofClaim.adjustments.length + ofClaim.remarks.length === 0) return lines;
  const nothing = { code: "", modifiers: "", billedCode: "", units: null, allowedCents: null };
  return [...lines, { lineNo: 0, ...nothing, chargeCents: 0, paidCents: 0, ...ofClaim }];
}

function adjusted(each: AppealClaim["adjustments"][number]): PacketCode {
  return {
    code: [each.group_code, each.carc].filter(Boolean).join("-"),
    words: each.title ?? "a code that the reference table does not know",
    cents: each.amount_cents,
  };
}

function remarked(each: AppealClaim["remarks"][number]): PacketCode {
  return { code: each.rarc, words: each.title ?? "a remark without words here", cents: null };
}

function standingOf(answer: Adjudication): string {
  if (answer.kind === "reversal") return "takes back an earlier answer";
  if (answer.undone_on !== null) return `taken back on ${date(answer.undone_on)}`;
  return answer.kind === "repeat" ? "repeats an earlier answer" : "";
}

const METHODS: { readonly [method: string]: string } = {
  ACH: "EFT",
  CHK: "check",
  NON: "no payment",
  FWT: "wire",
  BOP: "bank’s choice",
};

/** CLP02 in our words. */
function statusWords(code: string | null): string {
  return code === null ? "not told" : `${STATUS[code] ?? "other"} (${code})`;
}

const STATUS: { readonly [code: string]: string } = {
  "1": "processed as primary",
  "2": "processed as secondary",
  "3": "processed as tertiary",
  "4": "denied",
  "19": "processed as primary, forwarded",
  "20": "processed as secondary, forwarded",
  "21": "processed as tertiary, forwarded",
  "22": "reversal",
  "23": "not its claim, forwarded",
  "25": "told in advance",
};
