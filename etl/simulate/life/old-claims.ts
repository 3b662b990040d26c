import { workingDayFrom } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Office } from "../office.ts";
import { count } from "../office.ts";
import { inventPatient } from "../practice/patients.ts";
import { nextPayDay } from "./bill.ts";
import { fullWord, speak } from "./speak.ts";
import { openClaim } from "./visit.ts";

/** Claims served before the history starts: the first weeks' remittances tell of them, no 837 does. */
export function inheritOldClaims(office: Office, claims: number): void {
  const { agenda, random, practice } = office;
  const firstDay = agenda.today;
  for (let index = 0; index < claims; index++) {
    const patient = inventPatient(count(office, "patient"), firstDay, random);
    const payer = patient.covers[0]?.payer;
    const provider = practice.providers[1];
    if (payer === undefined || payer.isPaper === true || provider === undefined) continue;
    const services = [
      { code: "99213", modifiers: ["25"], units: 1 },
      { code: "17000", modifiers: [], units: 1 },
    ];
    const opened = openClaim(office, patient, provider, services, ["L570"]);
    const claim: Claim = {
      ...opened,
      serviceOn: firstDay - random.between(12, 50),
      isBeforeHistory: true,
    };
    office.claims[office.claims.length - 1] = claim;
    claim.scenarios.add("older than the history");
    const paidOn = nextPayDay(payer, workingDayFrom(firstDay + random.between(1, 40)));
    agenda.about(claim, () =>
      agenda.at(paidOn, () => {
        const { lines, claimAdjustments } = fullWord(claim, payer);
        speak(office, { claim, payer, position: 1, lines, claimAdjustments });
      }),
    );
  }
}
