import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./gates.sql?raw";

export const gates = query({
  name: "gates",
  title: "First pass through its gates",
  unit: "claims",
  definition: {
    words:
      "Claims of the period at each gate: the clearinghouse lets them in, the payer lets them in, the first answer settles them.",
    numerator: "claims that passed the gate",
    denominator: "claims that the gate gave a verdict on",
    basis: "first submission in the period",
    excludes: "claims whose first submission is not known; receipts are no verdict",
    source: "277CA and 999 verdicts; first words of payers",
    pending: "no verdict yet",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    submitted: "INTEGER",
    acknowledged: "INTEGER?",
    clearinghouse_accepted: "INTEGER?",
    clearinghouse_rejected: "INTEGER?",
    payer_accepted: "INTEGER?",
    payer_rejected: "INTEGER?",
    adjudicated: "INTEGER",
    resolved: "INTEGER",
  },
});
