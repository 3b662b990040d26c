import { type Day, firstOfMonth, isoOf, monthOf } from "../calendar.ts";
import type { Simulated } from "../simulate.ts";
import { type AgingRow, agingRows } from "./aging.ts";
import { type BridgeRow, bridgeRows, positionsOn, type TotalsOn, totalsByDay } from "./bridge.ts";
import { type DenialsRow, denialsRows } from "./denials.ts";
import { type Known, knownOf, monthsEnding } from "./known.ts";
import { type FirstPassRow, firstPassRows, type PaymentDaysRow, paymentDaysRows } from "./rates.ts";
import { storyOf } from "./story.ts";
import { type SummaryRow, summaryRows } from "./summary.ts";

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
}

/** What the queries must come to, from memory: at the last day, and at month ends before it. */
export function truthOf(simulated: Simulated): Truth {
  const known = knownOf(simulated);
  const totalsOn = totalsByDay(known);
  const at = (day: Day) => truthOn(known, day, totalsOn);
  return { ...at(simulated.lastDay), past: pastDays(simulated).map(at) };
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

export function truthOn(known: Known, asOf: Day, totalsOn: TotalsOn): TruthOfDay {
  const period = monthsEnding(asOf, 3);
  const positions = positionsOn(known, asOf);
  const stories = known.claims
    .map((claim) => storyOf(claim, asOf, known))
    .filter((story) => story !== null);
  return {
    as_of: isoOf(asOf),
    queries: {
      "ar-aging": agingRows(known, asOf, positions),
      "ar-bridge": bridgeRows(period, totalsOn),
      "denials-by-payer": denialsRows(known, asOf, period),
      "days-to-payment": paymentDaysRows(known, stories, period),
      "first-pass": firstPassRows(known, stories, period),
      "kpi-summary": summaryRows({ known, asOf, period, positions, stories, totalsOn }),
    },
  };
}
