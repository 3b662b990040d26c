import { query } from "../query.ts";
import sql from "./worklist.sql?raw";
import { worklistParams } from "./worklist-params.ts";

/**
 * What to work next. Its text names the follow_up view through its scopes: results are not kept across what people do.
 * A row of several claims was refused together; `claim_id` is its largest, the rest of the row that claim's.
 */
export const worklist = query({
  name: "worklist",
  title: "Worklist",
  unit: "mixed",
  definition: {
    words:
      "What is worth a person's time now, most pressing first. Each claim stands once, in the queue that presses most; claims refused together are one.",
    numerator:
      "(recoverable money × its chance − cost of a touch, at least 0) × urgency of the nearest deadline; recoverable is what the payer should allow, never the charge",
    denominator: "minutes that a touch takes",
    basis: "as it stands on the day",
    excludes:
      "claims resting until a later day, ended or voided; expected denials; payers without loaded remittances (for no answer); underpaid claims whose time to dispute has ended",
    source:
      "DERMATOLOGY.md §2, §3, §7; weights: planning defaults of worklist-weight.csv and deadline-urgency.csv, overlaid by the settings",
  },
  target: null,
  sql,
  params: {
    ...worklistParams,
    /** One queue: denied, underpaid, no_response, rejected, secondary_unbilled, credit_…, expired. */
    queue: "VARCHAR?",
    /** due, stake, expected, open, chance, age, touched, next, payer, status, queue, assignee, patient, control; with `-` the other way; else by priority. */
    sort: "VARCHAR?",
    limit: "BIGINT?",
    offset: "BIGINT?",
  },
  columns: {
    item_id: "VARCHAR",
    claim_id: "VARCHAR",
    claims: "INTEGER",
    claim_ids: "VARCHAR[]",
    queue: "VARCHAR",
    queues: "VARCHAR[]",
    control_number: "VARCHAR?",
    payer: "VARCHAR",
    patient: "VARCHAR?",
    service_on: "DATE?",
    location: "VARCHAR?",
    provider: "VARCHAR?",
    root_cause: "VARCHAR?",
    code: "VARCHAR?",
    /** Open with all parties. */
    open_cents: "BIGINT",
    /** Money the queue is about, as billed: denied, unanswered, refused, left to the next payer, allowed too little, credit. */
    at_stake_cents: "BIGINT",
    /** Of it what can come back, at what the payer should allow; 0: nothing, or not known. */
    expected_cents: "BIGINT",
    chance: "DOUBLE",
    /** Own decided denials behind the chance; 0: planning share alone. */
    chance_n: "INTEGER",
    chance_prior: "DOUBLE",
    due_on: "DATE?",
    /** original, corrected, first_dispute. */
    due_kind: "VARCHAR?",
    days_left: "INTEGER?",
    is_default_limit: "BOOLEAN?",
    minutes: "INTEGER",
    cost_of_touch_cents: "BIGINT",
    urgency: "DOUBLE",
    /** Dollars a minute. */
    priority: "DOUBLE",
    why: "VARCHAR",
    reason: "VARCHAR",
    status: "VARCHAR",
    status_on: "DATE?",
    status_by: "VARCHAR?",
    why_status: "VARCHAR?",
    assignee_id: "VARCHAR?",
    next_on: "DATE?",
    touches: "INTEGER",
    touched_on: "DATE?",
    age_days: "INTEGER?",
  },
});
