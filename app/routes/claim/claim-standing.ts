import type { ClaimData } from "./read-claim.server.ts";
import { standingSentence } from "./standing.ts";

/** The first sentence about a claim, from everything read of it. */
export function claimStanding(claim: ClaimData): string {
  return standingSentence({
    ...claim.facts,
    balances: claim.balances,
    payers: claim.payers,
    denials: claim.denials,
    deadlines: claim.deadlines,
    submissions: claim.submissions,
    payerPaidCents: sum(claim.lines.map((line) => line.payer_paid_cents)),
    patientPaidCents: sum(claim.lines.map((line) => line.patient_paid_cents)),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
