import acknowledgementKnown from "./acknowledgement-known.sql?raw";
import arWindow from "./ar-window.sql?raw";
import balanceScope from "./balance-scope.sql?raw";
import balanceScopeByLine from "./balance-scope-by-line.sql?raw";
import cashDay from "./cash-day.sql?raw";
import cashLedger from "./cash-ledger.sql?raw";
import cashLedgerByLine from "./cash-ledger-by-line.sql?raw";
import cashLine from "./cash-line.sql?raw";
import cashPiece from "./cash-piece.sql?raw";
import cashTold from "./cash-told.sql?raw";
import chargedLine from "./charged-line.sql?raw";
import chosenClaim from "./chosen-claim.sql?raw";
import claimDeadline from "./claim-deadline.sql?raw";
import claimFilter from "./claim-filter.sql?raw";
import claimList from "./claim-list.sql?raw";
import claimMoney from "./claim-money.sql?raw";
import claimMoneyByLine from "./claim-money-by-line.sql?raw";
import claimScope from "./claim-scope.sql?raw";
import claimScopeByLine from "./claim-scope-by-line.sql?raw";
import collectedDay from "./collected-day.sql?raw";
import collectedDayByLine from "./collected-day-by-line.sql?raw";
import collectionScope from "./collection-scope.sql?raw";
import dayScope from "./day-scope.sql?raw";
import dayScopeByLine from "./day-scope-by-line.sql?raw";
import denialCell from "./denial-cell.sql?raw";
import denialChance from "./denial-chance.sql?raw";
import denialOdds from "./denial-odds.sql?raw";
import denialScope from "./denial-scope.sql?raw";
import denialTry from "./denial-try.sql?raw";
import earlierWord from "./earlier-word.sql?raw";
import episodeScope from "./episode-scope.sql?raw";
import firstPassScope from "./first-pass-scope.sql?raw";
import followUpArrival from "./follow-up-arrival.sql?raw";
import followUpClaim from "./follow-up-claim.sql?raw";
import followUpClaimByLine from "./follow-up-claim-by-line.sql?raw";
import followUpClick from "./follow-up-click.sql?raw";
import followUpCredit from "./follow-up-credit.sql?raw";
import followUpLatest from "./follow-up-latest.sql?raw";
import followUpMember from "./follow-up-member.sql?raw";
import followUpMemberFigure from "./follow-up-member-figure.sql?raw";
import followUpPosted from "./follow-up-posted.sql?raw";
import followUpPostedByLine from "./follow-up-posted-by-line.sql?raw";
import followUpProjectNow from "./follow-up-project-now.sql?raw";
import followUpState from "./follow-up-state.sql?raw";
import followUpWork from "./follow-up-work.sql?raw";
import inLineScope from "./in-line-scope.sql?raw";
import inScope from "./in-scope.sql?raw";
import judgedAllowed from "./judged-allowed.sql?raw";
import judgedDenial from "./judged-denial.sql?raw";
import kpiAr from "./kpi-ar.sql?raw";
import kpiCash from "./kpi-cash.sql?raw";
import kpiCollection from "./kpi-collection.sql?raw";
import kpiDays from "./kpi-days.sql?raw";
import kpiDenial from "./kpi-denial.sql?raw";
import kpiFirstPass from "./kpi-first-pass.sql?raw";
import latestBill from "./latest-bill.sql?raw";
import lineBalanceScope from "./line-balance-scope.sql?raw";
import lineDayScope from "./line-day-scope.sql?raw";
import lineFigure from "./line-figure.sql?raw";
import lineScope from "./line-scope.sql?raw";
import monthAr from "./month-ar.sql?raw";
import monthCollection from "./month-collection.sql?raw";
import monthGrid from "./month-grid.sql?raw";
import movedClaim from "./moved-claim.sql?raw";
import newsScope from "./news-scope.sql?raw";
import newsScopeByLine from "./news-scope-by-line.sql?raw";
import openBalance from "./open-balance.sql?raw";
import openInsurance from "./open-insurance.sql?raw";
import openLine from "./open-line.sql?raw";
import overpaymentSaid from "./overpayment-said.sql?raw";
import payerContact from "./payer-contact.sql?raw";
import payerNorm from "./payer-norm.sql?raw";
import paymentDaysScope from "./payment-days-scope.sql?raw";
import periodEpisode from "./period-episode.sql?raw";
import progressScope from "./progress-scope.sql?raw";
import progressScopeByLine from "./progress-scope-by-line.sql?raw";
import queueCredit from "./queue-credit.sql?raw";
import queueCrossedOver from "./queue-crossed-over.sql?raw";
import queueDenied from "./queue-denied.sql?raw";
import queueDuplicateCharge from "./queue-duplicate-charge.sql?raw";
import queueNoResponse from "./queue-no-response.sql?raw";
import queueOverpayment from "./queue-overpayment.sql?raw";
import queuePatientDue from "./queue-patient-due.sql?raw";
import queueRejected from "./queue-rejected.sql?raw";
import queueSecondary from "./queue-secondary.sql?raw";
import queueTakeback from "./queue-takeback.sql?raw";
import queueUnacknowledged from "./queue-unacknowledged.sql?raw";
import queueUnderpaid from "./queue-underpaid.sql?raw";
import queueUnexplained from "./queue-unexplained.sql?raw";
import receiptHabit from "./receipt-habit.sql?raw";
import remittedScope from "./remitted-scope.sql?raw";
import shortClaim from "./short-claim.sql?raw";
import sortedClaim from "./sorted-claim.sql?raw";
import standingClaim from "./standing-claim.sql?raw";
import standingDenial from "./standing-denial.sql?raw";
import weightInForce from "./weight-in-force.sql?raw";
import worklistClaim from "./worklist-claim.sql?raw";

/** The filters as SQL, written once: each is a CTE; those with two forms differ when lines are cut. */
const scopes = {
  claim_filter: { whole: claimFilter, byLine: claimFilter },
  line_scope: { whole: lineScope, byLine: lineScope },
  claim_scope: { whole: claimScope, byLine: claimScopeByLine },
  line_balance_scope: { whole: lineBalanceScope, byLine: lineBalanceScope },
  balance_scope: { whole: balanceScope, byLine: balanceScopeByLine },
  open_balance: { whole: openBalance, byLine: openBalance },
  line_day_scope: { whole: lineDayScope, byLine: lineDayScope },
  denial_scope: { whole: denialScope, byLine: denialScope },
  episode_scope: { whole: episodeScope, byLine: episodeScope },
  period_episode: { whole: periodEpisode, byLine: periodEpisode },
  progress_scope: { whole: progressScope, byLine: progressScopeByLine },
  day_scope: { whole: dayScope, byLine: dayScopeByLine },
  collected_day: { whole: collectedDay, byLine: collectedDayByLine },
  line_figure: { whole: lineFigure, byLine: lineFigure },
  first_pass_scope: { whole: firstPassScope, byLine: firstPassScope },
  payment_days_scope: { whole: paymentDaysScope, byLine: paymentDaysScope },
  acknowledgement_known: { whole: acknowledgementKnown, byLine: acknowledgementKnown },
  news_scope: { whole: newsScope, byLine: newsScopeByLine },
  remitted_scope: { whole: remittedScope, byLine: remittedScope },
  collection_scope: { whole: collectionScope, byLine: collectionScope },
  cash_told: { whole: cashTold, byLine: cashTold },
  cash_ledger: { whole: cashLedger, byLine: cashLedgerByLine },
  cash_piece: { whole: cashPiece, byLine: cashPiece },
  cash_day: { whole: cashDay, byLine: cashDay },
  month_grid: { whole: monthGrid, byLine: monthGrid },
  month_balance: { whole: monthAr, byLine: monthAr },
  month_collection: { whole: monthCollection, byLine: monthCollection },
  denial_cell: { whole: denialCell, byLine: denialCell },
  open_line: { whole: openLine, byLine: openLine },
  cash_line: { whole: cashLine, byLine: cashLine },
  ar_window: { whole: arWindow, byLine: arWindow },
  charged_line: { whole: chargedLine, byLine: chargedLine },
  moved_claim: { whole: movedClaim, byLine: movedClaim },
  kpi_ar: { whole: kpiAr, byLine: kpiAr },
  kpi_collection: { whole: kpiCollection, byLine: kpiCollection },
  kpi_denial: { whole: kpiDenial, byLine: kpiDenial },
  kpi_first_pass: { whole: kpiFirstPass, byLine: kpiFirstPass },
  kpi_days: { whole: kpiDays, byLine: kpiDays },
  kpi_cash: { whole: kpiCash, byLine: kpiCash },
  claim_money: { whole: claimMoney, byLine: claimMoneyByLine },
  claim_list: { whole: claimList, byLine: claimList },
  sorted_claim: { whole: sortedClaim, byLine: sortedClaim },
  weight_in_force: { whole: weightInForce, byLine: weightInForce },
  standing_claim: { whole: standingClaim, byLine: standingClaim },
  payer_contact: { whole: payerContact, byLine: payerContact },
  claim_deadline: { whole: claimDeadline, byLine: claimDeadline },
  payer_norm: { whole: payerNorm, byLine: payerNorm },
  denial_try: { whole: denialTry, byLine: denialTry },
  attempt_decided: { whole: denialChance, byLine: denialChance },
  denial_odds: { whole: denialOdds, byLine: denialOdds },
  judged_denial: { whole: judgedDenial, byLine: judgedDenial },
  judged_allowed: { whole: judgedAllowed, byLine: judgedAllowed },
  follow_up_latest: { whole: followUpLatest, byLine: followUpLatest },
  follow_up_arrival: { whole: followUpArrival, byLine: followUpArrival },
  follow_up_state: { whole: followUpState, byLine: followUpState },
  follow_up_claim: { whole: followUpClaim, byLine: followUpClaimByLine },
  follow_up_posted: { whole: followUpPosted, byLine: followUpPostedByLine },
  follow_up_click: { whole: followUpClick, byLine: followUpClick },
  follow_up_credit: { whole: followUpCredit, byLine: followUpCredit },
  follow_up_work: { whole: followUpWork, byLine: followUpWork },
  follow_up_project_now: { whole: followUpProjectNow, byLine: followUpProjectNow },
  follow_up_member: { whole: followUpMember, byLine: followUpMember },
  follow_up_member_figure: { whole: followUpMemberFigure, byLine: followUpMemberFigure },
  standing_denial: { whole: standingDenial, byLine: standingDenial },
  short_claim: { whole: shortClaim, byLine: shortClaim },
  queue_denied: { whole: queueDenied, byLine: queueDenied },
  queue_underpaid: { whole: queueUnderpaid, byLine: queueUnderpaid },
  open_insurance: { whole: openInsurance, byLine: openInsurance },
  earlier_word: { whole: earlierWord, byLine: earlierWord },
  latest_bill: { whole: latestBill, byLine: latestBill },
  receipt_habit: { whole: receiptHabit, byLine: receiptHabit },
  queue_unacknowledged: { whole: queueUnacknowledged, byLine: queueUnacknowledged },
  queue_no_response: { whole: queueNoResponse, byLine: queueNoResponse },
  queue_crossed_over: { whole: queueCrossedOver, byLine: queueCrossedOver },
  queue_secondary: { whole: queueSecondary, byLine: queueSecondary },
  queue_takeback: { whole: queueTakeback, byLine: queueTakeback },
  queue_patient_due: { whole: queuePatientDue, byLine: queuePatientDue },
  queue_duplicate_charge: { whole: queueDuplicateCharge, byLine: queueDuplicateCharge },
  queue_unexplained: { whole: queueUnexplained, byLine: queueUnexplained },
  queue_rejected: { whole: queueRejected, byLine: queueRejected },
  queue_credit: { whole: queueCredit, byLine: queueCredit },
  overpayment_said: { whole: overpaymentSaid, byLine: overpaymentSaid },
  queue_overpayment: { whole: queueOverpayment, byLine: queueOverpayment },
  worklist_claim: { whole: worklistClaim, byLine: worklistClaim },
  chosen_claim: { whole: chosenClaim, byLine: chosenClaim },
} as const;

export type ScopeName = keyof typeof scopes;

const names: ScopeName[] = [
  "claim_filter",
  "line_scope",
  "claim_scope",
  "line_balance_scope",
  "balance_scope",
  "open_balance",
  "line_day_scope",
  "denial_scope",
  "episode_scope",
  "period_episode",
  "progress_scope",
  "day_scope",
  "collected_day",
  "line_figure",
  "first_pass_scope",
  "payment_days_scope",
  "acknowledgement_known",
  "news_scope",
  "remitted_scope",
  "collection_scope",
  "cash_told",
  "cash_ledger",
  "cash_piece",
  "cash_day",
  "month_grid",
  "month_balance",
  "month_collection",
  "denial_cell",
  "open_line",
  "cash_line",
  "ar_window",
  "charged_line",
  "moved_claim",
  "kpi_ar",
  "kpi_collection",
  "kpi_denial",
  "kpi_first_pass",
  "kpi_days",
  "kpi_cash",
  "claim_money",
  "claim_list",
  "sorted_claim",
  "weight_in_force",
  "standing_claim",
  "payer_contact",
  "claim_deadline",
  "payer_norm",
  "denial_try",
  "attempt_decided",
  "denial_odds",
  "judged_denial",
  "judged_allowed",
  "follow_up_latest",
  "follow_up_arrival",
  "follow_up_state",
  "follow_up_claim",
  "follow_up_posted",
  "follow_up_click",
  "follow_up_credit",
  "follow_up_work",
  "follow_up_project_now",
  "follow_up_member",
  "follow_up_member_figure",
  "standing_denial",
  "short_claim",
  "queue_denied",
  "queue_underpaid",
  "open_insurance",
  "earlier_word",
  "latest_bill",
  "receipt_habit",
  "queue_unacknowledged",
  "queue_no_response",
  "queue_crossed_over",
  "queue_secondary",
  "queue_takeback",
  "queue_patient_due",
  "queue_duplicate_charge",
  "queue_unexplained",
  "queue_rejected",
  "queue_credit",
  "overpayment_said",
  "queue_overpayment",
  "worklist_claim",
  "chosen_claim",
];

const marker = "with /* filters */";

/**
 * The SQL to run: the scopes that the query names, and those that these name, put before its own CTEs.
 *
 * @param byLine whether a provider or CPT family is asked for, so that money is cut by claim line
 */
export function withScopes(sql: string, byLine: boolean): string {
  if (!sql.includes(marker)) return sql;
  const texts = new Map<ScopeName, string>();
  const collect = (text: string) => {
    for (const name of names) {
      if (texts.has(name) || !new RegExp(`\\b${name}\\b`).test(text)) continue;
      const scope = byLine ? scopes[name].byLine : scopes[name].whole;
      texts.set(name, scope);
      collect(scope);
    }
  };
  collect(sql);
  const parts = names.flatMap((name) => texts.get(name)?.trim() ?? []);
  const scoped = sql.replace(marker, () => `with\n${parts.map((part) => `${part},`).join("\n")}`);
  return scoped
    .replaceAll("/* line in scope */", () => inLineScope.trim())
    .replaceAll("/* in scope */", () => inScope.trim());
}
