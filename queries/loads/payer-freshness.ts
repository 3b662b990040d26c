import { query } from "../query.ts";
import sql from "./payer-freshness.sql?raw";

export const payerFreshness = query({
  name: "payer-freshness",
  title: "Freshness by payer",
  unit: "days",
  definition: {
    words:
      "Days since a payer's last 835, beside how often its 835s usually come. Overdue: silent for more than three times its usual gap and more than 5 days, with money open.",
    numerator: "–",
    denominator: "–",
    basis:
      "payment dates up to the day; the usual gap is the median over the 180 days before the last",
    excludes: "payers without any 835 (see coverage); usual gaps from fewer than three",
    source: "own definition; docs/glossary.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    last_835_on: "DATE",
    days_since: "INTEGER",
    usual_days: "DOUBLE?",
    open_cents: "BIGINT",
    is_overdue: "BOOLEAN",
  },
});
