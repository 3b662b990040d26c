/** Short words for the codes a claim's story meets; the trade's own, never the code sets' official texts. */

/** How a denial is called in a sentence, by root cause. */
export function deniedAs(rootCause: string | null): string {
  return (rootCause === null ? undefined : DENIED_AS[rootCause]) ?? "denied";
}

const DENIED_AS: { readonly [rootCause: string]: string } = {
  elig: "denied for eligibility",
  cob: "denied because another payer comes first",
  auth: "denied for missing authorization",
  coding: "denied for coding",
  bundle: "denied as bundled",
  necessity: "denied as not necessary",
  doc: "denied for missing records",
  timely: "denied as filed too late",
  dup: "denied as a duplicate",
  cred: "denied for enrollment",
  noncov: "denied as not covered",
  payer_err: "denied by the payer's error",
};

/** Who an adjustment says owes the money. */
export function groupWords(group: string | null): string {
  return (group === null ? undefined : GROUPS[group]) ?? "group not told";
}

const GROUPS: { readonly [group: string]: string } = {
  CO: "contract: ours to fix or write off",
  PR: "the patient's share",
  OA: "other",
  PI: "the payer's own reduction",
  CR: "correction of an earlier answer",
};

/** What an adjustment does to the money, by class. */
export function classWords(kind: string | null): string {
  return (kind === null ? undefined : CLASSES[kind]) ?? "unknown code: stays open";
}

const CLASSES: { readonly [kind: string]: string } = {
  denial: "denied",
  contractual: "contractual",
  patient: "patient",
  pending: "pending",
  informational: "for information",
  takeback: "takeback",
  prior_payer: "earlier payer's part",
  next_payer: "waits for the next payer",
  bundled_or_contractual: "contractual if paid, else denied",
  by_remark: "denied, the remark says why",
};

/** A 277CA status category in words. */
export function acknowledgementWords(category: string | null): string {
  return (category === null ? undefined : CATEGORIES[category]) ?? "status told";
}

const CATEGORIES: { readonly [category: string]: string } = {
  A0: "forwarded",
  A1: "received",
  A2: "accepted for processing",
  A3: "returned as unprocessable",
  A4: "not found",
  A5: "split",
  A6: "rejected: information missing",
  A7: "rejected: information invalid",
  A8: "rejected: fields contradict each other",
};

/** A 999 or 997 verdict in words. */
export function verdictWords(verdict: string | null): string {
  if (verdict === "A") return "accepted";
  if (verdict === "E") return "accepted with errors";
  if (verdict === "P") return "accepted in part";
  return "rejected";
}

/** How an adjudication found its claim. */
export function matchWords(method: string): string {
  return MATCHES[method] ?? method;
}

const MATCHES: { readonly [method: string]: string } = {
  exact: "control number equal",
  normalised: "control number equal after cleaning",
  prefix: "control number cut by the payer",
  payer_control_number: "payer control number",
  member_date_charge: "member, date and charge",
  none: "no claim found: made from the remittance",
  cob: "told by the next payer's bill",
};

/** What to do about an adjustment, where its code says nothing of its own: its group and class do. */
export function nextWords(adjustment: {
  readonly action: string | null;
  readonly class: string | null;
  readonly group_code: string | null;
}): string {
  if (adjustment.action !== null) return adjustment.action;
  if (adjustment.group_code === "PR") return "Bill the patient";
  if (adjustment.class === null)
    return "Ask the payer what it means; the money stays open until then";
  return NEXT[adjustment.class] ?? "Nothing by itself";
}

const NEXT: { readonly [kind: string]: string } = {
  contractual: "Nothing: the contract’s price",
  informational: "Nothing: for information",
};

/** What to do about a remark: by its effect, else by the root cause it names. */
export function remarkNext(remark: {
  readonly effect: string | null;
  readonly action: string | null;
}): string {
  const byEffect = remark.effect === null ? undefined : EFFECTS[remark.effect];
  return byEffect ?? remark.action ?? "Nothing by itself: read it with the code beside it";
}

const EFFECTS: { readonly [effect: string]: string } = {
  unprocessable: "Correct it and send a new claim; an appeal is not possible",
  appeal: "An appeal is possible: see its date above",
  no_appeal: "No appeal: send a corrected claim, or accept",
  correction: "Compare with the earlier answer",
  reporting_only: "Nothing: the line only reports quality",
  forwarded: "Wait for the next payer’s answer before billing it",
  qmb: "Do not bill the patient: Medicaid is next",
  split: "Look for the other part under another payer control number",
};
