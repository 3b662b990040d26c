import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import { chanceBackTest } from "./chance-back-test.ts";
import sql from "./chance-judgements.sql?raw";

/** The denials behind a figure of how well chances held. */
export const chanceJudgements = query({
  name: "chance-judgements",
  title: "Chances of recovery, denial by denial",
  unit: "mixed",
  definition: {
    ...chanceBackTest.definition,
    words: "each denial open on a day, what was predicted of it then, and what became of it since",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    /** Outcomes up to this day. */
    knownOn: "DATE",
    /** Tenth of the predicted chance: 0 is 0–10 %; null: all. */
    step: "INTEGER?",
    /** paid, not paid, decided (either), not decided; null: all. */
    result: "VARCHAR?",
  },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    line_no: "INTEGER",
    code: "VARCHAR?",
    payer: "VARCHAR",
    root_cause: "VARCHAR",
    /** First work, second, third or later. */
    attempt: "INTEGER",
    opened_on: "DATE",
    chance: "DOUBLE",
    chance_low: "DOUBLE",
    chance_high: "DOUBLE",
    chance_n: "INTEGER",
    prior: "DOUBLE",
    denied_cents: "BIGINT",
    paid_cents: "BIGINT?",
    paid_on: "DATE?",
    result: "VARCHAR",
  },
});
