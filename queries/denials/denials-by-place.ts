import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./denials-by-place.sql?raw";

/** Denial episodes opened in the period, by payer, location, provider or CPT family, and by code. */
export const denialsByPlace = query({
  name: "denials-by-place",
  title: "Denials by payer, location, provider or CPT family, and by code",
  unit: "cents",
  definition: {
    words:
      "Lines that a payer denied in full or part, counted once per episode on the day it began, by who denied them, where and by whom the service was done, or what it was, and by the code of the largest denial amount.",
    numerator: "denied money of the episodes; recovered: payers' payments on those lines since",
    denominator: "none",
    basis: "the day the episode opened, in the period",
    excludes:
      "expected denials (GA, GX, GY, GZ or cosmetic, not covered or not necessary); patient responsibility without a denial code",
    source: "as denials-by-payer; location and provider from the claim, or from its line",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    /** payer (who denied), location (where not given), provider (of the line), cpt-family. */
    by: "VARCHAR?",
  },
  columns: {
    place: "VARCHAR?",
    title: "VARCHAR?",
    code: "VARCHAR",
    claims: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
  },
});
