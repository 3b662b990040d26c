import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./chance-back-test.sql?raw";

/** What was predicted of open denials on a day, and what came of them. Square errors add up to Brier scores. */
export const chanceBackTest = query({
  name: "chance-back-test",
  title: "Chances of recovery, looked back upon",
  unit: "mixed",
  definition: {
    words: "what was predicted of the denials open on a day, and which of them brought money since",
    numerator: "denials that brought money",
    denominator: "denials open on the day and decided since",
    basis: "the day of the prediction, which sees nothing later",
    excludes: "expected denials, duplicates, what the patient owes, denials older than a year",
    source: "own remittances; planning shares of root-cause.csv",
  },
  target: null,
  sql,
  params: { ...filterParams, /** Outcomes up to this day. */ knownOn: "DATE" },
  columns: {
    /** Tenth of the predicted chance: 0 is 0–10 %. */
    step: "INTEGER",
    payer: "VARCHAR",
    pending: "INTEGER",
    decided: "INTEGER",
    won: "INTEGER",
    /** Sum of the predicted chances of the decided. */
    predicted: "DOUBLE",
    planned: "DOUBLE",
    square_error: "DOUBLE",
    prior_square_error: "DOUBLE",
  },
});
