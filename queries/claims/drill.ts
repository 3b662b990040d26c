/**
 * What narrows a list of claims to the ones behind a number, on top of the filters. Null: not asked. On the command line
 * and in URLs the names are kebab-case.
 */
export const drillParams = {
  /** insurance, patient: balances of that party. */
  party: "VARCHAR?",
  /** 0-30, 31-60, 61-90, 91-120, 121+, over-90, no date, credit, open (all but credit), any: balances in that bucket. */
  bucket: "VARCHAR?",
  /** Payer that owes the balance (an ar-aging row); patient balances go by the primary. */
  owner: "VARCHAR?",
  status: "VARCHAR?",
  /** Root cause and code of a denial: of one opened in the period where `denial` is given, else of the claim's largest open one. */
  rootCause: "VARCHAR?",
  code: "VARCHAR?",
  /** opened (in the period), recovered or open (of these). */
  denial: "VARCHAR?",
  /** Payer that denied (a denials-by-payer row). */
  denier: "VARCHAR?",
  /** Payer of the first submission (a first-pass or days-to-payment row). */
  firstPayer: "VARCHAR?",
  /** period: first paid in it; cohort-30: the day-30 cohort; cohort-30-paid: its paid ones. */
  paid: "VARCHAR?",
  /** First submitted in the period: all, acknowledged, unacknowledged, accepted, rejected, judged, payer-judged (either), adjudicated, resolved, unresolved, pending. */
  submitted: "VARCHAR?",
  rejectedBy: "VARCHAR?",
  rejectCode: "VARCHAR?",
  /** First adjudicated in the period: all, denied (an unexpected full denial among the first words). */
  remitted: "VARCHAR?",
  /** The cohort of the collection rates: net, gross. */
  collection: "VARCHAR?",
  /** period: served in it, first submission known (billing lag). */
  served: "VARCHAR?",
  /** YYYY-MM, or period: with a payment posted in it. */
  cash: "VARCHAR?",
  /**
   * Claims of a cell of what moved a figure: denials (first adjudicated in the period), open (on the day), charged (in the
   * window of days in A/R), cash (paid in the period). The two below are its CPT family and its cause (any: with one).
   */
  moved: "VARCHAR?",
  cellFamily: "VARCHAR?",
  cellCause: "VARCHAR?",
  /** 837, claims, remittance (known only from an 835). */
  origin: "VARCHAR?",
  /** Part of a control number, member id, patient name or claim id. */
  search: "VARCHAR?",
} as const;

/** Nothing narrowed. */
export const noDrill = {
  party: null,
  bucket: null,
  owner: null,
  status: null,
  rootCause: null,
  code: null,
  denial: null,
  denier: null,
  firstPayer: null,
  paid: null,
  submitted: null,
  remitted: null,
  collection: null,
  served: null,
  rejectedBy: null,
  rejectCode: null,
  cash: null,
  moved: null,
  cellFamily: null,
  cellCause: null,
  origin: null,
  search: null,
} as const;
