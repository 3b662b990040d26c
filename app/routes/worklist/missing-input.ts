/** The files a queue lives on, none of which is loaded; null where some are, or the queue needs no others than claims. */
export function missingInput(queue: string | null, inputs: readonly string[]): string | null {
  const need = queue === null ? undefined : needs[queue];
  if (need === undefined || need.kinds.some((kind) => inputs.includes(kind))) return null;
  return need.words;
}

const remittances = { kinds: ["835"], words: "remittance (835)" };
const needs: {
  readonly [queue: string]: { readonly kinds: readonly string[]; readonly words: string };
} = {
  denied: { kinds: ["835", "denials"], words: "remittance (835) or denial export" },
  underpaid: remittances,
  no_response: remittances,
  rejected: { kinds: ["277CA", "999"], words: "acknowledgement (277CA, 999)" },
  unexplained: remittances,
  unacknowledged: { kinds: ["277CA"], words: "acknowledgement (277CA)" },
  secondary_unbilled: remittances,
  crossed_over_silent: remittances,
  qmb_bill_medicaid: remittances,
  takeback_without_reversal: remittances,
  patient_due: { kinds: ["transactions"], words: "transaction export" },
  overpayment_60_day: remittances,
  credit_duplicate: remittances,
  credit_two_primaries: remittances,
  credit_other: remittances,
};
