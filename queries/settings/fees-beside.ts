import { query } from "../query.ts";
import sql from "./fees-beside.sql?raw";

export const feesBeside = query({
  name: "fees-beside",
  title: "Fees beside what is allowed",
  unit: "cents",
  definition: {
    words: "What a payer allows for a code in the middle case, beside the Medicare fee schedule.",
    numerator: "allowed amount ÷ units, the median",
    denominator: "–",
    basis: "service date in the 12 months before the day",
    excludes: "lines denied in full or in part; answers taken back",
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
    median_cents: "BIGINT?",
    median_n: "INTEGER",
  },
});
