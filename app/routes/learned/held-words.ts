import { count, rate } from "#reports/format.ts";
import { score } from "./learned-columns.ts";
import type { BackTest } from "./read-learned.server.ts";

type All = BackTest["all"];

/** `57 % predicted to pay, 50 % paid`. */
export function heldTitle({ predicted, won, decided }: All): string {
  return `${rate(predicted / decided, 0)} predicted to pay, ${rate(won / decided, 0)} paid`;
}

/** How many judgements, how well they held; and that few of them tell little. */
export function heldNote({ decided, pending, brier, priorBrier }: All): string {
  const few =
    decided < 100 ? " So few tell little yet: a few denials more move all of these figures." : "";
  return `Denials open at the last twelve ends of months, each judged by what was known then; ${count(decided)} judgements decided since, ${count(pending)} not yet.${few} Brier score ${score(brier)}, of the planning shares alone ${score(priorBrier)}: 0 is knowing, 0.25 is saying 50 % of everything; lower is better.`;
}
