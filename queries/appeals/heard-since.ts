import { query } from "../query.ts";
import sql from "./heard-since.sql?raw";

export const heardSince = query({
  name: "heard-since",
  title: "What a payer said after a day",
  unit: "mixed",
  definition: {
    words:
      "Of claims that were appealed: denied lines overturned, and money paid, since the appeal went out.",
    numerator: "–",
    denominator: "–",
    basis: "payment dates after the day it was sent",
    excludes: "duplicate denials, and denials that the patient owes",
    source: "own rule, docs/rules/DATA.md §6",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]", payer: "VARCHAR", since: "DATE", asOf: "DATE" },
  columns: {
    claim_id: "VARCHAR",
    lines: "INTEGER",
    overturned: "INTEGER",
    said_on: "DATE?",
    paid_cents: "BIGINT",
  },
});
