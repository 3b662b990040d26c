import type { Column } from "#app/tables/column.ts";
import type { ShownAlert } from "./read-page.server.ts";

const states: { readonly [state in ShownAlert["state"]]: string } = {
  new: "new",
  seen: "seen",
  snoozed: "snoozed",
  over: "over",
};

/** An alert as a row of a file: what its page says in a sentence and behind "Why it fired". */
export const alertsColumns: readonly Column<ShownAlert>[] = [
  { id: "state", header: "State", value: ({ state }) => states[state] },
  { id: "alert", header: "Alert", value: ({ sentence }) => sentence },
  { id: "rule", header: "Rule", value: ({ title }) => title },
  { id: "practice", header: "Practice", value: ({ figures }) => figures.practice },
  { id: "location", header: "Location", value: ({ figures }) => figures.location },
  { id: "payer", header: "Payer", value: ({ figures }) => figures.payer },
  { id: "code", header: "Code", value: ({ figures }) => figures.code },
  { id: "first-seen", header: "First seen", value: ({ onDay }) => onDay, kind: "date" },
  { id: "over", header: "Over", value: ({ leftOn }) => leftOn, kind: "date" },
  { id: "snoozed", header: "Snoozed until", value: ({ untilOn }) => untilOn, kind: "date" },
  { id: "from", header: "From", value: ({ figures }) => figures.fromOn, kind: "date" },
  { id: "to", header: "To", value: ({ figures }) => figures.toOn, kind: "date" },
  { id: "claims", header: "Claims", value: ({ figures }) => figures.claims, kind: "count" },
  { id: "money", header: "Money", value: ({ figures }) => figures.moneyCents, kind: "exact" },
  {
    id: "figure",
    header: "Figure",
    value: ({ facts }) => factOf(facts, ["Figure", "Days", "Claims"]),
  },
  { id: "usual", header: "Usual", value: ({ facts }) => factOf(facts, ["Usual"]) },
  {
    id: "band",
    header: "Band or target",
    value: ({ facts }) => factOf(facts, ["Band", "Target", "Told from"]),
  },
  { id: "n", header: "n", value: ({ figures }) => figures.n, kind: "count" },
];

function factOf(facts: ShownAlert["facts"], terms: readonly string[]): string | null {
  return facts.find(([term]) => terms.includes(term))?.[1] ?? null;
}
