import { date, moneyExact } from "#reports/format.ts";
import { deniedAs } from "./words.ts";

export type BalancePart = {
  readonly party: string;
  readonly payer: string;
  readonly open_cents: number;
  readonly denied_cents: number;
  readonly state: string;
  readonly responsible_on: string | null;
};
export type OpenDenial = {
  readonly payer: string;
  readonly group_code: string | null;
  readonly carc: string | null;
  readonly remark_codes: string;
  readonly root_cause: string;
  readonly latest_on: string;
  readonly closed_on: string | null;
  readonly patient_owes: boolean;
  readonly is_duplicate: boolean;
  readonly denied_cents: number;
};
export type Deadline = {
  readonly payer: string;
  readonly kind: string;
  readonly due_on: string;
  readonly days_left: number;
};
export type SubmissionVerdict = {
  readonly payer: string;
  readonly submitted_on: string | null;
  readonly rejected_on: string | null;
  readonly rejected_by: string | null;
  readonly reject_category: string | null;
  readonly reject_status: string | null;
};
export type Standing = {
  readonly voided_on: string | null;
  readonly is_qmb: boolean;
  readonly balances: readonly BalancePart[];
  readonly denials: readonly OpenDenial[];
  readonly deadlines: readonly Deadline[];
  readonly submissions: readonly SubmissionVerdict[];
  readonly payers: readonly { readonly payer: string; readonly last_word_on: string | null }[];
  readonly payerPaidCents: number;
  readonly patientPaidCents: number;
};

/**
 * Where a claim stands, in one sentence: "Open $214.60 with AETNA, denied as bundled (CO-97, N19) on Oct 3,
 * 2026; appeal closes in 41 days." The largest part speaks, the other party's follows; a denial is said of either.
 */
export function standingSentence(claim: Standing): string {
  const total = sum(claim.balances.map(({ open_cents }) => open_cents));
  if (claim.voided_on !== null && total === 0)
    return `Voided on ${date(claim.voided_on)}; nothing is open.`;
  if (claim.balances.length === 0) return closedSentence(claim);
  const [largest, ...others] = [...claim.balances].sort(
    (a, b) => Math.abs(b.open_cents) - Math.abs(a.open_cents),
  );
  if (largest === undefined) return closedSentence(claim);
  const rest = others.map(
    (part) => `${openWords(part)} with ${holder(part)}${denialOf(claim, part)}`,
  );
  const also = rest.length === 0 ? "" : `; also ${rest.join(" and ")}`;
  return `${capital(openWords(largest))} with ${holder(largest)}${because(claim, largest)}${also}.`;
}

const denialOf = (claim: Standing, part: BalancePart) =>
  part.state === "denied" && part.open_cents > 0 ? deniedClause(claim, part) : "";

function openWords(part: BalancePart): string {
  return part.open_cents < 0
    ? `credit of ${moneyExact(-part.open_cents)}`
    : `open ${moneyExact(part.open_cents)}`;
}

function holder(part: BalancePart): string {
  return part.party === "patient" ? "the patient" : part.payer;
}

function because(claim: Standing, part: BalancePart): string {
  if (part.open_cents < 0) return ", more paid or written off than was owed";
  switch (part.state) {
    case "denied":
      return deniedClause(claim, part);
    case "pending":
      return `, under review${since(part)}`;
    case "next_payer":
      return `, waiting for the next payer${since(part)}`;
    case "qmb":
      return ", waits for a bill to Medicaid (QMB)";
    case "unexplained":
      return unexplainedClause(claim);
    case "patient":
      return since(part);
    default:
      return waitingClause(claim, part);
  }
}

/** Money that the holder's own answer leaves open: often an earlier payer's denial that nobody settled. */
function unexplainedClause(claim: Standing): string {
  const denial = claim.denials.find(
    (d) => d.closed_on === null && !d.patient_owes && !d.is_duplicate,
  );
  if (denial === undefined) return ", unexplained: the payer paid less than it said why";
  return `; before, ${denial.payer} answered: ${denialWords(denial)}`;
}

/** "denied as bundled (CO-97, N19) on Oct 3, 2026" */
function denialWords(denial: OpenDenial): string {
  const code = [denial.group_code, denial.carc].filter(Boolean).join("-");
  const codes = [code, denial.remark_codes].filter(Boolean).join(", ");
  return `${deniedAs(denial.root_cause)}${codes ? ` (${codes})` : ""} on ${date(denial.latest_on)}`;
}

function deniedClause(claim: Standing, part: BalancePart): string {
  const [denial] = claim.denials
    .filter(
      (d) => d.payer === part.payer && d.closed_on === null && !d.patient_owes && !d.is_duplicate,
    )
    .sort((a, b) => b.denied_cents - a.denied_cents);
  if (denial === undefined) return ", denied";
  return `, ${denialWords(denial)}${deadlineClause(claim, part, "first_dispute", "appeal")}`;
}

function waitingClause(claim: Standing, part: BalancePart): string {
  const latest = claim.submissions.filter(({ payer }) => payer === part.payer).at(-1);
  if (latest?.rejected_on) {
    const code = [latest.reject_category, latest.reject_status].filter(Boolean).join(" · ");
    const who =
      latest.rejected_by === "payer" ? "the payer" : `the ${latest.rejected_by ?? "clearinghouse"}`;
    return `, rejected by ${who} on ${date(latest.rejected_on)}${code ? ` (${code})` : ""}${deadlineClause(claim, part, "original", "filing")}`;
  }
  if (latest?.submitted_on) {
    return `, submitted on ${date(latest.submitted_on)} and not ${isAnswered(claim, part) ? "settled" : "answered"}${deadlineClause(claim, part, "original", "filing")}`;
  }
  return "";
}

function isAnswered(claim: Standing, part: BalancePart): boolean {
  return claim.payers.some(
    ({ payer, last_word_on }) => payer === part.payer && last_word_on !== null,
  );
}

function deadlineClause(claim: Standing, part: BalancePart, kind: string, what: string): string {
  const deadline = claim.deadlines.find((d) => d.kind === kind && d.payer === part.payer);
  if (deadline === undefined) return "";
  if (deadline.days_left < 0) return `; ${what} closed on ${date(deadline.due_on)}`;
  if (deadline.days_left === 0) return `; ${what} closes today`;
  return `; ${what} closes in ${deadline.days_left} ${deadline.days_left === 1 ? "day" : "days"}`;
}

function since(part: BalancePart): string {
  return part.responsible_on === null ? "" : ` since ${date(part.responsible_on)}`;
}

function closedSentence(claim: Standing): string {
  const paid = [
    claim.payerPaidCents !== 0 && `${moneyExact(claim.payerPaidCents)} from payers`,
    claim.patientPaidCents !== 0 && `${moneyExact(claim.patientPaidCents)} from the patient`,
  ].filter((part): part is string => typeof part === "string");
  return paid.length === 0 ? "Closed; nothing was paid." : `Closed: ${paid.join(" and ")}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
