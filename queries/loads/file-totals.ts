import { query } from "../query.ts";
import sql from "./file-totals.sql?raw";

/** What each loaded file holds. */
export const fileTotals = query({
  name: "file-totals",
  title: "Files and their totals",
  unit: "mixed",
  definition: {
    words:
      "One row per file loaded: claims, lines, charges and payments in it, and what could not be used.",
    numerator: "sums over the file as received, duplicates included",
    denominator: "none",
    basis: "the file",
    excludes: "transaction sets without their end (truncated)",
    source: "CLM02, CLP03, CLP04",
  },
  target: null,
  sql,
  params: {},
  columns: {
    name: "VARCHAR",
    kind: "VARCHAR",
    claims: "INTEGER",
    charge_cents: "BIGINT",
    paid_cents: "BIGINT",
    issues: "INTEGER",
    status: "VARCHAR",
    transactions: "INTEGER",
    duplicate_transactions: "INTEGER",
    lines: "INTEGER",
    loaded_at: "VARCHAR",
    sha256: "VARCHAR",
  },
});
