import { type Day, dayOf, isoOf, yearOf } from "../calendar.ts";
import type { Cover } from "../memory.ts";
import type { Random } from "../random.ts";
import { inventName } from "./names.ts";
import { MEDICAID, MEDICARE, MEDIGAP, PAYERS, type Payer, SECOND_PAYERS } from "./payers.ts";

export interface Patient {
  readonly no: number;
  readonly first: string;
  readonly last: string;
  readonly sex: "F" | "M";
  readonly birthOn: Day;
  readonly street: string;
  /** insured through someone else (2000C) */
  readonly subscriber: { readonly first: string; readonly last: string } | null;
  readonly covers: readonly Cover[];
  /** Medicare and Medicaid both: must never be billed */
  readonly isQmb: boolean;
  /** pays what is asked: 0 never … 1 always */
  readonly paysReadily: number;
  readonly deductibleCents: number;
  /** how fast bills of others use up the deductible during a year */
  readonly deductibleSpeed: number;
  /** what this practice's claims used of it, by year */
  readonly deductibleUsed: Map<number, number>;
}

function coverBy(payer: Payer, random: Random, no: number): Cover {
  const letter = String.fromCharCode(65 + (no % 26));
  return {
    payer,
    memberId: `${letter}${payer.id.slice(0, 2)}${100_000 + no}${random.between(10, 99)}`,
    groupNumber: payer.class === "commercial" ? `G${payer.id.slice(0, 3)}${no % 40}` : "",
  };
}

/** Which payer stands second, if any, by the habits of the first one's members. */
function secondPayerOf(first: Payer, random: Random): Payer | null {
  if (first === MEDICARE) {
    const draw = random.next();
    if (draw < 0.5) return MEDIGAP;
    if (draw < 0.66) return random.pick(SECOND_PAYERS);
    return draw < 0.76 ? MEDICAID : null;
  }
  if (first.class !== "commercial") return null;
  const others = SECOND_PAYERS.filter((payer) => payer !== first);
  return random.chance(first.isPaper ? 0.4 : 0.06) ? random.pick(others) : null;
}

export function inventPatient(no: number, today: Day, random: Random): Patient {
  const name = inventName(random);
  const payer = random.weighted(PAYERS.map((item) => ({ item, weight: item.share })));
  const isOld = payer.class === "Medicare" || payer.class === "Medicare Advantage";
  const age = isOld ? random.between(65, 92) : random.between(6, 64);
  const second = secondPayerOf(payer, random);
  const covers = [coverBy(payer, random, no)];
  if (second !== null) covers.push(coverBy(second, random, no));
  return {
    no,
    ...name,
    birthOn: dayOf(`${yearOf(today) - age}-01-01`) + random.between(0, 364),
    street: `${random.between(1, 999)} IMAGINARY LANE`,
    subscriber:
      payer.class === "commercial" && (age < 19 || random.chance(0.2))
        ? { first: inventName(random).first, last: name.last }
        : null,
    covers,
    isQmb: payer === MEDICARE && second === MEDICAID,
    paysReadily: random.chance(0.015) ? 0.1 : 0.95 + random.next() * 0.05,
    deductibleCents: random.pick(payer.deductiblesCents),
    deductibleSpeed: 1 + random.next() * 3,
    deductibleUsed: new Map(),
  };
}

/** What is left of the year's deductible on that day: other practices' bills use it up as the year goes. */
export function deductibleLeft(patient: Patient, day: Day): number {
  const year = yearOf(day);
  const elapsed = (day - dayOf(`${isoOf(day).slice(0, 4)}-01-01`)) / 365;
  const usedElsewhere = patient.deductibleCents * Math.min(1, elapsed * patient.deductibleSpeed);
  const left = patient.deductibleCents - usedElsewhere - (patient.deductibleUsed.get(year) ?? 0);
  return Math.max(0, Math.round(left));
}

export function chargeDeductible(patient: Patient, day: Day, cents: number): void {
  const year = yearOf(day);
  patient.deductibleUsed.set(year, (patient.deductibleUsed.get(year) ?? 0) + cents);
}
