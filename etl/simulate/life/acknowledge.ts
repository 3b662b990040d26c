import { workingDayFrom } from "../calendar.ts";
import type { Submission } from "../memory.ts";
import { later, type Office } from "../office.ts";
import { bill } from "./bill.ts";
import { giveUpInsurance } from "./patient-money.ts";

/** Does a batch as a whole come back today? Only first bills to payers other than Medicare travel in that batch. */
function refusedBatch(office: Office, sent: Submission): "999" | "277CA" | undefined {
  const isFirst = sent.position === 1 && sent.frequency === "1" && sent.payer.filingCode !== "MB";
  return isFirst ? office.history.badBatches.get(sent.day) : undefined;
}

function rejectionRate(office: Office, sent: Submission): number {
  if (sent.position !== 1 || sent.frequency !== "1" || sent.claim.submissions.length > 1) return 0;
  const [from, to] = office.history.staleEligibility;
  const isStale = sent.claim.location.staleEligibility && sent.day >= from && sent.day <= to;
  return isStale ? 0.045 : 0.016;
}

/**
 * The clearinghouse answers the next working day (999, then 277CA), the payer a day later where it answers at all.
 * A bill that is refused is mended and sent again, most of the time; `onAccepted` runs once one is through.
 */
export function acknowledge(
  office: Office,
  sent: Submission,
  onAccepted: (sent: Submission) => void,
): void {
  const { agenda, random } = office;
  const nextDay = workingDayFrom(sent.day + 1);
  const dayAfter = workingDayFrom(nextDay + 1);
  const batch = refusedBatch(office, sent);
  const says = (
    day: number,
    source: "999" | "clearinghouse" | "payer",
    verdict: "received" | "accepted" | "rejected",
  ) => agenda.at(day, () => sent.verdicts.push({ day, source, says: verdict }));

  if (batch === "999") {
    sent.claim.scenarios.add("batch refused by 999");
    says(nextDay, "999", "rejected");
    agenda.at(nextDay, () => mend(office, sent, onAccepted, 1, 2, 1));
    return;
  }
  says(nextDay, "999", "received");
  if (batch === "277CA") {
    sent.claim.scenarios.add("batch refused by 277CA");
    says(nextDay, "clearinghouse", "rejected");
    agenda.at(nextDay, () => mend(office, sent, onAccepted, 1, 3, 1));
    return;
  }
  if (random.chance(rejectionRate(office, sent))) {
    const byPayer = sent.payer.acknowledges && random.chance(0.35);
    says(nextDay, "clearinghouse", byPayer ? "accepted" : "rejected");
    if (byPayer) says(dayAfter, "payer", "rejected");
    sent.claim.scenarios.add(byPayer ? "rejected by payer" : "rejected by clearinghouse");
    agenda.at(byPayer ? dayAfter : nextDay, () => mend(office, sent, onAccepted, 2, 11, 0.96));
    return;
  }
  says(nextDay, "clearinghouse", "accepted");
  if (sent.payer.acknowledges) says(dayAfter, "payer", "accepted");
  onAccepted(sent);
}

function mend(
  office: Office,
  refused: Submission,
  onAccepted: (sent: Submission) => void,
  low: number,
  high: number,
  probability: number,
): void {
  const { claim } = refused;
  if (!office.random.chance(probability)) {
    claim.scenarios.add("rejection never mended");
    later(office, 70, 150, () => giveUpInsurance(office, claim, "filing limit passed"));
    return;
  }
  const suffixed = office.random.chance(0.2);
  claim.scenarios.add(suffixed ? "rebilled under a suffixed number" : "resent after rejection");
  later(office, low, high, () => {
    const controlNumber = suffixed ? `${claim.controlNumber}-2` : claim.controlNumber;
    bill(office, claim, { controlNumber }, onAccepted);
  });
}
