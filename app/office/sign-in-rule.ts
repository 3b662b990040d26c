import { query } from "#queries/query.ts";
import sql from "./sign-in-rule.sql?raw";

export const signInRule = query({
  name: "sign-in-rule",
  title: "Rule of the sign-in",
  unit: "mixed",
  definition: {
    words: "Whether an owner demands the second factor of all, as of each change.",
    numerator: "–",
    denominator: "–",
    basis: "today",
    excludes: "nothing",
    source: "sign_in_rule",
  },
  target: null,
  sql,
  params: {},
  columns: { demands_second_factor: "BOOLEAN", done_at: "VARCHAR" },
});
