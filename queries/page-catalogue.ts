import { alertDenials } from "./alerts/alert-denials.ts";
import { alertGaps } from "./alerts/alert-gaps.ts";
import { alertMonths } from "./alerts/alert-months.ts";
import { alertSent } from "./alerts/alert-sent.ts";
import { answerLines } from "./appeals/answer-lines.ts";
import { disputedClaims } from "./appeals/disputed-claims.ts";
import { filingTraces } from "./appeals/filing-traces.ts";
import { heardSince } from "./appeals/heard-since.ts";
import { shortLines } from "./appeals/short-lines.ts";
import { claimAcknowledgements } from "./claims/claim-acknowledgements.ts";
import { claimAdjudications } from "./claims/claim-adjudications.ts";
import { claimAdjustments } from "./claims/claim-adjustments.ts";
import { claimBalances } from "./claims/claim-balances.ts";
import { claimDays } from "./claims/claim-days.ts";
import { claimDeadlines } from "./claims/claim-deadlines.ts";
import { claimDenials } from "./claims/claim-denials.ts";
import { claimFacts } from "./claims/claim-facts.ts";
import { claimId } from "./claims/claim-id.ts";
import { claimLedger } from "./claims/claim-ledger.ts";
import { claimLines } from "./claims/claim-lines.ts";
import { claimNames } from "./claims/claim-names.ts";
import { claimOrder } from "./claims/claim-order.ts";
import { claimPayers } from "./claims/claim-payers.ts";
import { claimPlace } from "./claims/claim-place.ts";
import { claimRemarks } from "./claims/claim-remarks.ts";
import { claimSubmissions } from "./claims/claim-submissions.ts";
import { claimTakebacks } from "./claims/claim-takebacks.ts";
import { claimTransactions } from "./claims/claim-transactions.ts";
import { findClaims } from "./claims/find-claims.ts";
import { patientClaims } from "./claims/patient-claims.ts";
import { sourceRanges } from "./claims/source-ranges.ts";
import { claimAssignees } from "./follow-up/claim-assignees.ts";
import { claimFollowUp } from "./follow-up/claim-follow-up.ts";
import { claimHistory } from "./follow-up/claim-history.ts";
import { claimsById } from "./follow-up/claims-by-id.ts";
import { followUpStates } from "./follow-up/follow-up-states.ts";
import { refusedTogether } from "./follow-up/refused-together.ts";
import { allowedBackTest } from "./learned/allowed-back-test.ts";
import { allowedJudgements } from "./learned/allowed-judgements.ts";
import { beginAnew } from "./learned/begin-anew.ts";
import { chanceBackTest } from "./learned/chance-back-test.ts";
import { chanceJudgements } from "./learned/chance-judgements.ts";
import { openChances } from "./learned/open-chances.ts";
import { checks } from "./loads/checks.ts";
import { inputFreshness } from "./loads/input-freshness.ts";
import { issueSummary } from "./loads/issue-summary.ts";
import { issues } from "./loads/issues.ts";
import { loadedFile } from "./loads/loaded-file.ts";
import { loadedFiles } from "./loads/loaded-files.ts";
import { loads } from "./loads/loads.ts";
import { mappableFiles } from "./loads/mappable-files.ts";
import { payerCoverage } from "./loads/payer-coverage.ts";
import { practiceHistory } from "./loads/practice-history.ts";
import { remittanceBalance } from "./loads/remittance-balance.ts";
import { tieOutParts } from "./loads/tie-out-parts.ts";
import { unclassifiedCodes } from "./loads/unclassified-codes.ts";
import { unmatchedCash } from "./loads/unmatched-cash.ts";
import { lateFiles } from "./month/late-files.ts";
import { monthInputs } from "./month/month-inputs.ts";
import { reportFiles } from "./month/report-files.ts";
import { followUps } from "./productivity/follow-ups.ts";
import { productivity } from "./productivity/productivity.ts";
import { claimProject } from "./projects/claim-project.ts";
import { projectClaimIds } from "./projects/project-claim-ids.ts";
import { projectClaims } from "./projects/project-claims.ts";
import { projectHistory } from "./projects/project-history.ts";
import { projectProposal } from "./projects/project-proposal.ts";
import { projects } from "./projects/projects.ts";
import { projectsNow } from "./projects/projects-now.ts";
import { feesBeside } from "./settings/fees-beside.ts";
import { filingLimits } from "./settings/filing-limits.ts";
import { ownTargets } from "./settings/own-targets.ts";
import { payerNamesAsLoaded } from "./settings/payer-names-as-loaded.ts";
import { payersAsLoaded } from "./settings/payers-as-loaded.ts";
import { settingsPublished } from "./settings/settings-published.ts";
import { urgencySteps } from "./settings/urgency-steps.ts";
import { worklistWeights } from "./settings/worklist-weights.ts";
import { askedPlaces } from "./worklist/asked-places.ts";
import { batchClaims } from "./worklist/batch-claims.ts";
import { claimOverpayment } from "./worklist/claim-overpayment.ts";
import { claimQueues } from "./worklist/claim-queues.ts";
import { overpaymentsSaid } from "./worklist/overpayments-said.ts";
import { payersUntold } from "./worklist/payers-untold.ts";

/**
 * Queries of one page: they ask about one claim or one file, or come in pages of rows, so the command line does not list
 * them. The definitions page and the contract test go through them like through the catalogue.
 */
export const pageCatalogue = {
  "alert-denials": alertDenials,
  "alert-gaps": alertGaps,
  "alert-months": alertMonths,
  "alert-sent": alertSent,
  "answer-lines": answerLines,
  "disputed-claims": disputedClaims,
  "filing-traces": filingTraces,
  "heard-since": heardSince,
  "short-lines": shortLines,
  "claim-acknowledgements": claimAcknowledgements,
  "claim-adjudications": claimAdjudications,
  "claim-adjustments": claimAdjustments,
  "claim-assignees": claimAssignees,
  "claim-balances": claimBalances,
  "claim-days": claimDays,
  "claim-deadlines": claimDeadlines,
  "claim-denials": claimDenials,
  "claim-facts": claimFacts,
  "claim-follow-up": claimFollowUp,
  "claim-history": claimHistory,
  "claim-id": claimId,
  "claim-ledger": claimLedger,
  "claim-lines": claimLines,
  "claim-order": claimOrder,
  "claim-place": claimPlace,
  "claim-payers": claimPayers,
  "claim-remarks": claimRemarks,
  "claim-submissions": claimSubmissions,
  "claim-takebacks": claimTakebacks,
  "claim-transactions": claimTransactions,
  "claims-by-id": claimsById,
  "refused-together": refusedTogether,
  "claim-names": claimNames,
  "find-claims": findClaims,
  "patient-claims": patientClaims,
  "source-ranges": sourceRanges,
  "follow-up-states": followUpStates,
  checks,
  "input-freshness": inputFreshness,
  "issue-summary": issueSummary,
  issues,
  "loaded-file": loadedFile,
  "loaded-files": loadedFiles,
  loads,
  "mappable-files": mappableFiles,
  "payer-coverage": payerCoverage,
  "practice-history": practiceHistory,
  "remittance-balance": remittanceBalance,
  "tie-out-parts": tieOutParts,
  "unclassified-codes": unclassifiedCodes,
  "unmatched-cash": unmatchedCash,
  "allowed-back-test": allowedBackTest,
  "allowed-judgements": allowedJudgements,
  "begin-anew": beginAnew,
  "chance-back-test": chanceBackTest,
  "chance-judgements": chanceJudgements,
  "open-chances": openChances,
  "late-files": lateFiles,
  "month-inputs": monthInputs,
  "report-files": reportFiles,
  "follow-ups": followUps,
  productivity,
  "claim-project": claimProject,
  "project-claim-ids": projectClaimIds,
  "project-claims": projectClaims,
  "project-history": projectHistory,
  "project-proposal": projectProposal,
  projects,
  "projects-now": projectsNow,
  "fees-beside": feesBeside,
  "filing-limits": filingLimits,
  "own-targets": ownTargets,
  "payer-names-as-loaded": payerNamesAsLoaded,
  "payers-as-loaded": payersAsLoaded,
  "settings-published": settingsPublished,
  "urgency-steps": urgencySteps,
  "asked-places": askedPlaces,
  "batch-claims": batchClaims,
  "claim-overpayment": claimOverpayment,
  "claim-queues": claimQueues,
  "overpayments-said": overpaymentsSaid,
  "payers-untold": payersUntold,
  "worklist-weights": worklistWeights,
} as const;
