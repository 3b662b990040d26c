import { query } from "../query.ts";
import sql from "./late-files.sql?raw";

export const lateFiles = query({
  name: "late-files",
  title: "Files since a month was closed",
  unit: "cents",
  definition: {
    words:
      "Files loaded since a month was closed that tell something dated up to its last day, with what they post by line of the A/R bridge.",
    numerator: "ledger entries that stand under the file",
    denominator: "–",
    basis: "posting date; entries before the month move what it opened with",
    excludes: "files that repeat what was loaded before",
    source: "own rule, docs/rules/PRODUCT.md, reports",
  },
  target: null,
  sql,
  params: { known: "VARCHAR[]", from: "DATE", to: "DATE" },
  columns: {
    name: "VARCHAR",
    kind: "VARCHAR",
    loaded_at: "VARCHAR",
    claims: "INTEGER",
    opening_cents: "BIGINT",
    charges_cents: "BIGINT",
    payments_cents: "BIGINT",
    contractual_cents: "BIGINT",
    write_offs_cents: "BIGINT",
    refunds_cents: "BIGINT",
  },
});
