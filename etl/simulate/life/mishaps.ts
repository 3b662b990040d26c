import { type Day, workingDayFrom } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import { count, later, type Office } from "../office.ts";
import { inventPatient, type Patient } from "../practice/patients.ts";
import { MEDICARE, MEDIGAP, PAPER_PAYER } from "../practice/payers.ts";
import type { Service } from "../practice/visits.ts";
import { type Random, seededRandom } from "../random.ts";
import { bill, payDay } from "./bill.ts";
import { paidTwice, takenBackWithoutReversal } from "./corrections.ts";
import { billFirst, sayPaid } from "./first-payer.ts";
import { giveUpInsurance } from "./patient-money.ts";
import { openClaim, sendingDay } from "./visit.ts";

/** What goes wrong at a visit of its own, beside the practice's usual ones. */
type Mishap = {
  readonly happens: (office: Office, no: number) => void;
  /** days before the last one by which it is open still */
  readonly recent: readonly number[];
};

const MISHAPS: readonly Mishap[] = [
  { happens: billGetsLost, recent: [2, 9, 23] },
  { happens: forwardGetsLost, recent: [30, 75] },
  { happens: chargedTwice, recent: [26, 60] },
  { happens: mistakenTakeback, recent: [110] },
  { happens: medicarePaysTwice, recent: [90] },
];

/** Fewer claims than these have no mishaps. */
const FEWEST = 200;

/**
 * Mishaps are visits of their own with a random stream of their own: the practice's other visits stay as they are.
 * Returns what makes a day's happen.
 */
export function planMishaps(office: Office, claims: number, seed: number): (day: Day) => void {
  if (claims < FEWEST) return () => undefined;
  const { firstDay, lastDay } = office.history;
  const random: Random = seededRandom(seed, 1000 + office.practice.no);
  const ownOffice: Office = { ...office, random };
  const byDay = new Map<Day, Mishap[]>();
  const plan = (day: Day, mishap: Mishap) => {
    const on = workingDayFrom(Math.max(day, firstDay));
    byDay.set(on, [...(byDay.get(on) ?? []), mishap]);
  };
  for (let round = 0; round < Math.round(claims / 1000); round++)
    for (const mishap of MISHAPS) plan(random.between(firstDay, lastDay), mishap);
  for (let round = 0; round < Math.max(1, Math.round(claims / 5000)); round++)
    for (const mishap of MISHAPS)
      for (const days of mishap.recent) plan(lastDay - days - round, mishap);
  return (day) => {
    for (const { happens } of byDay.get(day) ?? []) happens(ownOffice, count(office, "mishap"));
  };
}

const VISIT: readonly Service[] = [{ code: "99213", modifiers: [], units: 1 }];

function claimOf(office: Office, patient: Patient, no: number, letter: string): Claim {
  // The general dermatologist: of one day's visits, both claims of a pair have the same clinician.
  const provider = office.practice.providers[1];
  if (provider === undefined) throw new RangeError("a practice without a general dermatologist");
  const number = `${office.practice.prefix}-${letter}${String(no).padStart(5, "0")}`;
  return openClaim(office, patient, provider, VISIT, ["L309"], number);
}

/** A patient whose covers fit; numbers far from those of the practice's other patients. */
function patientWith(office: Office, no: number, fits: (patient: Patient) => boolean): Patient {
  for (;;) {
    const patient = inventPatient(500_000 + no, office.agenda.today, office.random);
    if (fits(patient)) return patient;
  }
}

const isPlain = ({ covers }: Patient) =>
  covers.length === 1 && covers[0]?.payer !== PAPER_PAYER && covers[0]?.payer.class !== "other";

/** Bills a claim some days after the visit; its payer pays it without more ado, and then `after` happens. */
function billAndPay(
  office: Office,
  claim: Claim,
  after: (paid: ReturnType<typeof sayPaid>) => void = () => undefined,
): void {
  office.agenda.about(claim, () =>
    office.agenda.at(sendingDay(office, claim, office.random.between(1, 4)), () =>
      bill(office, claim, {}, (sent) =>
        office.agenda.at(payDay(office, sent.payer), () => after(sayPaid(office, claim))),
      ),
    ),
  );
}

/** A file goes astray: no receipt comes. Someone notices and sends it again within two weeks, or nobody does. */
function billGetsLost(office: Office, no: number): void {
  const claim = claimOf(office, patientWith(office, no, isPlain), no, "L");
  claim.scenarios.add("bill lost on its way");
  const isNoticed = office.random.chance(0.6);
  office.agenda.about(claim, () =>
    office.agenda.at(sendingDay(office, claim, 1), () => {
      bill(office, claim, { isLost: true }, () => undefined);
      if (isNoticed) later(office, 8, 14, () => billFirst(office, claim));
      else later(office, 100, 150, () => giveUpInsurance(office, claim, "filing limit passed"));
    }),
  );
}

function forwardGetsLost(office: Office, no: number): void {
  const crosses = ({ covers }: Patient) =>
    covers[0]?.payer === MEDICARE && covers[1]?.payer === MEDIGAP;
  const claim = claimOf(office, patientWith(office, no, crosses), no, "F");
  claim.scenarios.add("forwarded and lost");
  billAndPay(office, claim);
}

/** The front desk enters the visit a second time; both claims are billed. */
function chargedTwice(office: Office, no: number): void {
  const patient = patientWith(office, no, isPlain);
  const claim = claimOf(office, patient, no, "D");
  const again = claimOf(office, patient, no, "E");
  claim.chargedAgain = again;
  for (const each of [claim, again]) {
    each.scenarios.add("charged twice");
    billAndPay(office, each);
  }
}

function mistakenTakeback(office: Office, no: number): void {
  const claim = claimOf(office, patientWith(office, no, isPlain), no, "T");
  billAndPay(office, claim, (paid) => {
    if (paid.paidCents > 0)
      later(office, 10, 40, () => takenBackWithoutReversal(office, claim, paid));
  });
}

function medicarePaysTwice(office: Office, no: number): void {
  const isMedicare = (patient: Patient) =>
    isPlain(patient) && patient.covers[0]?.payer === MEDICARE;
  const claim = claimOf(office, patientWith(office, no, isMedicare), no, "M");
  billAndPay(office, claim, (paid) => {
    if (paid.paidCents > 0) later(office, 10, 40, () => paidTwice(office, claim, paid));
  });
}
