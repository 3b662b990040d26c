import type { PlainRow } from "#queries/rows.ts";
import type { WaterfallStep } from "../charts/waterfall-steps.ts";

type BridgeStep = WaterfallStep & {
  /** As a line of the table: `− Payments`. */
  readonly words: string;
};

const lines = [
  { key: "opening_cents", title: "Opening", words: "Opening A/R", sign: 0 },
  { key: "charges_cents", title: "Charges", words: "+ Charges", sign: 1 },
  { key: "payments_cents", title: "Payments", words: "− Payments", sign: -1 },
  { key: "contractual_cents", title: "Contractual", words: "− Contractual", sign: -1 },
  { key: "write_offs_cents", title: "Write-offs", words: "− Write-offs", sign: -1 },
  { key: "refunds_cents", title: "Refunds", words: "+ Refunds", sign: 1 },
  { key: "closing_cents", title: "Closing", words: "= Closing A/R", sign: 0 },
] as const;

/** A row of `ar-bridge` as the steps of a waterfall, in cents. */
export function bridgeSteps(row: PlainRow): BridgeStep[] {
  return lines.map(({ key, title, words, sign }) => {
    const value = row[key];
    const cents = typeof value === "number" ? value : 0;
    return sign === 0
      ? { key, title, words, kind: "total", cents }
      : { key, title, words, kind: "change", cents: sign * cents };
  });
}
