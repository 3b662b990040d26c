/**
 * What of each table a person of limited reach sees: one rule a table, none forgotten (test/queries/wall.test.ts). A table
 * without a rule is not shown at all. `reach_…` are the temp tables of wall.ts.
 */
export type Rule = {
  /** Which rows: a condition. */
  readonly rows: string;
  /** Columns that speak of more than what is in reach, and what stands there instead. */
  readonly instead?: { readonly [column: string]: string };
  /** Columns that name a patient: empty for who may not see patients. */
  readonly patient?: readonly string[];
};

const all = "true";
const none = "false";
const ofClaim = "claim_id in (select claim_id from temp.main.reach_claim)";
/** Of tables that carry the practice and location of their claims: no set of claims is asked, wall.ts puts the reach itself. */
const ofPlaces = "/* claims */";
const ofSubmission = "submission_id in (select submission_id from temp.main.reach_submission)";
const ofAdjudication =
  "adjudication_id in (select adjudication_id from temp.main.reach_adjudication)";
const ofRemittance = "remittance_id in (select remittance_id from temp.main.reach_adjudication)";
const ofPayer = "payer in (select payer from temp.main.reach_payer)";
/** `reach_practice` has rows where practices alone are limited: there a payee's totals are the practice's own. */
const ofPayee = "coalesce(payee_npi, '') in (select practice_id from temp.main.reach_practice)";
const ofPlace = "practice_id in (select practice_id from temp.main.reach_place)";
const ofFile = "file_id in (select file_id from temp.main.reach_file)";

const ofAnswer = `case
    when level in ('claim', 'line') and practice_npi is null
      then control_number in (select control_number from temp.main.reach_number)
    when level in ('claim', 'line')
      then (control_number, practice_npi) in (select (control_number, practice_npi) from temp.main.reach_sent)
    when kind in ('999', '997') then group_control in (select group_control from temp.main.reach_sent)
    else batch_reference in (select batch_reference from temp.main.reach_sent)
  end`;

/** Totals of a file are not of the claims in reach alone. */
const fileTotals = Object.fromEntries(
  [
    "transactions",
    "duplicate_transactions",
    "claims",
    "lines",
    "charge_cents",
    "paid_cents",
    "segments",
    "segments_used",
    "segments_unused",
    "segments_issue",
    "issues",
  ].map((column) => [column, "null"]),
);

export const wallRules: { readonly [table: string]: Rule } = {
  // Rows from files
  source_file: { rows: ofFile, instead: fileTotals },
  load_issue: { rows: none, patient: ["message", "text"] },
  transaction_set: {
    rows: `transaction_id in (
      select transaction_id from temp.main.reach_sent union all select remittance_id from temp.main.reach_adjudication
    )`,
  },
  submission: {
    rows: ofSubmission,
    patient: ["member_id", "patient_last", "patient_first", "patient_birth_on", "patient_sex"],
  },
  submission_line: { rows: ofSubmission },
  submission_payer: { rows: ofSubmission, patient: ["member_id"] },
  submission_payer_line: { rows: ofSubmission },
  submission_payer_adjustment: { rows: ofSubmission },
  acknowledgement: { rows: ofAnswer, patient: ["member_id", "patient_last", "message"] },
  remittance: {
    rows: `${ofPayee} or ${ofRemittance}`,
    instead: { amount_cents: `case when ${ofPayee} then amount_cents end` },
  },
  adjudication: {
    rows: ofAdjudication,
    patient: ["member_id", "corrected_member_id", "patient_last", "patient_first"],
  },
  adjudication_line: { rows: ofAdjudication },
  adjustment: { rows: ofAdjudication },
  provider_adjustment: {
    rows: `remittance_id in (select remittance_id from temp.main.reach_remittance)
      or ${ofRemittance} and reference in (select reference from temp.main.reach_reference)`,
    patient: ["reference"],
  },
  transaction_row: {
    rows: `exists (
      from temp.main.reach_posting r
      where r.file_id = transaction_row.file_id and r.segment_no = transaction_row.segment_no
    )`,
    patient: ["reason"],
  },
  denial_row: {
    rows: "control_number in (select control_number from temp.main.reach_number)",
    patient: ["status"],
  },

  // Reference
  root_cause: { rows: all },
  carc: { rows: all },
  rarc: { rows: all },
  cpt_code: { rows: all },
  cpt_family: { rows: all },
  payer_class_rule: { rows: all },
  payer_alias: { rows: ofPayer },
  payer_setting: { rows: ofPayer },
  practice_setting: { rows: ofPlace },
  filing_limit: { rows: `payer is null or ${ofPayer}` },
  expected_fee: { rows: `payer is null or ${ofPayer}` },
  target: { rows: all },
  medicare_fee: { rows: all },
  worklist_weight: { rows: all },
  learning_start: { rows: `payer is null or ${ofPayer}` },
  deadline_urgency: { rows: all },
  tie_out: { rows: "practice_npi in (select practice_id from temp.main.reach_practice)" },

  // What publish makes of them
  practice: { rows: ofPlace },
  location: {
    rows: `exists (
      from temp.main.reach_place r
      where r.location_id = location.location_id and r.practice_id = location.practice_id
    )`,
  },
  provider: { rows: "provider_id in (select provider_id from temp.main.reach_provider)" },
  payer: { rows: ofPayer },
  payer_name: { rows: ofPayer },
  patient: {
    rows: "patient_id in (select patient_id from temp.main.reach_patient)",
    patient: ["member_id", "last_name", "first_name", "birth_on", "sex"],
  },
  claim: { rows: ofPlaces },
  acknowledgement_by_number: { rows: ofAnswer, patient: ["message"] },
  match_key: { rows: none },
  shared_fact: { rows: none },
  learned_name: { rows: ofClaim },
  claim_alias: { rows: ofClaim },
  claim_submission: { rows: ofClaim },
  service_line: { rows: ofClaim },
  line_charge: { rows: ofClaim },
  claim_adjudication: { rows: ofClaim },
  adjudication_share: { rows: ofClaim },
  ledger_entry: { rows: ofClaim, patient: ["reason"] },
  balance: { rows: ofPlaces },
  line_balance: { rows: ofPlaces },
  line_entry: { rows: ofClaim },
  denial: { rows: ofPlaces },
  denial_recovery: { rows: ofClaim },
  claim_history: { rows: ofClaim },
  claim_payment: { rows: ofClaim },
  takeback: { rows: ofClaim },
  unmatched_cash: { rows: ofClaim },
  transaction_posting: { rows: ofClaim },
  line_first_word: { rows: ofPlaces },
  line_allowed: { rows: ofClaim },
  // Learned from all practices' remittances together, and shown with each line in reach: their own cells tell of others' prices.
  norm_month: { rows: none },
  allowed_norm: { rows: none },
  line_expected: { rows: ofClaim },
  line_underpayment: { rows: ofClaim },
  claim_status: { rows: ofClaim },
  claim_progress: { rows: ofPlaces },
  claim_day: { rows: ofPlaces },
  line_day: { rows: ofPlaces },
  cash_entry: { rows: ofPlaces },
  claim_standing: { rows: ofPlaces },
  line_filter: { rows: ofPlaces },
  load_news: { rows: ofPlaces },
  claim_key: { rows: ofPlaces, patient: ["key", "last_name", "first_name"] },
  publish_issue: { rows: none, patient: ["message", "text"] },
  check_result: { rows: none },
  // Which kinds of files are there at all decides whether a figure is known; it tells of no claim.
  input_loaded: { rows: all },
  warehouse_state: { rows: all },
};
