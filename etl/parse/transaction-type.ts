export const transactionTypes = [
  "patient_payment",
  "insurance_payment",
  "contractual",
  "write_off",
  "refund",
  "transfer_to_patient",
  "transfer_to_insurance",
  "charge",
] as const;

export type TransactionType = (typeof transactionTypes)[number];

export type Party = "patient" | "insurance";

/** What vendors call the types, the first that fits. Words of a reason ("small balance") tell what an adjustment is. */
const patterns: readonly [RegExp, TransactionType][] = [
  [
    /\b(transfer|xfer|trf|tfr|move|shift|drop)\w*\b.*\b(patient|self|guarantor|pt)\b/,
    "transfer_to_patient",
  ],
  [/\bpatient (responsibility|resp)( transfer)?\b|\bbalance billed\b/, "transfer_to_patient"],
  [
    /\b(transfer|xfer|trf|tfr|move|shift)\w*\b.*\b(insurance|ins|secondary|primary|tertiary|payer|payor)\b/,
    "transfer_to_insurance",
  ],
  [/\brefund/, "refund"],
  [/\bcontract|\ballowance\b|\bfee schedule\b|\bdisallowed\b/, "contractual"],
  [
    /\b(insurance|ins|payer|payor|carrier) (adjustment|adj|discount|w o|write off|writeoff)\b/,
    "contractual",
  ],
  [
    /\bwrite ?offs?\b|\bwrote off\b|\bw o\b|^wo$|\bbad debt\b|\bsmall balance\b|\bcharity\b/,
    "write_off",
  ],
  [
    /\bcourtesy\b|\bcollections?\b|\bhardship\b|\btimely filing\b|\bprofessional discount\b/,
    "write_off",
  ],
  [
    /\buncollect|\bbankrupt|\bdeceased\b|\bprompt pay|\bself pay discount\b|\bdiscount\b/,
    "write_off",
  ],
  [/\bco ?pay|\bco ?ins(urance)?( payment)?\b|\bdeductible\b/, "patient_payment"],
  [
    /\b(patient|pt|self|guarantor|personal|private|time of service|tos)( pay)? ?(payment|pmt|pay|paid|check|cash|credit)/,
    "patient_payment",
  ],
  [/\b(payment|pmt|paid|pay)\b.*\b(patient|pt|self|guarantor)\b|\bself ?pay\b/, "patient_payment"],
  [
    /\b(insurance|ins|payer|payor|carrier|medicare|medicaid|primary|secondary|tertiary|third party) (payment|pmt|pay|paid|check|eft)\b/,
    "insurance_payment",
  ],
  [
    /\b(payment|pmt|paid|pay)\b.*\b(insurance|ins|payer|payor|carrier|primary|secondary)\b/,
    "insurance_payment",
  ],
  [/\b(era|eob|eft|remit|remittance) ?(payment|pmt|posting)?\b/, "insurance_payment"],
  [
    /\bcredit card\b|\bcash\b|\bdebit card\b|\bcard payment\b|\bonline payment\b/,
    "patient_payment",
  ],
  [
    /^(new |procedure |service |visit )?(charges?|chg)( entry| posting| posted)?$|^billed$/,
    "charge",
  ],
];

const exact: ReadonlyMap<string, TransactionType> = new Map(
  transactionTypes.map((type) => [type.replaceAll("_", " "), type]),
);

export type Reading = {
  type: TransactionType;
  /** the words tell a reversal: the amount runs against its type */
  isReversal: boolean;
};

/**
 * The type of a transaction from the vendor's words for it; null where they tell none. `Payment` alone is told by who
 * paid, `Adjustment` alone by its reason.
 */
export function readTransactionType(
  words: string,
  reason: string,
  party: Party | null,
): Reading | null {
  const plain = simple(words);
  const isReversal =
    /\brevers|\bvoid|\bnsf\b|\bbounced\b|\bchargeback\b|\breturned check\b|\bunpost/.test(plain);
  const type = exact.get(plain) ?? match(plain);
  if (type !== null) return { type, isReversal };
  if (/\b(payment|pmt|pay|paid|nsf|receipt)s?\b/.test(plain) && party !== null) {
    return { type: party === "patient" ? "patient_payment" : "insurance_payment", isReversal };
  }
  if (/\btransfer/.test(plain) && party !== null) {
    return {
      type: party === "patient" ? "transfer_to_patient" : "transfer_to_insurance",
      isReversal,
    };
  }
  const byReason = /\badj/.test(plain) || plain === "" ? match(simple(reason)) : null;
  if (byReason !== null) return { type: byReason, isReversal };
  if (/\bwrite|\badj/.test(plain) && simple(reason) !== "")
    return { type: "write_off", isReversal };
  return null;
}

function match(text: string): TransactionType | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function simple(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Who: from the cell of its own column; null where it tells neither. */
export function readParty(text: string): Party | null {
  const plain = simple(text);
  if (/\b(patient|pt|self|guarantor|person|private)\b/.test(plain)) return "patient";
  if (
    /\b(insurance|ins|payer|payor|carrier|primary|secondary|tertiary|plan|medicare|medicaid)\b/.test(
      plain,
    )
  ) {
    return "insurance";
  }
  return null;
}
