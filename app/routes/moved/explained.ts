import { movedAr } from "#queries/moved/moved-ar.ts";
import { movedCash } from "#queries/moved/moved-cash.ts";
import { movedDenials } from "#queries/moved/moved-denials.ts";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import type { Definition } from "#queries/query.ts";

export const movedQueries = {
  initial_denial_rate: movedDenials,
  days_in_ar: movedAr,
  cash: movedCash,
} as const;

const source = "mix and rate at the midpoint of both periods, docs/decisions/015";

/** What mix and rate mean, with an example, of each figure. */
export const movedDefinitions: { readonly [kpi in MovedKpi]: Definition } = {
  initial_denial_rate: {
    words:
      "Rate: a payer denies the same work more often. Mix: more of the work is of a kind that is denied more often than most. Say one payer denies 10 % of its claims, all others 5 %, and it has half of the claims: 7.5 % in all. If it denies 12 % instead, the whole rises by 1 point: rate. If its share grows to 60 % instead, the whole rises by 0.5: mix. Each primary payer × CPT family of the claim’s main line (its largest charge) is weighed so: rate, by root cause, is the change of its own rate × its mean share; mix the change of its share × how far its mean rate lies from the whole’s.",
    numerator: "–",
    denominator: "–",
    basis: "first remittance of the primary payer, in each period, as known at its own as-of day",
    excludes:
      "nothing: all rows sum to the change. A cell that only one period has is all mix; mix has no cause",
    source,
  },
  days_in_ar: {
    words:
      "Own days: a payer’s open money is more days of its own charges. Mix: more of the charges are of work that stays open longer than most. Say surgery has half of the charges and 40 days, the rest 20 days: 30 in all. If surgery goes to 44 days, the whole rises by 2: own days. If its share grows to 60 % instead, the whole rises by 2 too, but by mix. Each primary payer × CPT family of the line is weighed so: own days, by why the money is open, is the change of its own days × its mean share of charges; mix the change of its share × how far its mean days lie from the whole’s.",
    numerator: "–",
    denominator: "–",
    basis: "balances on each as-of day; charges of the trailing three months",
    excludes:
      "credits, as the figure does. Open money of a cell without charges in the window is all own days",
    source,
  },
  cash: {
    words:
      "Claims paid: more claims had a payment. Paid a claim: each brought more. Say 100 claims brought $80 each and now 110 bring $90: $8,000 became $9,900. Ten more at the mean of $85 are $850; $10 more on a mean of 105 claims is $1,050. Each primary payer × CPT family × way the money came is weighed so, to the cent.",
    numerator: "–",
    denominator: "–",
    basis: "payment date in each period",
    excludes:
      "nothing: what no claim explains has rows of its own, and all rows sum to the change of cash",
    source,
  },
};
