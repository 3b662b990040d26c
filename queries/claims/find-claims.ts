import { query } from "../query.ts";
import sql from "./find-claims.sql?raw";

/** Claims found by what is typed: by a number of ours or a payer's, a member id, or the patient's name. */
export const findClaims = query({
  name: "find-claims",
  title: "Claims found by a number or a name",
  unit: "claims",
  definition: {
    words:
      "Claims of which the control number, a payer's number, a member id or the patient's name begins with what is typed; spaces, signs and accents do not count.",
    numerator: "–",
    denominator: "–",
    basis: "all days: a claim is found whatever day is looked at",
    excludes: "claims before the history began",
    source: "claim files and remittances",
  },
  target: null,
  sql,
  params: {
    begin: "VARCHAR",
    end: "VARCHAR",
    /** number, payer number, member, name; all of them unless told. */
    kind: "VARCHAR?",
    limit: "BIGINT",
  },
  columns: {
    claim_id: "VARCHAR",
    kind: "VARCHAR",
    key: "VARCHAR",
    control_number: "VARCHAR?",
    last_name: "VARCHAR?",
    first_name: "VARCHAR?",
    payer: "VARCHAR",
    service_on: "DATE?",
  },
});
