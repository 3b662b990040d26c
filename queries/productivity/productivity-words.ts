import { query } from "../query.ts";
import { productivityDefinition, productivityParams } from "./productivity.ts";
import sql from "./productivity-words.sql?raw";

export const productivityWords = query({
  name: "productivity-words",
  title: "Follow-ups by kind and outcome",
  unit: "mixed",
  definition: {
    words:
      "Follow-ups of the period by what was done, what payers said in contacts, which status was set, what came of appeals, and what followed on the claim. One click can be several: a call that sets a status is both.",
    numerator: "clicks; claims, each once; touches, a claim for each click",
    denominator: "–",
    ...productivityDefinition,
  },
  target: null,
  sql,
  params: productivityParams,
  columns: {
    /** Null: all people's. */
    by_id: "VARCHAR?",
    word: "VARCHAR",
    clicks: "INTEGER",
    claims: "INTEGER",
    touches: "INTEGER",
  },
});
