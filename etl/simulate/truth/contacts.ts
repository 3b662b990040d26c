import type { Day } from "../calendar.ts";
import type { Adjudication, Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Position } from "./position.ts";
import { wordsOf } from "./replay.ts";

/** What passed between a claim and one of its payers, up to a day: the latest of each. */
export interface Contact {
  /** a bill that was not refused, or another payer's forwarding of money that waits for this one */
  readonly sentOn: Day | null;
  readonly forwardedOn: Day | null;
  readonly heardOn: Day | null;
  readonly undoneOn: Day | null;
  /** sent, and not heard since */
  readonly isAsked: boolean;
}

export function contactWith(claim: Claim, payer: Payer, day: Day, position: Position): Contact {
  const bills = claim.submissions.filter(
    (bill) =>
      bill.payer === payer &&
      bill.day <= day &&
      !bill.verdicts.some(({ says, day: on }) => says === "rejected" && on <= day),
  );
  const words = wordsOf(claim).filter((word) => word.day <= day);
  const forwards =
    position.standings.get(payer) === "next payer"
      ? words.filter((word) => word.payer !== payer && word.undoes === null && isForward(word))
      : [];
  const own = words.filter((word) => word.payer === payer);
  const forwardedOn = latest(forwards);
  const sentOn = latest([...bills, ...forwards]);
  const heardOn = latest(own.filter(({ undoes }) => undoes === null));
  return {
    sentOn,
    forwardedOn,
    heardOn,
    undoneOn: latest(own.filter(({ undoes }) => undoes !== null)),
    isAsked: sentOn !== null && (heardOn === null || sentOn > heardOn),
  };
}

const isForward = ({ status, crossedTo, remarks }: Adjudication) =>
  status === "19" || crossedTo !== null || remarks.includes("MA18");

export const latest = (events: readonly { readonly day: Day }[]): Day | null =>
  events.length === 0 ? null : Math.max(...events.map(({ day }) => day));
