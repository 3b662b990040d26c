import { query } from "../query.ts";
import sql from "./begin-anew.sql?raw";

/** What beginning anew on a day would leave out of what chances are learned from. */
export const beginAnew = query({
  name: "begin-anew",
  title: "Beginning to learn anew",
  unit: "mixed",
  definition: {
    words: "how many denials would count no longer if chances were learned from a day on",
    numerator: "denials opened before the day",
    denominator: "denials of the payer, or of all",
    basis: "the day a denial was opened",
    excludes: "expected denials, duplicates, what the patient owes",
    source: "own remittances",
  },
  target: null,
  sql,
  params: { asOf: "DATE", payer: "VARCHAR?", fromOn: "DATE" },
  columns: { denials: "INTEGER", before: "INTEGER" },
});
