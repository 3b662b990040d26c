import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./worklist.sql?raw";

/**
 * What is worth working, claim by claim, whatever people did about it: one result serves everybody while the warehouse stands.
 * Screens ask `listWorklist`, which joins people's follow-ups.
 */
export const worklist = query({
  name: "worklist",
  title: "Worklist",
  unit: "mixed",
  definition: {
    words:
      "What is worth a person's time now, most pressing first. Each claim stands once, in the queue that presses most; on the screen claims refused together are one.",
    numerator:
      "(recoverable money × its chance − cost of a touch, at least 0) × urgency of the nearest deadline; recoverable is what the payer should allow, never the charge",
    denominator: "minutes that a touch takes",
    basis: "as it stands on the day",
    excludes:
      "voided claims, but for their credits; expected denials; payers without loaded remittances (for no answer); payers without loaded 277CA (for never acknowledged); patient balances below $10, younger than 30 days or without loaded transactions; underpaid claims whose time to dispute has ended; on the screen also what people ended or let rest",
    source:
      "deadlines: filing limits of the settings; weights: planning defaults of worklist-weight.csv and deadline-urgency.csv, overlaid by the settings",
  },
  target: null,
  sql,
  params: { ...filterParams, /** Only this claim's. */ claimId: "VARCHAR?" },
  columns: {
    claim_id: "VARCHAR",
    /** What refused it, where that refused a whole batch, provider, group or set. */
    batch_id: "VARCHAR?",
    queue: "VARCHAR",
    queues: "VARCHAR[]",
    /** Why it is in each of them; none where it is in one alone: `why` says it. */
    whys: "VARCHAR[]",
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
    /** Money the queue is about, as billed: denied, unanswered, refused, left to the next payer, allowed too little, taken back, owed by the patient, credit. */
    at_stake_cents: "BIGINT",
    /** Of it what can come back, at what the payer should allow; 0: nothing, or not known. */
    expected_cents: "BIGINT",
    chance: "DOUBLE",
    /** Own decided denials behind the chance; 0: planning share alone. */
    chance_n: "INTEGER",
    chance_prior: "DOUBLE",
    /** Between them the chance itself lies with 80 % (denials alone). */
    chance_low: "DOUBLE?",
    chance_high: "DOUBLE?",
    due_on: "DATE?",
    /** original, corrected, first_dispute; report_and_return where people started an overpayment's clock. */
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
    /** The end of `reason`: what the recoverable money is weighed by. */
    terms: "VARCHAR",
    age_days: "INTEGER?",
    /** What the filters ask of the claim, and of each kind of line it has (side by side; empty: none). */
    practice_id: "VARCHAR",
    location_id: "VARCHAR?",
    primary_payer: "VARCHAR",
    payer_class: "VARCHAR",
    line_providers: "VARCHAR[]",
    line_families: "VARCHAR[]",
  },
});
