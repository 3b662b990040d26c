import type { Reader } from "../reader.ts";
import { isDueWithin, worklistClaims } from "../worklist/worklist-claims.ts";
import type { Practice } from "./kpi-signals.ts";
import type { RuleSettings } from "./rules.ts";
import { blank, type Signal } from "./signal.ts";

const soonDays = 7;

/** What can still come back of claims whose clock ends within a week, as the worklist shows them. */
export async function deadlineSignal(
  reader: Pick<Reader, "run">,
  { practiceId, filters }: Practice,
  settings: RuleSettings,
): Promise<Signal> {
  const { asOf } = filters;
  const least = settings.deadlines.leastCents ?? 0;
  const soon = (await worklistClaims(reader, filters)).flatMap((claim) => {
    const { due_on, isResting } = claim;
    return due_on !== null && !isResting && isDueWithin(claim, soonDays)
      ? [{ due_on, cents: claim.expected_cents }]
      : [];
  });
  const cents = soon.reduce((sum, each) => sum + each.cents, 0);
  const days = soon.map(({ due_on }) => due_on).sort();
  return {
    ...blank,
    ...{ rule: "deadlines", practiceId },
    standing:
      cents >= least && cents > 0 ? "in" : cents < least / 2 || cents === 0 ? "out" : "between",
    fromOn: days[0] ?? asOf,
    toOn: asOf,
    value: soon.length,
    high: least,
    n: soon.length,
    moneyCents: cents,
  };
}
