import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import { byText, type Known } from "./known.ts";
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

/** `ar-aging`: open money by payer, party and bucket. */
export function agingRows(
  known: Known,
  asOf: Day,
  positions: ReadonlyMap<Claim, Position>,
): AgingRow[] {
  const cells = new Map<string, AgingRow & { claims: number; open_cents: number }>();
  const put = (payer: string, party: AgingRow["party"], bucket: string, cents: number) => {
    const key = `${payer}|${party}|${bucket}`;
    const cell = cells.get(key) ?? { payer, party, bucket, claims: 0, open_cents: 0 };
    cells.set(key, { ...cell, claims: cell.claims + 1, open_cents: cell.open_cents + cents });
  };
  for (const [claim, position] of positions) {
    const age = asOf - claim.serviceOn;
    const insurance = bucketOf(position.insuranceCents, age);
    for (const { payer, cents } of position.owners)
      put(known.nameOf(payer), "insurance", insurance, cents);
    const first = claim.covers[0]?.payer;
    if (position.patientCents !== 0 && first !== undefined) {
      put(
        known.nameOf(first),
        "patient",
        bucketOf(position.patientCents, age),
        position.patientCents,
      );
    }
  }
  return [...cells.values()].sort(
    (a, b) =>
      byText(a.payer, b.payer) ||
      byText(a.party, b.party) ||
      BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket),
  );
}
