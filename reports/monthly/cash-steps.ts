import type { PlainRow } from "#queries/rows.ts";
import { cashWords } from "../cash-words.ts";

export type CashStep = {
  readonly words: string;
  readonly cents: number;
  /** `sum` closes what stands above it; `of` is part of the sum above it. */
  readonly kind: "part" | "sum" | "of";
};

const inBridge = [
  "ledger_remitted",
  "posted_insurance",
  "patient_payments",
  "told_by_next_payer",
] as const;
const toCash = [
  "before_history",
  "reversal_without_original",
  "unexplained",
  "provider_adjustments",
  "unbalanced",
  "patient_refunds",
  "unapplied_patient",
] as const;
const always: readonly string[] = ["ledger_remitted", "unexplained"];

/**
 * Rows of `cash-reconciliation` in the order of a statement: what the bridge calls payments, then what leads from there to
 * cash. Lines of nothing are left out, but for the first and the unexplained.
 *
 * @param payments the bridge's payments in cents; what the lines do not come to stands as a line of its own
 */
export function cashSteps(rows: readonly PlainRow[], payments: number): CashStep[] {
  const of = (line: string) => {
    const cents = rows.find((row) => row.line === line)?.cents;
    return typeof cents === "number" ? cents : 0;
  };
  const parts = (lines: readonly string[]): CashStep[] =>
    lines
      .map((line) => ({ line, cents: of(line) }))
      .filter(({ line, cents }) => cents !== 0 || always.includes(line))
      .map(({ line, cents }) => ({ words: cashWords[line]?.words ?? line, cents, kind: "part" }));
  const told = of("told_by_next_payer");
  const missing = payments - inBridge.reduce((sum, line) => sum + of(line), 0);
  return [
    ...parts(inBridge.slice(0, -1)),
    ...some("Told by the next payer’s bill", told),
    ...some("Other payments of the bridge", missing),
    { words: "Payments of the bridge", cents: payments, kind: "sum" },
    ...some("No cash here: told by the next payer’s bill", -told),
    ...some("Other payments of the bridge: no cash here", -missing),
    ...parts(toCash),
    { words: "Cash of the month", cents: of("cash"), kind: "sum" },
    { words: "of which checks and EFTs", cents: of("checks"), kind: "of" },
  ];
}

const some = (words: string, cents: number): CashStep[] =>
  cents === 0 ? [] : [{ words, cents, kind: "part" }];
