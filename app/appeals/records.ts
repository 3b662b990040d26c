/** Records that go along with an appeal, in the order in which a reader wants them. */
export const records = {
  remittance: "The payer’s remittance (extract in this packet)",
  payer_request: "The payer’s letter that asked for records",
  note: "Office note of the day of service, signed",
  procedure_note: "Procedure note: site, size, technique",
  mohs_note: "Mohs operative note with stages, map and slide readings",
  repair_note: "Repair note: site, length in centimeters, layers closed or undermining",
  photos: "Photographs of the sites before and after",
  pathology: "Pathology report",
  specimen_list: "List of specimens with site and label of each",
  earlier_notes: "Earlier notes: what was tried, for how long, with what result",
  plan_of_care: "Plan of care: treatment, number and interval, measured course",
  policy: "The payer’s coverage policy, with the met criteria marked",
  authorization: "Approval of the authorization or referral, with its number and dates",
  eligibility: "Reply to the eligibility check (271) for the day of service",
  cob: "What the other payer said (its remittance), or its letter that cover ended",
  filing: "Acknowledgements of the filing (277CA, 999), with their numbers",
  other_visit: "Notes of both services that were taken for one",
  fee_schedule: "Page of the contract or fee schedule that gives the price",
  drug: "Drug record: NDC, lot, dose given and discarded",
  enrollment: "Letter of enrollment with the effective date",
  claim_copy: "Copy of the claim as it was sent (lines in this packet)",
} as const;

export type RecordId = keyof typeof records;

export const recordIds = Object.keys(records).filter((id): id is RecordId =>
  Object.hasOwn(records, id),
);
