import { query } from "../query.ts";
import sql from "./fees-beside.sql?raw";

export const feesBeside = query({
  name: "fees-beside",
  title: "Fees beside what is allowed",
  unit: "cents",
  definition: {
    words:
      "What a payer usually allows for a unit of a code, beside the Medicare fee schedule: what expected amounts of this month's claims are told by.",
    numerator:
      "allowed amount ÷ units: the most frequent, where that is more than half of the lines, else the median; 10th and 90th percentile",
    denominator: "–",
    basis:
      "answers of the twelve completed months before the newest month in which claims were sent",
    excludes:
      "lines denied, answers taken back, second procedures of a day, modifiers that cut or raise a price (but 26 and TC); codes with fewer than 20 lines",
    source: "835: AMT B6, else paid + patient; CMS fee schedule",
  },
  target: null,
  sql,
  params: { asOf: "DATE", payer: "VARCHAR?", search: "VARCHAR?" },
  columns: {
    code: "VARCHAR",
    modifier: "VARCHAR",
    family: "VARCHAR?",
    lines: "INTEGER",
    medicare_cents: "BIGINT?",
    medicare_facility_cents: "BIGINT?",
    medicare_source: "VARCHAR?",
    usual_cents: "BIGINT?",
    low_cents: "BIGINT?",
    high_cents: "BIGINT?",
    /** Lines behind it; fewer than 20 tell no price. */
    usual_n: "INTEGER",
  },
});
