import type { AppealClaim } from "./read-appeal-claim.server.ts";

type Said = Pick<AppealClaim, "denials" | "shorts" | "adjudications" | "facts">;

/** Denials of a payer that an appeal can be about: in force, ours, and not the repeat of another. */
export function appealable({ denials }: Pick<Said, "denials">, payer: string) {
  return denials.filter(
    (each) =>
      each.payer === payer && each.closed_on === null && !each.is_duplicate && !each.patient_owes,
  );
}

/** Payers whose decision can be disputed, the one with the most money first; those that answered otherwise come last. */
export function appealedPayers(claim: Said): string[] {
  const money = new Map<string, number>();
  const add = (payer: string, cents: number) => money.set(payer, (money.get(payer) ?? 0) + cents);
  for (const { payer, kind } of claim.adjudications) if (kind === "word") add(payer, 0);
  for (const payer of [...money.keys()])
    for (const { denied_cents } of appealable(claim, payer)) add(payer, denied_cents);
  for (const { payer, denied_cents } of claim.denials)
    if (!money.has(payer)) add(payer, denied_cents);
  for (const { payer, allowed_cents, expected_cents } of claim.shorts)
    add(payer, expected_cents - allowed_cents);
  return [...money].sort((a, b) => b[1] - a[1]).map(([payer]) => payer);
}
