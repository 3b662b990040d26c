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
  params: { begin: "VARCHAR", end: "VARCHAR", limit: "BIGINT" },
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

/** What is typed as `claim_key` spells it: capital letters and digits, accents taken off. */
export function spelled(typed: string): string {
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Where in the order of keys stands what begins with this; null: nothing to look for. */
export function keysBeginning(
  typed: string,
): { readonly begin: string; readonly end: string } | null {
  const begin = spelled(typed);
  // No key has a sign, and this one comes after all letters.
  return begin === "" ? null : { begin, end: `${begin}~` };
}
