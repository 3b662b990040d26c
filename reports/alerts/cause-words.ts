/** A root cause of denials in a word or two, as an alert says it. */
const words: { readonly [rootCause: string]: string } = {
  elig: "eligibility",
  cob: "another payer first",
  auth: "missing authorization",
  coding: "coding",
  bundle: "bundled",
  necessity: "not necessary",
  doc: "missing records",
  timely: "filed too late",
  dup: "duplicate",
  cred: "enrollment",
  noncov: "not covered",
  payer_err: "a payer’s error",
};

export function causeWords(rootCause: string | null): string {
  return words[rootCause ?? ""] ?? "an unknown reason";
}
