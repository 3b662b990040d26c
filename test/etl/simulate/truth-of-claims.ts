import { type Day, dayOf } from "#etl/simulate/calendar.ts";
import type { Claim } from "#etl/simulate/memory.ts";
import type { Simulated } from "#etl/simulate/simulate.ts";
import { knownWithout } from "#etl/simulate/truth/known.ts";
import { PayerNames } from "#etl/simulate/truth/payer-names.ts";
import { positionOf } from "#etl/simulate/truth/position.ts";

export interface ClaimTruth {
  readonly claim: Claim;
  readonly controlNumber: string;
  readonly practiceNpi: string;
  /** 'insurance PAYER 1200', 'patient PAYER 300', sorted */
  readonly open: readonly string[];
}

/** Each claim's open money by party and payer at a day, as the simulator knows it: to hold against `balance`. */
export function truthOfClaims(simulated: Simulated, asOf: string): ClaimTruth[] {
  const { books } = knownWithout(simulated.without);
  const names = new PayerNames();
  const day: Day = dayOf(asOf);
  const claims = simulated.offices
    .flatMap((office) => office.claims)
    .filter(({ submissions }) => submissions.length > 0);
  for (const claim of claims) names.add(claim);
  return claims.map((claim) => {
    const { owners, patientCents } = positionOf(claim, day, books);
    const open = owners.map(({ payer, cents }) => `insurance ${names.of(payer)} ${cents}`);
    const first = claim.covers[0]?.payer;
    if (patientCents !== 0 && first !== undefined) {
      open.push(`patient ${names.of(first)} ${patientCents}`);
    }
    return {
      claim,
      controlNumber: claim.controlNumber,
      practiceNpi: claim.practice.npi,
      open: open.sort(),
    };
  });
}
