import { type Day, firstOfMonth, monthOf } from "../calendar.ts";
import type { Simulated } from "../simulate.ts";
import type { AgingRow } from "./aging.ts";
import type { BridgeRow } from "./bridge.ts";
import type { DenialsRow } from "./denials.ts";
import type { QueueTruth } from "./queues.ts";
import type { FirstPassRow, PaymentDaysRow } from "./rates.ts";
import { Reckoning } from "./reckoning.ts";
import type { SummaryRow } from "./summary.ts";

export interface TruthOfDay {
  readonly as_of: string;
  readonly queries: {
    readonly "ar-aging": AgingRow[];
    readonly "ar-bridge": BridgeRow[];
    readonly "denials-by-payer": DenialsRow[];
    readonly "days-to-payment": PaymentDaysRow[];
    readonly "first-pass": FirstPassRow[];
    readonly "kpi-summary": SummaryRow[];
  };
}

export interface Truth extends TruthOfDay {
  readonly past: TruthOfDay[];
  /** Claims of the worklist's queues on the last day. */
  readonly worklist: QueueTruth;
}

/** What the queries must come to, of a simulation that remembers everything: at the last day, and at month ends before it. */
export function truthOf(simulated: Simulated): Truth {
  const reckoning = new Reckoning(simulated);
  for (const office of simulated.offices) reckoning.addOffice(office);
  return reckoning.truth();
}

/** Two month ends before the last day, one of them a June's: its window differs from the days of three months before. */
export function pastDays({ firstDay, lastDay }: Pick<Simulated, "firstDay" | "lastDay">): Day[] {
  const ends: Day[] = [];
  for (let day = firstOfMonth(lastDay) - 1; day >= firstDay; day = firstOfMonth(day) - 1)
    ends.push(day);
  const june = ends.find((day) => monthOf(day) === 6);
  const other = ends.find((day) => day !== june);
  const chosen = june === undefined ? ends.slice(0, 2) : [other, june];
  return chosen.filter((day) => day !== undefined).sort((a, b) => b - a);
}
