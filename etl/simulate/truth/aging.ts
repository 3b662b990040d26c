import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { byText, entryOf } from "./known.ts";
import type { PayerNames } from "./payer-names.ts";
import type { Position } from "./position.ts";

const BUCKETS = ["0-30", "31-60", "61-90", "91-120", "121+", "no date", "credit"];

/** Bucket of a party's sum: by age since the earliest service, day 30 still in the first; below zero a credit. */
export function bucketOf(partyCents: number, ageDays: number): string {
  if (partyCents < 0) return "credit";
  if (ageDays <= 30) return "0-30";
  if (ageDays <= 60) return "31-60";
  if (ageDays <= 90) return "61-90";
  return ageDays <= 120 ? "91-120" : "121+";
}

export interface AgingRow {
  readonly payer: string;
  readonly party: "insurance" | "patient";
  readonly bucket: string;
  readonly claims: number;
  readonly open_cents: number;
}

interface Cell {
  readonly payer: Payer;
  readonly party: AgingRow["party"];
  readonly bucket: string;
  claims: number;
  cents: number;
}

/** `ar-aging`: open money by payer, party and bucket. */
export class AgingCount {
  private readonly cells = new Map<string, Cell>();

  constructor(private readonly asOf: Day) {}

  add(claim: Claim, { insuranceCents, patientCents, owners }: Position): void {
    const age = this.asOf - claim.serviceOn;
    for (const { payer, cents } of owners)
      this.put(payer, "insurance", bucketOf(insuranceCents, age), cents);
    const first = claim.covers[0]?.payer;
    if (patientCents !== 0 && first !== undefined)
      this.put(first, "patient", bucketOf(patientCents, age), patientCents);
  }

  private put(payer: Payer, party: AgingRow["party"], bucket: string, cents: number): void {
    const cell = entryOf(this.cells, `${payer.id}|${party}|${bucket}`, () => ({
      ...{ payer, party, bucket },
      claims: 0,
      cents: 0,
    }));
    cell.claims++;
    cell.cents += cents;
  }

  rows(names: PayerNames): AgingRow[] {
    return [...this.cells.values()]
      .map(({ payer, party, bucket, claims, cents }) => ({
        payer: names.of(payer),
        party,
        bucket,
        claims,
        open_cents: cents,
      }))
      .sort(
        (a, b) =>
          byText(a.payer, b.payer) ||
          byText(a.party, b.party) ||
          BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket),
      );
  }
}
