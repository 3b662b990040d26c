import type { FoundKind } from "./found-kind.ts";

const leads: { readonly [lead in FoundKind]: RegExp } = {
  number: /^(?:claim|control(?: number)?|account(?: number)?|pcn)\s+(?:no\.?\s+|#\s*)?/i,
  "payer number": /^(?:icn|dcn|payer(?: control)? number|payer claim(?: control)? number)\s+/i,
  member: /^(?:member(?: id)?|subscriber(?: id)?|policy)\s+/i,
  name: /^(?:patient|name)\s+/i,
};

/** What to find claims by: the words after "claim", "ICN", "member" or "patient" of that kind alone, any other of every kind. */
export function findWords(typed: string): {
  readonly text: string;
  readonly kind: FoundKind | null;
} {
  const text = typed.trim();
  for (const [kind, lead] of Object.entries(leads) as [FoundKind, RegExp][])
    if (lead.test(text)) return { text: text.replace(lead, ""), kind };
  return { text, kind: null };
}
