import { mkdirSync } from "node:fs";
import { makeAgenda } from "./agenda.ts";
import { addMonths, type Day, dayOf, isLastOfMonth, isoOf, isWorkingDay } from "./calendar.ts";
import { type Kind, Mailroom } from "./files/mailroom.ts";
import { forgetWhatIsOver } from "./forget.ts";
import { planMishaps } from "./life/mishaps.ts";
import { inheritOldClaims } from "./life/old-claims.ts";
import { hostDay, type Panel } from "./life/visit.ts";
import { type Office, planHistory } from "./office.ts";
import { inventPractice } from "./practice/practice.ts";
import { type Random, seededRandom } from "./random.ts";
import { Reckoning } from "./truth/reckoning.ts";
import { writeTruth } from "./truth/write-truth.ts";

export interface SimulateOptions {
  /** claims of all practices together */
  readonly claims?: number;
  /** length of the history */
  readonly months?: number;
  readonly seed?: number;
  /** last day, ISO date */
  readonly until: string;
  /** kinds of file to leave out: what depends on them is "not known" in truth.json */
  readonly without?: readonly string[];
  readonly practices?: number;
  /** keep all that happened, for whoever asks of single claims; else what is over is forgotten, and memory stays flat */
  readonly remembers?: boolean;
}

export interface SimulateProgress {
  readonly day: string;
  /** 0–1 */
  readonly done: number;
  readonly claims: number;
}

/** What was simulated, as far as it is remembered. */
export interface Simulated {
  readonly offices: readonly Office[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly without: ReadonlySet<Kind>;
}

const KINDS: readonly Kind[] = ["acknowledgements", "transactions", "denials"];

/**
 * Writes the files of an invented practice into `dir`, one folder per day, and `truth.json`: what the queries must
 * come to. The same options give the same files. Throws RangeError for options that make no sense.
 */
export async function simulate(
  dir: string,
  options: SimulateOptions,
  onProgress?: (progress: SimulateProgress) => void,
): Promise<Simulated> {
  const { claims = 25_000, months = 30, seed = 1, until, without = [], practices = 1 } = options;
  for (const [name, value] of Object.entries({ claims, months, practices })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be a whole number above 0`);
  }
  const lastDay = dayOf(until);
  const firstDay = addMonths(lastDay, -months) + 1;
  const left = new Set(without.map(kindOf));
  mkdirSync(dir, { recursive: true });
  const mailroom = new Mailroom(dir, left, lastDay);
  const offices = openOffices(practices, seed, firstDay, lastDay);
  const simulated = { offices, firstDay, lastDay, without: left };
  const reckoning = new Reckoning(simulated);
  const weight = offices.reduce((sum, office) => sum + office.practice.weight, 0);
  const works = offices.map((office) =>
    planWork(
      office,
      Math.max(1, Math.round((claims * office.practice.weight) / weight)),
      firstDay,
      lastDay,
      seed,
    ),
  );
  for (let day = firstDay; day <= lastDay; day++) {
    for (const work of works) work(day);
    mailroom.deliver(day, offices);
    if (isLastOfMonth(day) && options.remembers !== true)
      for (const office of offices) forgetWhatIsOver(office, reckoning);
    if (mailroom.waitingBytes > 16_000_000) await mailroom.flush();
    if ((day - firstDay) % 20 === 0) {
      const opened = offices.reduce((sum, { counters }) => sum + (counters.get("claim") ?? 0), 0);
      onProgress?.({
        day: isoOf(day),
        done: (day - firstDay) / (lastDay - firstDay + 1),
        claims: opened,
      });
      await mailroom.flush();
    }
  }
  await mailroom.flush();
  for (const office of offices) reckoning.addOffice(office);
  writeTruth(dir, reckoning.truth());
  return simulated;
}

function kindOf(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) throw new RangeError(`without: ${name} is none of ${KINDS.join(", ")}`);
  return kind;
}

function openOffices(practices: number, seed: number, firstDay: Day, lastDay: Day): Office[] {
  return Array.from({ length: practices }, (_, no): Office => {
    const random: Random = seededRandom(seed, no);
    return {
      practice: inventPractice(no, random),
      random,
      agenda: makeAgenda(firstDay, lastDay),
      history: planHistory(firstDay, lastDay),
      claims: [],
      remittances: [],
      postings: [],
      leaving: [],
      told: new Map(),
      adjusted: new Map(),
      carried: new Map(),
      counters: new Map(),
    };
  });
}

/** A practice's day: what the agenda holds, then visits until the day's part of all claims is reached. */
function planWork(
  office: Office,
  claims: number,
  firstDay: Day,
  lastDay: Day,
  seed: number,
): (day: Day) => void {
  const mishaps = planMishaps(office, claims, seed);
  const panel: Panel = { patients: [], seenToday: new Set() };
  let workingDays = 0;
  for (let day = firstDay; day <= lastDay; day++) if (isWorkingDay(day)) workingDays++;
  const oldClaims = Math.min(60, Math.ceil(claims / 100));
  let worked = 0;
  let opened = 0;
  return (day) => {
    office.agenda.next();
    if (day === firstDay) inheritOldClaims(office, oldClaims);
    if (!isWorkingDay(day)) return;
    worked++;
    const busy =
      worked === workingDays ? 0 : (office.random.next() - 0.5) * 0.4 * (claims / workingDays);
    const target = Math.min(claims, Math.round((claims * worked) / workingDays + busy));
    if (target > opened) opened += hostDay(office, panel, target - opened);
    mishaps(day);
  };
}
