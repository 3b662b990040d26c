import { expect, test } from "vitest";
import { queueSteps, stepsOfRow } from "#app/routes/claim/queue-steps.ts";
import { queueActions } from "#app/routes/worklist/queue-actions.ts";
import { queueWords } from "#app/routes/worklist/worklist-view.ts";

const queued = (queue: string, kinds: string[] = [], payer = "ACME") => ({
  queue,
  payer,
  at_stake_cents: 100_00,
  kinds,
  why: `why ${queue}`,
});
const owed = [{ party: "insurance", open_cents: 100_00 }];
const due = (kind: string, days_left: number, payer = "ACME") => ({ kind, days_left, payer });

test("says the queue's own action, and why", () => {
  const [step] = queueSteps(
    { queues: [queued("qmb_bill_medicaid")], deadlines: [], balances: owed },
    null,
  );
  expect(step).toMatchObject({
    queue: "qmb_bill_medicaid",
    title: "QMB: bill Medicaid",
    action: queueActions.qmb_bill_medicaid,
    why: "why qmb_bill_medicaid",
  });
});

test("tells an overpayment once, under its clock", () => {
  const claim = {
    queues: [queued("credit_duplicate"), queued("overpayment_60_day"), queued("credit_prepaid")],
    deadlines: [],
    balances: [],
  };
  const clock = {
    identifiedOn: "2026-11-20",
    dueOn: "2027-01-19",
    daysLeft: 60,
    suspendedTo: null,
  };
  expect(queueSteps(claim, clock).map(({ queue, why }) => [queue, why])).toEqual([
    [
      "overpayment_60_day",
      "why overpayment_60_day; identified on Nov 20, 2026, report and return by Jan 19, 2027",
    ],
    ["credit_prepaid", "why credit_prepaid"],
  ]);
  expect(queueSteps(claim, null)[0]?.why).toMatch(/not marked identified yet/);
});

test("tells a row of the list queue by queue, each with its own sentence", () => {
  const row = {
    queue: "patient_due",
    queues: ["patient_due", "denied", "overpayment_60_day", "credit_other"],
    why: "the patient owes",
    whys: ["the patient owes", "denied", "too much stands", "too much stands"],
  };
  expect(stepsOfRow(row, null).map(({ queue, why }) => [queue, why])).toEqual([
    ["patient_due", "the patient owes"],
    [
      "overpayment_60_day",
      "too much stands; not marked identified yet: 60 days run from the day it is",
    ],
  ]);
  const own = { queue: "overpayment_60_day", queues: ["overpayment_60_day"], why: "w", whys: [] };
  expect(stepsOfRow(own, null)).toMatchObject([{ queue: "overpayment_60_day", why: "w" }]);
});

test("a passed deadline is another thing to do; nothing, where insurance owes nothing", () => {
  const queues = [queued("underpaid", ["first_dispute"])];
  const deadlines = [due("first_dispute", -1), due("original", 5), due("first_dispute", 9, "BETA")];
  expect(queueSteps({ queues, deadlines, balances: owed }, null)).toMatchObject([
    { queue: "expired", title: queueWords.expired, action: queueActions.expired },
  ]);
  expect(queueSteps({ queues, deadlines, balances: [] }, null)).toEqual([]);
  const today = [due("first_dispute", 0)];
  expect(queueSteps({ queues, deadlines: today, balances: [] }, null)).toMatchObject([
    { queue: "underpaid" },
  ]);
});
