type CashLine = {
  readonly words: string;
  /** `sum` closes what stands above it; `aside` is part of no sum. */
  readonly kind: "part" | "sum" | "aside";
};

/** The lines of `cash-reconciliation` in words. */
export const cashWords: { readonly [line: string]: CashLine } = {
  ledger_remitted: { words: "Payers’ payments in the ledger, from remittances", kind: "part" },
  before_history: { words: "Paid on claims before the history", kind: "part" },
  reversal_without_original: { words: "Reversals of answers that are not loaded", kind: "part" },
  unexplained: { words: "Unexplained", kind: "part" },
  provider_adjustments: {
    words: "Provider-level adjustments (interest, takebacks, forward balances)",
    kind: "part",
  },
  unbalanced: { words: "Remittances whose check is not what they add up to", kind: "part" },
  checks: { words: "Checks and EFTs", kind: "sum" },
  posted_insurance: {
    words: "Insurance payments posted only in the practice system",
    kind: "part",
  },
  patient_payments: { words: "Patient payments", kind: "part" },
  patient_refunds: { words: "Refunds to patients", kind: "part" },
  unapplied_patient: { words: "Patient payments without a claim", kind: "part" },
  cash: { words: "Cash of the period", kind: "sum" },
  told_by_next_payer: {
    words: "In the ledger but no cash here: told by the next payer’s bill",
    kind: "aside",
  },
};
