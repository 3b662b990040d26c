/** Words for the kinds of deadlines and the days their clocks start on. */
export const kindTitles: Readonly<Record<string, string>> = {
  original: "First claim",
  corrected: "Corrected claim",
  first_dispute: "First appeal or dispute",
  second_dispute: "Second appeal",
};

export const clockTitles: Readonly<Record<string, string>> = {
  service: "day of service",
  remittance: "the payer’s remittance",
  primary_remittance: "the primary payer’s remittance",
};
