/** A root cause of denials in a word or two, as an alert says it. */
const words: { readonly [rootCause: string]: string } = {
  elig: "for eligibility",
  cob: "for another payer first",
  auth: "for missing authorization",
  coding: "for coding",
  bundle: "as bundled",
  necessity: "as not necessary",
  doc: "for missing records",
  timely: "as filed too late",
  dup: "as a duplicate",
  cred: "for enrollment",
  noncov: "as not covered",
  payer_err: "for a payer’s error",
};

export function causeWords(rootCause: string | null): string {
  return words[rootCause ?? ""] ?? "for an unknown reason";
}
