import { workingDayFrom } from "../calendar.ts";
import type { Adjudication, Claim } from "../memory.ts";
import { later, type Office, waitingDays } from "../office.ts";
import { bill, payDay } from "./bill.ts";
import { chasePatient, giveUpInsurance, post } from "./patient-money.ts";
import { secondPayerSpeaks } from "./second-payer.ts";
import { fullWord, payerNumber, sumOf } from "./speak.ts";

/**
 * A payer that sends paper: no 835. With a second payer, its word is known only from the second bill (2430);
 * else only from what the practice posts itself.
 */
export function paperPayerPays(office: Office, claim: Claim): void {
  const payer = claim.covers[0]?.payer;
  if (payer === undefined) return;
  if (office.random.chance(0.035)) {
    claim.scenarios.add("paper payer silent");
    later(office, 100, 200, () => giveUpInsurance(office, claim, "filing limit passed"));
    return;
  }
  office.agenda.at(
    workingDayFrom(
      office.agenda.today + waitingDays(office.random, payer.paysAfter, payer.paysWithin),
    ),
    () => {
      const { lines } = fullWord(claim, payer);
      const all = lines.flatMap((line) => line.adjustments);
      const patientCents = sumOf(all.filter(({ group }) => group === "PR"));
      const second = claim.covers[1]?.payer;
      const told: Adjudication = {
        claim,
        payer,
        position: 1,
        status: "1",
        controlNumber: claim.controlNumber,
        chargeCents: claim.lines.reduce((sum, line) => sum + line.chargeCents, 0),
        paidCents: lines.reduce((sum, line) => sum + line.paidCents, 0),
        payerControlNumber: payerNumber(office, payer, office.agenda.today),
        lines,
        claimAdjustments: [],
        remarks: [],
        interestCents: 0,
        crossedTo: null,
        undoes: null,
        day: office.agenda.today,
        order: 0,
      };
      if (second !== undefined && patientCents > 0) {
        claim.scenarios.add("paper first payer told by the second bill");
        later(office, 2, 8, () =>
          bill(office, claim, { position: 2, told }, () =>
            office.agenda.at(payDay(office, second), () =>
              secondPayerSpeaks(office, claim, second, told),
            ),
          ),
        );
        return;
      }
      claim.scenarios.add("payer without remittances");
      post(office, claim, {
        type: "insurance_payment",
        cents: told.paidCents,
        party: "insurance",
        payer,
      });
      const contractual = sumOf(all) - patientCents;
      if (contractual > 0)
        post(office, claim, { type: "contractual", cents: contractual, party: "insurance", payer });
      if (patientCents > 0) {
        post(office, claim, {
          type: "transfer_to_patient",
          cents: patientCents,
          party: "patient",
          payer,
          reason: "share",
        });
        chasePatient(office, claim, patientCents);
      }
    },
  );
}
