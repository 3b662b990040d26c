import { answerLines } from "#queries/appeals/answer-lines.ts";
import { filingTraces } from "#queries/appeals/filing-traces.ts";
import { shortLines } from "#queries/appeals/short-lines.ts";
import { claimAcknowledgements } from "#queries/claims/claim-acknowledgements.ts";
import { claimAdjudications } from "#queries/claims/claim-adjudications.ts";
import { claimAdjustments } from "#queries/claims/claim-adjustments.ts";
import { claimDeadlines } from "#queries/claims/claim-deadlines.ts";
import { claimDenials } from "#queries/claims/claim-denials.ts";
import { claimFacts } from "#queries/claims/claim-facts.ts";
import { claimLines } from "#queries/claims/claim-lines.ts";
import { claimPayers } from "#queries/claims/claim-payers.ts";
import { claimRemarks } from "#queries/claims/claim-remarks.ts";
import { claimSubmissions } from "#queries/claims/claim-submissions.ts";
import { loadedFile } from "#queries/loads/loaded-file.ts";
import type { Reader } from "#queries/reader.ts";

/** Everything that files tell of a claim and an appeal may quote: the claim page's own queries, and the remittance line by line. */
export type AppealClaim = NonNullable<Awaited<ReturnType<typeof readAppealClaim>>>;

/** @returns undefined where there is no such claim within the reader's reach */
export async function readAppealClaim(reader: Reader, claimId: string, asOf: string) {
  const params = { claimId, asOf };
  const [
    [facts],
    payers,
    submissions,
    acknowledgements,
    adjudications,
    adjustments,
    remarks,
    lines,
    denials,
    deadlines,
    answered,
    traces,
    shorts,
  ] = await Promise.all([
    reader.run(claimFacts, params),
    reader.run(claimPayers, params),
    reader.run(claimSubmissions, params),
    reader.run(claimAcknowledgements, params),
    reader.run(claimAdjudications, params),
    reader.run(claimAdjustments, params),
    reader.run(claimRemarks, params),
    reader.run(claimLines, params),
    reader.run(claimDenials, params),
    reader.run(claimDeadlines, params),
    reader.run(answerLines, params),
    reader.run(filingTraces, params),
    reader.run(shortLines, params),
  ]);
  if (facts === undefined) return undefined;
  const files = await fileNames(reader, [
    ...adjudications.flatMap(({ file_id }) => file_id ?? []),
    ...traces.map(({ file_id }) => file_id),
  ]);
  return {
    facts,
    payers,
    submissions,
    acknowledgements,
    adjudications,
    adjustments,
    remarks,
    lines,
    denials,
    deadlines,
    answered,
    traces,
    shorts,
    files,
  };
}

async function fileNames(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map((fileId) => reader.run(loadedFile, { fileId })),
  );
  return new Map(found.flat().map(({ file_id, name }) => [file_id, name]));
}
