import type { WorklistRow } from "./list-worklist.ts";

type Key = string | number | null;

/** What the list can be sorted by, beside priority. */
const keys: { readonly [sort: string]: (row: WorklistRow) => Key } = {
  due: (row) => row.due_on,
  stake: (row) => row.at_stake_cents,
  expected: (row) => row.expected_cents,
  open: (row) => row.open_cents,
  chance: (row) => row.chance,
  age: (row) => row.age_days,
  touched: (row) => row.touched_on,
  next: (row) => row.next_on,
  payer: (row) => row.payer,
  status: (row) => row.status,
  queue: (row) => row.queue,
  assignee: (row) => row.assignee_id,
  patient: (row) => row.patient,
  control: (row) => row.control_number,
};

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** Overpayments come before all worth once they have to be returned within so many days. */
const PRESSING_DAYS = 14;

const isPressing = ({ due_kind, days_left }: WorklistRow) =>
  due_kind === "report_and_return" && days_left !== null && days_left <= PRESSING_DAYS;

/**
 * Most pressing first; what is expired last; equals by money, then by claim id: always in one order. Money that has to go back
 * by law within days brings nothing in, and still presses most.
 */
export function byPriority(a: WorklistRow, b: WorklistRow): number {
  return (
    compare(Number(a.queue === "expired"), Number(b.queue === "expired")) ||
    compare(Number(isPressing(b)), Number(isPressing(a))) ||
    compare(b.priority, a.priority) ||
    compare(b.at_stake_cents, a.at_stake_cents) ||
    compare(a.claim_id, b.claim_id)
  );
}

/** By a key, with `-` from the largest down; what has no value comes last, equals by priority. Not known: by priority. */
export function bySort(sort: string): (a: WorklistRow, b: WorklistRow) => number {
  const key = keys[sort.replace(/^-/, "")];
  if (key === undefined) return byPriority;
  const way = sort.startsWith("-") ? -1 : 1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null)
      return compare(Number(left === null), Number(right === null)) || byPriority(a, b);
    return way * compare(left, right) || byPriority(a, b);
  };
}
