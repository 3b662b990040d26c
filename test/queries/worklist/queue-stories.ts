import type { Answer, Bill, Payment, Receipt } from "#test/etl/x12-files.ts";
import { bill, left, line, payment, type Story } from "./stories.ts";

/** A receipt of the clearinghouse's for other bills: receipts of HEARD PLAN are loaded up to June 26, a Friday. */
const receipt = (control: string, on: string, batch: string): Receipt => ({
  source: "AY",
  on,
  batch,
  claims: [{ control, status: "A2:20", action: "WQ" }],
});
const heard = (control: string, on: string): Bill =>
  bill(control, { payer: "HEARD PLAN", serviceOn: on, on, batch: `B${control}` });
const unacknowledgedStories: Story[] = [
  {
    name: "a bill that no receipt names, three business days later, and one of two",
    // June 30 is a Tuesday: Friday, Monday and Tuesday lie after Thursday the 25th, two of them after Friday the 26th.
    bills: [heard("A1", "2026-06-25"), heard("A2", "2026-06-26"), heard("A3", "2026-06-25")],
    receipts: [receipt("A3", "2026-06-26", "BA3")],
    expected: { A1: "unacknowledged", A2: null, A3: null },
  },
  {
    name: "a payer of whose bills no receipt was ever loaded",
    bills: [bill("A4", { payer: "MUTE PLAN", serviceOn: "2026-06-15", on: "2026-06-15" })],
    expected: { A4: null },
  },
];

const shared = [{ payer: "NEXT PLAN", sequence: "S" }];
const forwarded = (control: string, on: string): Story["payments"] => [
  payment([{ control, status: "19", paid: 80, lines: left, crossover: "NEXT PLAN" }], { on }),
];
const forwardedStories: Story[] = [
  {
    name: "forwarded 30 days ago to a payer that answers others",
    bills: [
      bill("F1", { others: shared }),
      bill("F3", { payer: "NEXT PLAN", lines: [{ charge: 200 }] }),
    ],
    payments: [
      ...(forwarded("F1", "2026-05-31") ?? []),
      payment([{ control: "F3", paid: 100, lines: [line(200, 100, [["CO", "45", 100]])] }], {
        payer: "NEXT PLAN",
      }),
    ],
    expected: { F1: "crossed_over_silent", F3: null },
  },
  {
    name: "forwarded 29 days ago",
    bills: [bill("F2", { others: shared })],
    payments: forwarded("F2", "2026-06-01") ?? [],
    expected: { F2: null },
  },
];

const kept = (control: string, dollars: number, on: string): Payment =>
  payment([], { on, trace: `KEPT${control}${on}`, plb: [["WO", `ICN${control}`, dollars]] });
const inFull = (control: string): Partial<Answer> => ({
  control,
  paid: 100,
  lines: [line(200, 100, [["CO", "45", 100]])],
});
const takebackStories: Story[] = [
  {
    name: "money kept for a claim that no reversal speaks of",
    bills: [bill("K1")],
    payments: [payment([inFull("K1")]), kept("K1", 100, "2026-06-10")],
    expected: { K1: "takeback_without_reversal" },
  },
  {
    name: "money kept and given back",
    bills: [bill("K2")],
    payments: [
      payment([inFull("K2")]),
      kept("K2", 100, "2026-06-10"),
      kept("K2", -100, "2026-06-12"),
    ],
    expected: { K2: null },
  },
];

/** What patients owe from May 20 or June 1 on: 30 days are over on the first alone. */
const patientStories: Story[] = [
  {
    name: "a patient's share below $10",
    bills: [bill("P1")],
    payments: [
      payment([
        {
          control: "P1",
          paid: 91,
          lines: [
            line(200, 91, [
              ["CO", "45", 100],
              ["PR", "2", 9],
            ]),
          ],
        },
      ]),
    ],
    expected: { P1: null },
  },
  {
    name: "a patient's share that is theirs for 29 days",
    bills: [bill("P2")],
    payments: [payment([{ control: "P2", paid: 80, lines: left }], { on: "2026-06-01" })],
    expected: { P2: null },
  },
];

/** Two claims of one patient on one day; the first is settled. */
function twins(
  first: string,
  second: string,
  name: string,
  over: Partial<Bill>,
  queue: string | null,
): Story {
  const member = `M${first}`;
  return {
    name,
    bills: [
      bill(first, { member, first, lines: [{ code: "11102", charge: 200 }] }),
      bill(second, {
        member,
        first,
        on: "2026-06-22",
        lines: [{ code: "11102", charge: 200 }],
        ...over,
      }),
    ],
    payments: [
      payment([
        {
          ...inFull(first),
          member,
          lines: [line(200, 100, [["CO", "45", 100]], { code: "11102" })],
        },
      ]),
    ],
    expected: { [first]: null, [second]: queue },
  };
}
const duplicateStories: Story[] = [
  twins("X-ONE", "Y-TWO", "one service of a day on two claims", {}, "duplicate_charge"),
  twins(
    "X-THREE",
    "Y-FOUR",
    "the same, told apart by a modifier",
    { lines: [{ code: "11102", modifiers: ["XS"], charge: 200 }] },
    null,
  ),
  twins(
    "X-FIVE",
    "Y-SIX",
    "the same with other units",
    { lines: [{ code: "11102", units: 2, charge: 200 }] },
    null,
  ),
];

const overpaidStories: Story[] = [
  {
    name: "Medicare paid the same twice",
    bills: [bill("V1", { payer: "MEDICARE", filing: "MB" })],
    payments: [
      payment([inFull("V1")], { payer: "MEDICARE" }),
      payment([{ ...inFull("V1"), icn: "AGAIN" }], { payer: "MEDICARE", on: "2026-06-02" }),
    ],
    expected: { V1: "overpayment_60_day" },
  },
];

export const queueStories: Story[] = [
  ...unacknowledgedStories,
  ...forwardedStories,
  ...takebackStories,
  ...patientStories,
  ...duplicateStories,
  ...overpaidStories,
];
