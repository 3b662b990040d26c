/** A root cause of denials in a word or two, for lists and sentences where a code must not stand alone. */
export function rootCauseWords(rootCause: string): string {
  return rootCauses[rootCause] ?? rootCause;
}

export const rootCauses: { readonly [rootCause: string]: string } = {
  elig: "eligibility",
  cob: "other payer first",
  auth: "authorization",
  coding: "coding",
  bundle: "bundled",
  necessity: "not necessary",
  doc: "records missing",
  timely: "filed too late",
  dup: "duplicate",
  cred: "enrollment",
  noncov: "not covered",
  payer_err: "payer error",
  unknown: "unknown reason",
};
