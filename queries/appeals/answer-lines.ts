import { query } from "../query.ts";
import sql from "./answer-lines.sql?raw";

export const answerLines = query({
  name: "answer-lines",
  title: "Lines of a claim's answers",
  unit: "cents",
  definition: {
    words: "What each remittance says of each line: charge, allowed, paid, as its file tells them.",
    numerator: "–",
    denominator: "–",
    basis: "payment dates up to the day",
    excludes: "answers that only the next payer's bill tells",
    source: "005010X221A1, loops 2100 and 2110",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    adjudication_id: "VARCHAR",
    adjudication_line_no: "INTEGER",
    line_no: "INTEGER",
    code: "VARCHAR?",
    modifiers: "VARCHAR?",
    submitted_code: "VARCHAR?",
    units: "DOUBLE?",
    service_on: "DATE?",
    charge_cents: "BIGINT",
    allowed_cents: "BIGINT?",
    paid_cents: "BIGINT",
    segment_no: "INTEGER",
  },
});
