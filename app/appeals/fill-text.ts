/** What `{names}` of a letter's text stand for; an absent or empty one is not known. */
export type Values = { readonly [name: string]: string };

/** Names that text may use, with what they bring: told where templates are written. */
export const valueNames = {
  payer: "the payer’s name",
  decided: "day of its decision",
  claims: "number of claims, in words",
  denied: "codes that were denied, with modifiers",
  about: "codes that the paragraph speaks of",
  beside: "codes beside them",
  was: "was or were, after codes",
  is: "is or are, after codes",
  amount: "money in dispute",
  reasons: "reason and remark codes in our words",
  service: "day or days of service",
  diagnoses: "diagnosis codes",
  authorization: "authorization number of the claim",
  sent: "day it was sent",
  accepted: "day it was accepted",
  "accepted by": "who accepted it",
  "days to file": "days from service to sending",
  allowed: "what was allowed on the short lines",
  expected: "what was expected for them",
  short: "the difference",
  phone: "phone of the practice",
} as const;

/** Fills in what is known; what is not becomes a blank in brackets, for whoever writes the letter. */
export function fillText(text: string, values: Values): string {
  return text.replaceAll(/\{([a-z ]+)\}/g, (_, name: string) => values[name] || `[${name}]`);
}

/** Places that somebody still has to write: what stands in brackets. */
export function blanksIn(text: string): string[] {
  return text.match(/\[[^[\]]+\]/g) ?? [];
}

/** `{names}` that mean nothing here. */
export function unknownNames(text: string): string[] {
  const used = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return used.filter((name) => !Object.hasOwn(valueNames, name));
}
