import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./denials-by-payer.sql?raw";

/** Denial episodes opened in the period, by who denied and why. */
export const denialsByPayer = query({
  name: "denials-by-payer",
  title: "Denials by payer and cause",
  unit: "cents",
  definition: {
    words:
      "Lines that a payer denied in full or part, counted once per episode on the day it began, by root cause and the code of its largest denial amount.",
    numerator: "denied money of the episodes; recovered: payers' payments on those lines since",
    denominator: "none",
    basis: "the day the episode opened, in the period",
    excludes:
      "expected denials (GA, GX, GY, GZ or cosmetic, not covered or not necessary); patient responsibility without a denial code",
    source: "X12 005010X221A1 claim adjustments, classed by our reference table",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    root_cause: "VARCHAR",
    code: "VARCHAR",
    claims: "INTEGER",
    lines: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
  },
});
