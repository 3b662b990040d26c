/** What the worklist is cut to beside the filters: a queue, whose claims, and whether the resting ones. In the address. */
export type WorklistView = {
  readonly queue: string | null;
  readonly whose: Whose | null;
  readonly isResting: boolean;
  /** Only what has a deadline within so many days; null: whatever its deadline. */
  readonly dueDays: number | null;
  readonly sort: string | null;
  readonly page: number;
};

export const whoseKeys = ["mine", "unassigned", "others"] as const;
export type Whose = (typeof whoseKeys)[number];
export const whoseWords: { readonly [key in Whose | "all"]: string } = {
  all: "All",
  mine: "Mine",
  unassigned: "Unassigned",
  others: "Others",
};

/** The queues in the order people look at them. */
export const queueWords = {
  denied: "Denied",
  underpaid: "Underpaid",
  unexplained: "Unexplained balance",
  no_response: "No response",
  unacknowledged: "Never acknowledged",
  rejected: "Rejected",
  secondary_unbilled: "Secondary not billed",
  crossed_over_silent: "Crossed over, silent",
  qmb_bill_medicaid: "QMB: bill Medicaid",
  takeback_without_reversal: "Taken back, not reversed",
  patient_due: "Patient owes",
  duplicate_charge: "Charged twice?",
  overpayment_60_day: "60-day overpayment",
  credit_prepaid: "Prepaid credit",
  credit_duplicate: "Paid twice",
  credit_two_primaries: "Two primaries",
  credit_other: "Other credit",
  expired: "Deadline passed",
} as const;

/** A queue by its words; null: all of them. */
export function queueTitle(queue: string | null): string {
  const titles: { readonly [queue: string]: string } = queueWords;
  return queue === null ? "All queues" : (titles[queue] ?? queue);
}

/** Whether an address asks for anything of the worklist's own; a bare one opens with the role's view. */
export function isBare(search: URLSearchParams): boolean {
  return !["queue", "whose", "resting", "due"].some((name) => search.has(name));
}

const LAST_PAGE = 100_000;

/** Reads the worklist's own parameters; throws a 400 Response for a queue or owner that there is not. */
export function parseWorklistView(search: URLSearchParams): WorklistView {
  const page = Number(search.get("page") ?? 1);
  return {
    queue: choice(search, "queue", Object.keys(queueWords)),
    whose: choice(search, "whose", whoseKeys),
    isResting: search.get("resting") === "1",
    dueDays: dueDaysOf(search.get("due")),
    sort: search.get("sort"),
    page: Number.isInteger(page) && page > 0 && page <= LAST_PAGE ? page : 1,
  };
}

/** Whole days up to a year; anything else asks for nothing. */
function dueDaysOf(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) && Number(text) <= 365 ? Number(text) : null;
}

function choice<Each extends string>(
  search: URLSearchParams,
  name: string,
  choices: readonly Each[],
): Each | null {
  const text = search.get(name);
  if (text === null || text === "" || text === "all") return null;
  const found = choices.find((each) => each === text);
  if (found === undefined)
    throw new Response(`${name} takes all, ${choices.join(", ")}, not "${text}".`, { status: 400 });
  return found;
}
