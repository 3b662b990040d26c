import { claimAcknowledgements } from "#queries/claims/claim-acknowledgements.ts";
import { claimAdjudications } from "#queries/claims/claim-adjudications.ts";
import { claimAdjustments } from "#queries/claims/claim-adjustments.ts";
import { claimBalances } from "#queries/claims/claim-balances.ts";
import { claimDays } from "#queries/claims/claim-days.ts";
import { claimDeadlines } from "#queries/claims/claim-deadlines.ts";
import { claimDenials } from "#queries/claims/claim-denials.ts";
import { claimFacts } from "#queries/claims/claim-facts.ts";
import { claimId } from "#queries/claims/claim-id.ts";
import { claimLedger } from "#queries/claims/claim-ledger.ts";
import { claimLines } from "#queries/claims/claim-lines.ts";
import { claimPayers } from "#queries/claims/claim-payers.ts";
import { claimRemarks } from "#queries/claims/claim-remarks.ts";
import { claimSubmissions } from "#queries/claims/claim-submissions.ts";
import { claimTakebacks } from "#queries/claims/claim-takebacks.ts";
import { claimTransactions } from "#queries/claims/claim-transactions.ts";
import { patientClaims as patientClaimsQuery } from "#queries/claims/patient-claims.ts";
import { claimChances } from "#queries/learned/claim-chances.ts";
import type { Reader } from "#queries/reader.ts";

/** The id a claim goes by now; undefined where this warehouse knows no such claim. */
export async function resolveClaim(reader: Reader, asked: string): Promise<string | undefined> {
  const [row] = await reader.run(claimId, { claimId: asked });
  return row?.claim_id;
}

/** How many of the patient's other claims the page lists. */
const OTHERS = 50;

/** Everything the claim's page shows, as known on a day: one round of queries, together. Its days go up to today. */
export async function readClaim(reader: Reader, id: string, asOf: string, today: string) {
  const params = { claimId: id, asOf };
  const [
    [facts],
    payers,
    balances,
    submissions,
    acknowledgements,
    adjudications,
    adjustments,
    remarks,
    lines,
    ledger,
    denials,
    deadlines,
    transactions,
    takebacks,
    days,
    patientClaims,
  ] = await Promise.all([
    reader.run(claimFacts, params),
    reader.run(claimPayers, params),
    reader.run(claimBalances, params),
    reader.run(claimSubmissions, params),
    reader.run(claimAcknowledgements, params),
    reader.run(claimAdjudications, params),
    reader.run(claimAdjustments, params),
    reader.run(claimRemarks, params),
    reader.run(claimLines, params),
    reader.run(claimLedger, params),
    reader.run(claimDenials, params),
    reader.run(claimDeadlines, params),
    reader.run(claimTransactions, params),
    reader.run(claimTakebacks, params),
    reader.run(claimDays, { claimId: id, asOf: today }),
    reader.run(patientClaimsQuery, { ...params, rows: OTHERS }),
  ]);
  if (facts === undefined) return undefined;
  const isDenied = denials.some(
    ({ closed_on, is_duplicate }) => closed_on === null && !is_duplicate,
  );
  const chances = isDenied ? await claimChances(reader, id, asOf) : [];
  return {
    facts,
    payers,
    balances,
    submissions,
    acknowledgements,
    adjudications,
    adjustments,
    remarks,
    lines,
    ledger,
    denials,
    /** Of the denials that are not decided. */
    chances,
    deadlines,
    transactions,
    takebacks,
    days,
    patientClaims,
  };
}

export type ClaimData = NonNullable<Awaited<ReturnType<typeof readClaim>>>;
