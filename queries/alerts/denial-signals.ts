import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { alertDenials } from "./alert-denials.ts";
import { grouped } from "./grouped.ts";
import { judgeSurge } from "./judge-surge.ts";
import type { RuleSettings } from "./rules.ts";
import { blank, type Signal } from "./signal.ts";

type Row = RowOf<typeof alertDenials>;
type Told = { readonly signal: Signal; readonly span: Row };

/** From this part of its claims on a spike is the other's: told once, where it comes from. */
const mostPart = 0.6;

/** Spikes of a code at a payer, and of a root cause at a location. What is the same spike is told once. */
export async function denialSignals(
  reader: Pick<Reader, "run">,
  asOf: string,
  settings: RuleSettings,
): Promise<Signal[]> {
  const subjects = grouped(await reader.run(alertDenials, { asOf }), (row) =>
    [row.practice_id, row.location_id, row.payer, row.code, row.payer ? "" : row.root_cause].join(
      "|",
    ),
  );
  const told = subjects.flatMap((spans) => signalOf(spans, settings) ?? []);
  const payers = told.filter(({ signal }) => signal.rule === "denials_at_payer");
  const places = told.filter(({ signal }) => signal.rule === "denials_at_location");
  const ofPayer = places.filter((place) => payers.some((payer) => isMostly(place, payer, "payer")));
  const ofPlace = payers.filter((payer) =>
    places.some((place) => !ofPayer.includes(place) && isMostly(payer, place, "locationId")),
  );
  return told.map((each) =>
    ofPayer.includes(each) || ofPlace.includes(each)
      ? { ...each.signal, standing: "between" }
      : each.signal,
  );
}

function signalOf(spans: readonly Row[], settings: RuleSettings): Told | null {
  const [first] = spans;
  if (first === undefined) return null;
  const rule = first.payer === null ? "denials_at_location" : "denials_at_payer";
  const judged = judgeSurge(spans, settings[rule].leastCents ?? 0);
  if (judged === null) return null;
  const { span, ...figures } = judged;
  const { practice_id: practiceId, location_id: locationId, payer, code } = span;
  const rootCause = payer === null ? first.root_cause : span.root_cause;
  const subject = payer === null ? rootCause : `${payer}|${code}`;
  return {
    span,
    signal: {
      ...{ ...blank, rule, practiceId, locationId, payer, code, rootCause, subject },
      ...figures,
    },
  };
}

/** Whether most of a spike's claims are of the other's payer or location, which is in or on its way out, for the same cause. */
function isMostly(spike: Told, other: Told, name: "payer" | "locationId"): boolean {
  const { signal, span } = spike;
  return (
    signal.standing === "in" &&
    (other.signal.standing === "in" || other.signal.standing === "between") &&
    other.signal.practiceId === signal.practiceId &&
    other.signal.rootCause === signal.rootCause &&
    other.signal[name] === span.most &&
    span.most_claims >= mostPart * span.claims &&
    (other.signal.odds ?? 1) < 0.01
  );
}
