export type PayerClass = "Medicare" | "Medicare Advantage" | "Medicaid" | "commercial" | "other";

/** A payer and its habits. */
export interface Payer {
  /** 2010BB NM109, and the 835's N104 */
  readonly id: string;
  /** 2010BB NM103 now */
  readonly name: string;
  /** what claims called it before it changed its name */
  readonly formerName?: string;
  /** N102 of its remittances, where it differs */
  readonly remitName?: string;
  readonly class: PayerClass;
  /** SBR09 */
  readonly filingCode: string;
  /** share of new patients who have it as first payer */
  readonly share: number;
  /** allowed amount as a multiple of Medicare's */
  readonly allowedFactor: number;
  /** days from claim to payment: never fewer, and how many more on average */
  readonly paysAfter: number;
  readonly paysWithin: number;
  /** weekdays on which it pays: 1 Monday … 5 Friday */
  readonly payDays: readonly number[];
  /** sends no 835: only the practice's own postings tell what it paid */
  readonly isPaper?: boolean;
  /** answers claims with a 277CA of its own, after the clearinghouse's */
  readonly acknowledges: boolean;
  /** cuts second procedures by half and pays 2 % less (CO-59, CO-253) */
  readonly followsMedicareRules?: boolean;
  /** tells the 2 % once per claim, not per line */
  readonly sequestersClaims?: boolean;
  /** pays 99214 and 99215 as one level less */
  readonly downcodes?: boolean;
  /** gives back line control numbers (REF*6R) */
  readonly returnsLineNumbers: boolean;
  /** leaves modifiers out of SVC01 */
  readonly dropsModifiers?: boolean;
  /** gives back CLP01 without hyphens */
  readonly dropsHyphens?: boolean;
  /** says CLP02 = 4 for every denial */
  readonly deniesWithStatus4?: boolean;
  /** tells denials of whole claims without SVC */
  readonly deniesAtClaimLevel?: boolean;
  /** as a second payer: no SVC, or everything it does not pay in CO-45 */
  readonly secondaryStyle?: "plain" | "without-lines" | "all-in-45";
  /** denies second E/M services of a day more often from this far into the history on (0–1) */
  readonly modifier25EditFrom?: number;
  /** copay of an office visit, cents */
  readonly copayCents: number;
  readonly deductiblesCents: readonly number[];
  readonly coinsurance: number;
}

export const MEDICARE: Payer = {
  id: "09102",
  name: "PINEBELT MEDICARE PART B",
  class: "Medicare",
  filingCode: "MB",
  share: 30.5,
  allowedFactor: 1,
  paysAfter: 14,
  paysWithin: 1.2,
  payDays: [1, 2, 3, 4, 5],
  acknowledges: true,
  followsMedicareRules: true,
  returnsLineNumbers: true,
  copayCents: 0,
  deductiblesCents: [28_300],
  coinsurance: 0.2,
};

export const MEDICAID: Payer = {
  id: "77015",
  name: "PRAIRIE STATE MEDICAID",
  remitName: "PRAIRIE STATE DEPT OF HEALTH",
  class: "Medicaid",
  filingCode: "MC",
  share: 6,
  allowedFactor: 0.72,
  paysAfter: 19,
  paysWithin: 9,
  payDays: [3],
  acknowledges: true,
  returnsLineNumbers: true,
  dropsHyphens: true,
  deniesAtClaimLevel: true,
  copayCents: 0,
  deductiblesCents: [0],
  coinsurance: 0,
};

export const ADVANTAGE: Payer = {
  id: "H4417",
  name: "HARBORLIGHT ADVANTAGE",
  class: "Medicare Advantage",
  filingCode: "16",
  share: 11,
  allowedFactor: 0.98,
  paysAfter: 14,
  paysWithin: 9,
  payDays: [2, 4],
  acknowledges: true,
  followsMedicareRules: true,
  sequestersClaims: true,
  returnsLineNumbers: true,
  copayCents: 3500,
  deductiblesCents: [0],
  coinsurance: 0.15,
};

export const PAPER_PAYER: Payer = {
  id: "60331",
  name: "LAKESHORE BENEFIT TRUST",
  class: "commercial",
  filingCode: "CI",
  share: 2.2,
  allowedFactor: 1.15,
  paysAfter: 18,
  paysWithin: 12,
  payDays: [1, 3],
  isPaper: true,
  acknowledges: false,
  returnsLineNumbers: false,
  copayCents: 3000,
  deductiblesCents: [0, 50_000],
  coinsurance: 0.2,
};

export const MEDIGAP: Payer = {
  id: "MG208",
  name: "GOLDEN ACRE MEDIGAP",
  class: "commercial",
  filingCode: "CI",
  share: 0,
  allowedFactor: 1,
  paysAfter: 10,
  paysWithin: 5,
  payDays: [2, 5],
  acknowledges: false,
  returnsLineNumbers: true,
  secondaryStyle: "plain",
  copayCents: 0,
  deductiblesCents: [0],
  coinsurance: 0,
};

export const PAYERS: readonly Payer[] = [
  MEDICARE,
  ADVANTAGE,
  {
    ...ADVANTAGE,
    id: "H9030",
    name: "SUMMIT SENIOR PLAN",
    formerName: "SUMMIT SENIOR HMO",
    share: 6.5,
    paysAfter: 15,
    paysWithin: 9,
    payDays: [3],
    sequestersClaims: false,
    deniesWithStatus4: true,
    copayCents: 4000,
  },
  MEDICAID,
  {
    id: "53120",
    name: "BLUE HERON HEALTH PLAN",
    formerName: "BLUE HERON  Health",
    class: "commercial",
    filingCode: "BL",
    share: 17,
    allowedFactor: 1.3,
    paysAfter: 11,
    paysWithin: 7,
    payDays: [1, 2, 4],
    acknowledges: true,
    returnsLineNumbers: true,
    modifier25EditFrom: 0.55,
    secondaryStyle: "all-in-45",
    copayCents: 4500,
    deductiblesCents: [0, 25_000, 75_000, 125_000],
    coinsurance: 0.2,
  },
  {
    id: "87726X",
    name: "UNITY OAK INSURANCE",
    remitName: "Unity Oak Insurance Company",
    class: "commercial",
    filingCode: "CI",
    share: 12,
    allowedFactor: 1.2,
    paysAfter: 11,
    paysWithin: 8,
    payDays: [2, 5],
    acknowledges: true,
    downcodes: true,
    returnsLineNumbers: false,
    copayCents: 4000,
    deductiblesCents: [0, 50_000, 100_000, 150_000],
    coinsurance: 0.2,
    secondaryStyle: "plain",
  },
  {
    id: "62308N",
    name: "NORTHGATE MUTUAL",
    class: "commercial",
    filingCode: "CI",
    share: 9,
    allowedFactor: 1.4,
    paysAfter: 14,
    paysWithin: 9,
    payDays: [3],
    acknowledges: false,
    returnsLineNumbers: true,
    dropsModifiers: true,
    secondaryStyle: "without-lines",
    copayCents: 3500,
    deductiblesCents: [25_000, 50_000, 75_000],
    coinsurance: 0.15,
  },
  {
    id: "24077",
    name: "CEDAR VALLEY HMO",
    class: "commercial",
    filingCode: "HM",
    share: 5,
    allowedFactor: 1.15,
    paysAfter: 15,
    paysWithin: 10,
    payDays: [4],
    acknowledges: true,
    returnsLineNumbers: true,
    copayCents: 3000,
    deductiblesCents: [0],
    coinsurance: 0.1,
  },
  PAPER_PAYER,
  {
    id: "WC550",
    name: "TRI COUNTY WORK FUND",
    class: "other",
    filingCode: "WC",
    share: 2.3,
    allowedFactor: 1.4,
    paysAfter: 24,
    paysWithin: 14,
    payDays: [5],
    acknowledges: false,
    returnsLineNumbers: true,
    copayCents: 0,
    deductiblesCents: [0],
    coinsurance: 0,
  },
  MEDIGAP,
];

/** Commercial plans that second a first payer (a spouse's plan), or Medicare as an employer's retiree plan. */
export const SECOND_PAYERS: readonly Payer[] = PAYERS.filter(
  (payer) => payer.secondaryStyle !== undefined && payer !== MEDIGAP,
);
