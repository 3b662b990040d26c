import type { Kind } from "./profile.ts";

/** What the rows of an export are. */
export const kindWords: { readonly [kind in Kind]: string } = {
  denials: "Denials",
  transactions: "Payments, write-offs, refunds",
  claims: "Claims, a row a line",
};

const columnWords: { readonly [column: string]: string } = {
  claim: "Claim or account number",
  denial_code: "Denial code (CARC)",
  denial_date: "Denied on",
  remark_codes: "Remark codes (RARC)",
  cpt: "Procedure code",
  submitted_on: "Submitted on",
  service_on: "Date of service",
  member: "Member number",
  party: "Paid by (patient, insurance)",
  id: "Number of the transaction",
  practice: "Billing NPI",
  place_of_service: "Place of service code",
  date: "Posted on",
  type: "Type of transaction",
};

export function columnTitle(column: string): string {
  const words = column.replaceAll("_", " ");
  return columnWords[column] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
