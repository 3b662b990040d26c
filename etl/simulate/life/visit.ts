import { type Day, isWorkingDay, workingDayFrom } from "../calendar.ts";
import type { Claim, Line } from "../memory.ts";
import { count, type Office } from "../office.ts";
import { inventPatient, type Patient } from "../practice/patients.ts";
import { ADVANTAGE, MEDICAID, MEDICARE } from "../practice/payers.ts";
import type { Provider } from "../practice/practice.ts";
import { chargeOfService, inventVisit, type Service } from "../practice/visits.ts";
import { billFirst } from "./first-payer.ts";
import { takeCopay } from "./patient-money.ts";

/** Of more patients than these the earliest no longer come back. */
const COMING_BACK = 6000;

/** The practice's patients. */
export interface Panel {
  readonly patients: Patient[];
  readonly seenToday: Set<Patient>;
}

function patientFor(office: Office, panel: Panel): Patient {
  const { random, agenda } = office;
  const known = panel.patients;
  if (known.length > 20 && random.chance(0.62)) {
    const patient = random.pick(known);
    if (!panel.seenToday.has(patient)) return patient;
  }
  const patient = inventPatient(count(office, "patient"), agenda.today, random);
  known.push(patient);
  if (known.length > COMING_BACK) known.shift();
  return patient;
}

/** One visit today: a claim, the copay, and a claim of the practice's laboratory for what was cut out. Returns how many claims. */
export function hostVisit(office: Office, panel: Panel): number {
  const { practice, random, agenda } = office;
  const patient = patientFor(office, panel);
  panel.seenToday.add(patient);
  const provider = random.weighted(
    practice.providers.map((item) => ({ item, weight: item.share })),
  );
  const payer = patient.covers[0]?.payer ?? MEDICARE;
  const visit = inventVisit(provider, payer, random);
  const claim = openClaim(office, patient, provider, visit.services, visit.diagnoses);
  if (
    payer === MEDICARE &&
    !claim.patient.isQmb &&
    patient.covers.length === 1 &&
    random.chance(0.02)
  ) {
    claim.scenarios.add("Medicare Advantage billed to Part B");
    claim.secondIsTold = false;
    claim.covers.push({
      payer: ADVANTAGE,
      memberId: `H44${700_000 + patient.no}`,
      groupNumber: "",
    });
  }
  agenda.about(claim, () => {
    takeCopay(office, claim);
    sendSoon(office, claim, random.between(1, 4));
  });
  if (visit.specimens === 0 || !random.chance(0.6)) return 1;
  const reading = openClaim(
    office,
    patient,
    provider,
    [{ code: "88305", modifiers: [], units: visit.specimens }],
    visit.diagnoses,
  );
  reading.scenarios.add("pathology on its own claim");
  agenda.about(reading, () => sendSoon(office, reading, random.between(3, 9)));
  return 2;
}

/** Bills leave some days after the visit; none do while the clearinghouse is down. */
function sendSoon(office: Office, claim: Claim, days: number): void {
  office.agenda.at(sendingDay(office, claim, days), () => billFirst(office, claim));
}

/** The first working day so many days from now on which the clearinghouse is up. */
export function sendingDay(office: Office, claim: Claim, days: number): Day {
  const [from, to] = office.history.outage;
  const day = workingDayFrom(office.agenda.today + days);
  if (day < from || day >= to) return day;
  claim.scenarios.add("held by the clearinghouse's outage");
  return workingDayFrom(to);
}

export function openClaim(
  office: Office,
  patient: Patient,
  provider: Provider,
  services: readonly Service[],
  diagnoses: readonly string[],
  controlNumber = `${office.practice.prefix}-${String(count(office, "claim")).padStart(6, "0")}`,
): Claim {
  const { practice, random, agenda } = office;
  const lines = services.map(
    (service, index): Line => ({
      no: index + 1,
      code: service.code,
      modifiers: service.modifiers,
      units: service.units,
      chargeCents: chargeOfService(service),
      expectsDenial: service.expectsDenial === true,
    }),
  );
  const isCostly = lines.some((line) => line.chargeCents >= 100_000);
  const claim: Claim = {
    practice,
    location: random.chance(0.6) ? practice.locations[0] : practice.locations[1],
    provider,
    patient,
    controlNumber,
    serviceOn: agenda.today,
    lines,
    diagnoses,
    placeOfService: "11",
    authorization: isCostly && random.chance(0.5) ? `AU${random.between(100_000, 999_999)}` : null,
    covers: [...patient.covers],
    secondIsTold: !(patient.isQmb && patient.covers[1]?.payer === MEDICAID),
    submissions: [],
    words: [],
    postings: [],
    isBeforeHistory: false,
    chargedAgain: null,
    takenBack: [],
    scenarios: new Set(),
  };
  office.claims.push(claim);
  return claim;
}

/** The visits of a working day, until `claims` claims are open. */
export function hostDay(office: Office, panel: Panel, claims: number): number {
  if (!isWorkingDay(office.agenda.today)) return 0;
  panel.seenToday.clear();
  let opened = 0;
  while (opened < claims) opened += hostVisit(office, panel);
  return opened;
}
