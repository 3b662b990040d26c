import { query } from "../query.ts";
import { creditDays } from "./credit-days.ts";
import sql from "./follow-ups.sql?raw";
import { productivityDefinition, productivityParams } from "./productivity.ts";

export const followUps = query({
  name: "follow-ups",
  title: "Follow-ups one by one",
  unit: "mixed",
  definition: {
    words: `Each follow-up of the period, a row a claim: who, when, what was done, what followed, and the money that counts for it: what payers paid on the claim within ${creditDays} days, where no later touch came before the payment, less what was taken back.`,
    numerator: "–",
    denominator: "–",
    ...productivityDefinition,
  },
  target: null,
  sql,
  params: { ...productivityParams, what: "VARCHAR?" },
  columns: {
    row_id: "VARCHAR",
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    payer: "VARCHAR",
    on_day: "DATE",
    by_id: "VARCHAR",
    kinds: "VARCHAR[]",
    channel: "VARCHAR?",
    said: "VARCHAR?",
    status: "VARCHAR?",
    /** How many claims the click was about, and how many minutes it took in all. */
    batch_claims: "INTEGER",
    batch_minutes: "INTEGER?",
    minutes: "DOUBLE?",
    /** paid, denied, open (nothing yet), nothing; null: no touch. */
    after: "VARCHAR?",
    paid_on: "DATE?",
    credited_cents: "BIGINT",
  },
});
