/** What is typed as `claim_key` spells it: capital letters and digits, accents taken off. */
export function spelled(typed: string): string {
  const plain = typed.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Where in the order of keys stands what begins with this; null: nothing to look for. */
export function keysBeginning(
  typed: string,
): { readonly begin: string; readonly end: string } | null {
  const begin = spelled(typed);
  // No key has a sign, and this one comes after all letters.
  return begin === "" ? null : { begin, end: `${begin}~` };
}
