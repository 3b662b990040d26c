import { query } from "../query.ts";
import sql from "./short-lines.sql?raw";

export const shortLines = query({
  name: "short-lines",
  title: "Lines allowed too little",
  unit: "cents",
  definition: {
    words:
      "Lines of a claim that the payer allowed less for than is expected, and by which measure.",
    numerator: "–",
    denominator: "–",
    basis: "the day of the answer, while it holds",
    excludes: "lines within the tolerance of an underpayment",
    source: "own rule, docs/rules/DATA.md §6",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    line_no: "INTEGER",
    payer: "VARCHAR",
    allowed_cents: "BIGINT",
    expected_cents: "BIGINT",
    basis: "VARCHAR",
    basis_n: "INTEGER?",
    is_reduced: "BOOLEAN",
    from_on: "DATE",
  },
});
