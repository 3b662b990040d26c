import type { Agenda } from "./agenda.ts";
import { type Day, workingDayFrom } from "./calendar.ts";
import type {
  Adjudication,
  Claim,
  Posting,
  ProviderAdjustment,
  Remittance,
  Submission,
} from "./memory.ts";
import type { Payer } from "./practice/payers.ts";
import type { Practice } from "./practice/practice.ts";
import type { Random } from "./random.ts";

/** What a practice's office and its payers do on a day, before the files of the day are written. */
export interface Office {
  readonly practice: Practice;
  readonly random: Random;
  readonly agenda: Agenda;
  readonly history: History;
  readonly claims: Claim[];
  readonly remittances: Remittance[];
  readonly postings: Posting[];
  /** submissions that leave today */
  readonly leaving: Submission[];
  /** words told today, by payer */
  readonly told: Map<Payer, Adjudication[]>;
  /** provider-level adjustments of today's remittances, by payer */
  readonly adjusted: Map<Payer, ProviderAdjustment[]>;
  /** what a payer carries over to its next remittance (forward balance) */
  readonly carried: Map<Payer, { readonly cents: number; readonly reference: string }>;
  readonly counters: Map<string, number>;
}

/** When the planted stories happen. */
export interface History {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** the clearinghouse answers nobody from the first of these days until the second */
  readonly outage: readonly [Day, Day];
  /** an old eligibility list is in use at one location */
  readonly staleEligibility: readonly [Day, Day];
  /** whole batches are refused on these days */
  readonly badBatches: ReadonlyMap<Day, "999" | "277CA">;
}

export function planHistory(firstDay: Day, lastDay: Day): History {
  const span = lastDay - firstDay;
  const at = (share: number) => workingDayFrom(firstDay + Math.round(span * share));
  const outageFrom = at(0.62);
  return {
    firstDay,
    lastDay,
    outage: [outageFrom, outageFrom + 7],
    staleEligibility: [at(0.68), at(0.86)],
    badBatches: new Map([
      [at(0.31), "999"],
      [at(0.44), "277CA"],
      [at(0.74), "999"],
    ]),
  };
}

export function count(office: Office, what: string): number {
  const next = (office.counters.get(what) ?? 0) + 1;
  office.counters.set(what, next);
  return next;
}

/** Runs `action` some days from now, on a working day. */
export function later(office: Office, low: number, high: number, action: () => void): void {
  const { agenda, random } = office;
  agenda.at(workingDayFrom(agenda.today + random.between(low, high)), action);
}

/** Whole days around a mean, none below `low`: most short, a few long. */
export function waitingDays(random: Random, low: number, mean: number): number {
  return low + Math.min(Math.floor(-Math.log(1 - random.next()) * mean), 60);
}
