import type { Random } from "../random.ts";
import { npiOf } from "./npi.ts";

export interface Location {
  readonly name: string;
  readonly npi: string;
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  /** checks eligibility with a list that nobody refreshes */
  readonly staleEligibility: boolean;
}

export interface Provider {
  readonly last: string;
  readonly first: string;
  readonly npi: string;
  readonly taxonomy: string;
  readonly kind: "mohs" | "general" | "assistant";
  /** share of the practice's visits */
  readonly share: number;
}

export interface Practice {
  readonly no: number;
  readonly name: string;
  readonly npi: string;
  readonly taxId: string;
  readonly submitterId: string;
  readonly locations: readonly [Location, Location];
  readonly providers: readonly Provider[];
  /** CLM01 = prefix, hyphen, six digits */
  readonly prefix: string;
  readonly random: Random;
  /** part of the claims that are this practice's */
  readonly weight: number;
}

const PRACTICE_NAMES = ["MARROWBONE", "THISTLEDOWN", "COPPERKETTLE", "FOXGLOVE", "LONGSHADOW"];
const TOWNS = [
  "OLD QUARRY",
  "NEW FENWICK",
  "LITTLE ORCHARD",
  "UPPER MILLPOND",
  "WEST LARKSPUR",
  "EAST GANDER",
];

/** Practice number `no` (0 …): two locations, a Mohs surgeon, a general dermatologist and a physician assistant. */
export function inventPractice(no: number, random: Random): Practice {
  const npi = (offset: number) => npiOf(100_000_001 + no * 1000 + offset * 37);
  const town = (offset: number) => TOWNS[(no * 2 + offset) % TOWNS.length] ?? "OLD QUARRY";
  const round = Math.floor(no / PRACTICE_NAMES.length);
  const name = `${PRACTICE_NAMES[no % PRACTICE_NAMES.length]}${round > 0 ? ` ${round + 1}` : ""} DERMATOLOGY`;
  const location = (offset: number, staleEligibility: boolean): Location => ({
    name: `${name} ${town(offset)}`,
    npi: npi(10 + offset),
    street: `${100 + offset * 11} INVENTED AVENUE`,
    city: town(offset),
    zip: `000${10 + ((no * 2 + offset) % 80)}`,
    staleEligibility,
  });
  return {
    no,
    name,
    npi: npi(0),
    taxId: `00${1_000_000 + no * 11}`,
    submitterId: `SUB${1000 + no}`,
    locations: [location(0, false), location(1, true)],
    providers: [
      {
        last: "GRIMTHORPE",
        first: "OCTAVIA",
        npi: npi(1),
        taxonomy: "207ND0101X",
        kind: "mohs",
        share: 0.24,
      },
      {
        last: "PUDDLEBY",
        first: "AMBROSE",
        npi: npi(2),
        taxonomy: "207N00000X",
        kind: "general",
        share: 0.42,
      },
      {
        last: "TWINKLEWOOD",
        first: "DELPHINE",
        npi: npi(3),
        taxonomy: "363A00000X",
        kind: "assistant",
        share: 0.34,
      },
    ],
    prefix: `${String.fromCharCode(65 + (no % 26))}${10 + (no % 90)}`,
    random,
    weight: 1 / (1 + no * 0.6),
  };
}
