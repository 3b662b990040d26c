import type { Day } from "../calendar.ts";
import type { Adjudication, ProviderAdjustment, Remittance } from "../memory.ts";
import { count, type Office } from "../office.ts";
import type { Payer } from "../practice/payers.ts";

/**
 * Makes remittances of what payers said today: BPR02 = Σ CLP04 − Σ PLB. What would be below zero is carried to the
 * payer's next remittance (FB), interest is paid beside the claims (L6).
 */
export function settleRemittances(office: Office, today: Day): Remittance[] {
  const payers = new Set([...office.told.keys(), ...office.adjusted.keys()]);
  const remittances = [...payers].map((payer) => settle(office, payer, today));
  office.told.clear();
  office.adjusted.clear();
  for (const remittance of remittances) office.remittances.push(remittance);
  putInOrder(office, remittances);
  return remittances;
}

function settle(office: Office, payer: Payer, day: Day): Remittance {
  const { practice } = office;
  const told = office.told.get(payer) ?? [];
  const words = [
    ...told.filter((word) => word.undoes !== null),
    ...told.filter((word) => word.undoes === null),
  ];
  const trace = `${payer.id.slice(0, 3)}${practice.no}${String(count(office, `trace ${payer.id}`)).padStart(6, "0")}`;
  const adjustments: ProviderAdjustment[] = [...(office.adjusted.get(payer) ?? [])];
  for (const word of words) {
    if (word.interestCents > 0)
      adjustments.push({
        reason: "L6",
        reference: word.payerControlNumber,
        cents: -word.interestCents,
      });
  }
  const carried = office.carried.get(payer);
  if (carried !== undefined)
    adjustments.push({ reason: "FB", reference: carried.reference, cents: carried.cents });
  office.carried.delete(payer);
  const paid = words.reduce((sum, word) => sum + word.paidCents, 0);
  let amountCents = paid - adjustments.reduce((sum, { cents }) => sum + cents, 0);
  if (amountCents < 0) {
    adjustments.push({ reason: "FB", reference: trace, cents: amountCents });
    office.carried.set(payer, { cents: -amountCents, reference: trace });
    for (const word of words) word.claim.scenarios.add("forward balance");
    amountCents = 0;
  }
  return { payer, practice, day, trace, words, providerAdjustments: adjustments, amountCents };
}

/** Several words on one claim in a day: reversals first, then by payer's place, trace number and place in the remittance. */
function putInOrder(office: Office, remittances: readonly Remittance[]): void {
  const words: { word: Adjudication; trace: string; index: number }[] = [];
  for (const { trace, words: told } of remittances) {
    for (const [index, word] of told.entries()) words.push({ word, trace, index });
  }
  const kind = (word: Adjudication) => (word.undoes === null ? 1 : 0);
  words.sort(
    (a, b) =>
      kind(a.word) - kind(b.word) ||
      a.word.position - b.word.position ||
      (a.trace < b.trace ? -1 : a.trace > b.trace ? 1 : a.index - b.index),
  );
  for (const { word } of words) word.order = count(office, "word");
}
