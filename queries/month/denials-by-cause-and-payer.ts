import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./denials-by-cause-and-payer.sql?raw";

/** Who denied, and why: `denials-by-payer` without its codes, with what is still open. */
export const denialsByCauseAndPayer = query({
  name: "denials-by-cause-and-payer",
  title: "Denials by cause and payer",
  unit: "cents",
  definition: {
    words:
      "Lines that a payer denied in full or part, counted once per episode on the day it began, by payer and root cause; with what came back, and what is open.",
    numerator:
      "denied money of the episodes; recovered: payers’ payments on those lines since; open: unanswered and still owed by insurance",
    denominator: "none",
    basis: "the day the episode opened, in the period",
    excludes: "expected denials; claims before the history began",
    source: "denials-by-payer, denial-causes",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    root_cause: "VARCHAR",
    title: "VARCHAR",
    claims: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
    open_cents: "BIGINT",
  },
});
