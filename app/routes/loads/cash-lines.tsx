import { moneyExact } from "#reports/format.ts";
import type { readCash } from "./read-loads.server.ts";

type Line = Awaited<ReturnType<typeof readCash>>["reconciliation"][number];
type Words = { readonly words: string; readonly kind: "part" | "sum" | "aside" };

/** The lines of the reconciliation in words; `sum` closes what stands above it. */
const WORDS: { readonly [line: string]: Words } = {
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

/** From the ledger to the cash, line by line; lines of nothing are left out, sums and the unexplained never. */
export function CashLines({ lines }: { readonly lines: readonly Line[] }) {
  const shown = lines.filter(
    ({ line, cents }) => cents !== 0 || line === "unexplained" || WORDS[line]?.kind === "sum",
  );
  return (
    <table className="w-full max-w-2xl text-table">
      <caption className="sr-only">From ledger to cash</caption>
      <tbody>
        {shown.map(({ line, cents }) => {
          const { words, kind } = WORDS[line] ?? { words: line, kind: "part" };
          const tone =
            kind === "sum"
              ? "border-t border-line-strong font-semibold"
              : kind === "aside"
                ? "text-ink-2"
                : "";
          return (
            <tr key={line} className={tone}>
              <th
                scope="row"
                className={`px-4 py-1.5 text-left ${kind === "sum" ? "font-semibold" : "font-normal"}`}
              >
                {words}
                {line === "unexplained" && cents === 0 && (
                  <span className="text-good"> ✓ every cent is accounted for</span>
                )}
              </th>
              <td
                className={`figures px-4 py-1.5 text-right ${line === "unexplained" && cents !== 0 ? "text-bad" : ""}`}
              >
                {moneyExact(cents)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
