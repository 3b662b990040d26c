/** By what a claim is found. */
export const foundKinds = ["number", "payer number", "member", "name"] as const;
export type FoundKind = (typeof foundKinds)[number];

/** In words, as they stand beside what was found. */
export const foundWords: { readonly [kind in FoundKind]: string } = {
  number: "control number",
  "payer number": "payer’s number",
  member: "member id",
  name: "patient",
};
