import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./top-actions.sql?raw";

export const topActions = query({
  name: "top-actions",
  title: "Worth most now",
  unit: "cents",
  definition: {
    words: "What to do next, by the money that it can be expected to bring.",
    numerator:
      "denials: denied money that insurance still owes × the share usually brought back for its root cause; rejected and unanswered claims: what insurance owes",
    denominator: "–",
    basis: "as it stands on the day",
    excludes: "expected denials, duplicates, denials that the patient owes",
    source: "Planning shares of the root-cause table: verify against your own history",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    kind: "VARCHAR",
    payer: "VARCHAR",
    root_cause: "VARCHAR?",
    code: "VARCHAR?",
    cause: "VARCHAR?",
    action: "VARCHAR?",
    owner: "VARCHAR?",
    claims: "INTEGER",
    open_cents: "BIGINT",
    worth_cents: "BIGINT",
  },
});
