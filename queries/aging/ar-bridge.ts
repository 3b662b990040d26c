import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./ar-bridge.sql?raw";

/** How A/R went from one month's end to the next. */
export const arBridge = query({
  name: "ar-bridge",
  title: "A/R bridge",
  unit: "cents",
  definition: {
    words:
      "Opening + charges − payments − contractual − write-offs + refunds = closing, to the cent, for each month of the period.",
    numerator: "ledger entries by kind",
    denominator: "none",
    basis: "the day each entry was posted; charges on the day of the 837",
    excludes:
      "claims before the history began; moves between insurance and patient change no total",
    source: "ledger",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    opening_cents: "BIGINT",
    charges_cents: "BIGINT",
    payments_cents: "BIGINT",
    contractual_cents: "BIGINT",
    of_which_prior_payer_cents: "BIGINT",
    write_offs_cents: "BIGINT",
    refunds_cents: "BIGINT",
    closing_cents: "BIGINT",
  },
});
