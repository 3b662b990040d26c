import type { Answer, Bill, BilledLine, Cas, Receipt } from "#test/etl/x12-files.ts";
import { bill, left, line, payment, type Story } from "./stories.ts";

/** The first and the last day of each queue, and what keeps a claim out of it that otherwise looks the same. */
const acknowledged = (control: string, on: string): Receipt => ({
  source: "AY",
  on,
  batch: `B${control}`,
  claims: [{ control, status: "A2:20", action: "WQ" }],
});
const heard = (control: string, on: string, over: Partial<Bill> = {}): Bill =>
  bill(control, { payer: "HEARD PLAN", serviceOn: on, on, batch: `B${control}`, ...over });
const settled = (control: string, over: Partial<Answer> = {}): Partial<Answer> => ({
  control,
  paid: 100,
  lines: [line(200, 100, [["CO", "45", 100]])],
  ...over,
});
/** So much that no code explains, the rest of 120 written off. */
const leaving = (control: string, dollars: number, over: Partial<Answer> = {}) => ({
  control,
  paid: 80,
  lines: [
    line(200, 80, [
      ["CO", "45", 120 - dollars],
      ["OA", "192", dollars],
    ]),
  ],
  ...over,
});

const receiptEdges: Story[] = [
  {
    name: "a bill whose receipt came late: known by now",
    bills: [heard("A5", "2026-06-15"), heard("A6", "2026-06-10")],
    receipts: [acknowledged("A6", "2026-06-17"), acknowledged("A5", "2026-06-26")],
    expected: { A5: null, A6: null },
  },
  {
    name: "a bill that was answered without any receipt: its queue is the answer's",
    bills: [heard("A7", "2026-06-15")],
    payments: [
      payment([leaving("A7", 60, { serviceOn: "2026-06-15" })], {
        payer: "HEARD PLAN",
        on: "2026-06-24",
      }),
    ],
    expected: { A7: "unexplained" },
  },
  {
    name: "a bill acknowledged, sent again and not acknowledged then",
    bills: [
      heard("A8", "2026-06-03"),
      heard("A8", "2026-06-25", { serviceOn: "2026-06-03", batch: "BA8AGAIN" }),
    ],
    receipts: [acknowledged("A8", "2026-06-04")],
    expected: { A8: "unacknowledged" },
  },
  {
    name: "a payer whose first receipt came after a bill: what it answers was not known until then",
    bills: [
      heard("G1", "2026-05-29", { payer: "EARLY PLAN" }),
      heard("A9", "2026-05-25", { payer: "LATE PLAN" }),
    ],
    receipts: [acknowledged("G1", "2026-06-01"), acknowledged("A9", "2026-06-26")],
    expected: { G1: null, A9: null },
  },
];

const next = [{ payer: "NEXT PLAN", sequence: "S" }];
const crossed = (control: string, on: string, to = "NEXT PLAN") =>
  payment([{ control, status: "19", paid: 80, lines: left, crossover: to }], { on });
const ofNext = (control: string, on: string): Bill =>
  bill(control, {
    payer: "NEXT PLAN",
    sequence: "S",
    on,
    others: [{ payer: "ACME", sequence: "P" }],
  });
const crossoverEdges: Story[] = [
  {
    name: "forwarded 41 days ago, and billed by the practice since",
    bills: [bill("F4", { others: next }), ofNext("F4", "2026-06-22")],
    payments: [crossed("F4", "2026-05-20")],
    expected: { F4: null },
  },
  {
    name: "forwarded to a payer of whom no remittance is loaded",
    bills: [bill("F5", { others: [{ payer: "MUTE PLAN", sequence: "S" }] })],
    payments: [crossed("F5", "2026-05-20", "MUTE PLAN")],
    expected: { F5: null },
  },
  {
    name: "forwarded, and denied by the next payer",
    bills: [bill("F6", { others: next })],
    payments: [
      crossed("F6", "2026-05-20"),
      payment(
        [
          {
            control: "F6",
            status: "4",
            lines: [
              line(200, 0, [
                ["OA", "23", 180],
                ["CO", "29", 20],
              ]),
            ],
          },
        ],
        { payer: "NEXT PLAN", on: "2026-06-25" },
      ),
    ],
    expected: { F6: "denied" },
  },
];

const qmb = (control: string, on: string) =>
  payment(
    [
      {
        control,
        paid: 80,
        lines: [
          line(200, 80, [
            ["CO", "45", 100],
            ["OA", "209", 20],
          ]),
        ],
      },
    ],
    { on },
  );
const qmbEdges: Story[] = [
  {
    name: "a QMB patient's share, eight days and seven days after the answer",
    bills: [bill("Q1"), bill("Q2")],
    payments: [qmb("Q1", "2026-06-22"), qmb("Q2", "2026-06-23")],
    expected: { Q1: "qmb_bill_medicaid", Q2: null },
  },
  {
    name: "a QMB patient's share that was billed again",
    bills: [bill("Q3"), bill("Q3", { on: "2026-06-20" })],
    payments: [qmb("Q3", "2026-06-02")],
    expected: { Q3: null },
  },
];

const plb = (control: string, dollars: number, on: string) =>
  payment([], { on, trace: `PLB${control}${on}`, plb: [["WO", `ICN${control}`, dollars]] });
const undone: Cas[] = [["CO", "45", -100]];
const takebackEdges: Story[] = [
  {
    name: "money kept, and the answer reversed and given anew",
    bills: [bill("K3")],
    payments: [
      payment([settled("K3")]),
      plb("K3", 40, "2026-06-10"),
      payment(
        [
          {
            control: "K3",
            status: "22",
            charge: -200,
            paid: -100,
            lines: [line(-200, -100, undone)],
          },
          { control: "K3", paid: 60, lines: [line(200, 60, [["CO", "45", 140]])] },
        ],
        { on: "2026-06-12" },
      ),
    ],
    expected: { K3: null },
  },
  {
    name: "money kept, a part of it given back",
    bills: [bill("K4")],
    payments: [
      payment([settled("K4")]),
      plb("K4", 100, "2026-06-10"),
      plb("K4", -40, "2026-06-12"),
    ],
    expected: { K4: "takeback_without_reversal" },
  },
];

const owing = (control: string, dollars: number, over: Partial<Answer> = {}): Partial<Answer> => ({
  control,
  paid: 100 - dollars,
  lines: [
    line(200, 100 - dollars, [
      ["CO", "45", 100],
      ["PR", "2", dollars],
    ]),
  ],
  ...over,
});
const patientEdges: Story[] = [
  {
    name: "a patient's share of $10, and of a cent less",
    bills: [bill("P3"), bill("P4")],
    payments: [payment([owing("P3", 10), owing("P4", 9.99)])],
    expected: { P3: "patient_due", P4: null },
  },
  {
    name: "a patient's share that is theirs for 30 days",
    bills: [bill("P5")],
    payments: [payment([owing("P5", 20)], { on: "2026-05-31" })],
    expected: { P5: "patient_due" },
  },
  {
    name: "a patient's share beside a line that is denied: insurance comes first",
    bills: [bill("P6", { lines: [{ charge: 200 }, { code: "11200", charge: 90 }] })],
    payments: [
      payment([
        {
          control: "P6",
          charge: 290,
          paid: 80,
          lines: [...left, line(90, 0, [["CO", "97", 90]], { code: "11200" })],
        },
      ]),
    ],
    expected: { P6: "denied" },
  },
  {
    name: "a patient's share beside a payment made twice: the credit comes first",
    bills: [bill("P7")],
    payments: [
      payment([owing("P7", 20)]),
      payment([owing("P7", 20, { icn: "AGAINP7" })], { on: "2026-06-02" }),
    ],
    expected: { P7: "credit_duplicate" },
  },
];

/** A later claim of the same patient, and a first one of the same day; which of them stands in the queue. */
function pair(
  first: string,
  second: string,
  name: string,
  { line: told = {}, over = {}, queue = null as string | null, paid = [first] as string[] },
): Story {
  const member = `M${first}`;
  const lines: BilledLine[] = [{ code: "11102", charge: 200, ...told }];
  const of = (control: string, own: Partial<Bill>) => ({ ...bill(control), member, first, ...own });
  const answers = paid.map((control) => ({
    ...settled(control),
    member,
    lines: [line(200, 100, [["CO", "45", 100]], { code: "11102" })],
  }));
  return {
    name,
    bills: [
      of(first, { lines: [{ code: "11102", charge: 200 }] }),
      of(second, { on: "2026-06-22", lines, ...over }),
    ],
    payments: [payment(answers, { trace: `PAIR${first}` })],
    expected: { [first]: paid.includes(first) ? null : "no_response", [second]: queue },
  };
}
const duplicateEdges: Story[] = [
  pair("D-ONE", "E-TWO", "one service on two claims, both paid and closed", {
    paid: ["D-ONE", "E-TWO"],
  }),
  pair("D-THREE", "E-FOUR", "only the earlier is open: the later is still the one to look at", {
    paid: ["E-FOUR"],
    queue: "duplicate_charge",
  }),
  pair("D-FIVE", "E-SIX", "another clinician", { over: { rendering: "1777777776" } }),
  pair("D-SEVEN", "E-EIGHT", "another side", { line: { modifiers: ["RT"] } }),
  pair("D-NINE", "E-TEN", "another day", {
    over: { serviceOn: "2026-05-05" },
    line: { serviceOn: "2026-05-05" },
  }),
  pair("D-CODE", "E-CODE", "another code", { line: { code: "11104" } }),
  pair("D-LINE", "E-LINE", "of another day, on a claim that begins on the same", {
    over: {
      lines: [{ charge: 100 }, { code: "11102", charge: 200, serviceOn: "2026-05-05" }],
    },
  }),
  pair("D-ELEVEN", "E-TWELVE", "another member", { over: { member: "MOTHER", first: "OTHER" } }),
  {
    ...pair("D-VOID", "E-KEPT", "the earlier is voided", { paid: [] }),
    bills: [
      ...pair("D-VOID", "E-KEPT", "", { paid: [] }).bills,
      {
        ...bill("D-VOID", { frequency: "8", on: "2026-06-25", reference: "ICND-VOID" }),
        ...{ member: "MD-VOID", first: "D-VOID", lines: [{ code: "11102", charge: 200 }] },
      },
    ],
    payments: [],
    expected: { "D-VOID": null, "E-KEPT": null },
  },
  {
    ...pair("T-ONE", "T-TWO", "one service on three claims: both of the later ones", {}),
    bills: [
      ...pair("T-ONE", "T-TWO", "", {}).bills,
      {
        ...bill("T-THREE", { on: "2026-06-23", lines: [{ code: "11102", charge: 200 }] }),
        ...{ member: "MT-ONE", first: "T-ONE" },
      },
    ],
    expected: { "T-ONE": null, "T-TWO": "duplicate_charge", "T-THREE": "duplicate_charge" },
  },
  ...["76", "77", "59", "XE", "XP", "XU"].map((modifier) =>
    pair(`D-M${modifier}`, `E-M${modifier}`, `modifier ${modifier}`, {
      line: { modifiers: [modifier] },
    }),
  ),
];

const twice = (control: string, payer: string) => [
  payment([settled(control)], { payer }),
  payment([settled(control, { icn: `AGAIN${control}` })], { payer, on: "2026-06-02" }),
];
const overpaidEdges: Story[] = [
  {
    name: "Medicaid paid the same twice",
    bills: [bill("V2", { payer: "STATE MEDICAID", filing: "MC" })],
    payments: twice("V2", "STATE MEDICAID"),
    expected: { V2: "overpayment_60_day" },
  },
  {
    name: "a Medicare Advantage plan paid the same twice: its contract's matter",
    bills: [bill("V3", { payer: "SENIOR PLAN", filing: "16" })],
    payments: twice("V3", "SENIOR PLAN"),
    expected: { V3: "credit_duplicate" },
  },
  {
    name: "more written off than Medicare owed: nobody was paid too much",
    bills: [bill("V4", { payer: "MEDICARE", filing: "MB" })],
    payments: [payment([settled("V4")], { payer: "MEDICARE" })],
    transactions: ["2026-06-10,V4,write_off,30,insurance"],
    expected: { V4: "credit_other" },
  },
  {
    name: "a patient's payment beyond their part, of a Medicare claim",
    bills: [bill("V5", { payer: "MEDICARE", filing: "MB" })],
    payments: [payment([settled("V5")], { payer: "MEDICARE" })],
    transactions: ["2026-06-10,V5,patient_payment,30,"],
    expected: { V5: "credit_prepaid" },
  },
  {
    name: "Medicare's payment on a claim that was voided since",
    bills: [
      bill("V6", { payer: "MEDICARE", filing: "MB" }),
      bill("V6", { payer: "MEDICARE", filing: "MB", frequency: "8", on: "2026-06-20" }),
    ],
    payments: [payment([settled("V6")], { payer: "MEDICARE" })],
    expected: { V6: "overpayment_60_day" },
  },
];

const unexplainedEdges: Story[] = [
  {
    name: "$10 that no code explains, and a cent less",
    bills: [bill("E1"), bill("E2")],
    payments: [payment([leaving("E1", 10), leaving("E2", 9.99)])],
    expected: { E1: "unexplained", E2: null },
  },
  {
    name: "what no code explains, sent again since",
    bills: [bill("E3"), bill("E3", { on: "2026-06-20" })],
    payments: [payment([leaving("E3", 60)])],
    expected: { E3: null },
  },
];

export const queueEdges: Story[] = [
  ...receiptEdges,
  ...crossoverEdges,
  ...qmbEdges,
  ...takebackEdges,
  ...patientEdges,
  ...duplicateEdges,
  ...overpaidEdges,
  ...unexplainedEdges,
];

/** The same claims on other days than June 30, a Tuesday: their queue then. */
export const otherDays: readonly [
  what: string,
  day: string,
  control: string,
  queue: string | null,
][] = [
  ["its receipt has not come yet", "2026-06-25", "A5", "unacknowledged"],
  ["its receipt is here", "2026-06-26", "A5", null],
  ["no receipt of its payer's was ever seen by then", "2026-06-05", "A9", null],
  ["all receipts seen by then are older than the bill", "2026-06-16", "A6", null],
  ["three business days after a Thursday", "2026-06-30", "A1", "unacknowledged"],
  ["two business days after a Thursday: Friday and Monday", "2026-06-29", "A1", null],
  ["no receipt is loaded that is younger than the bill", "2026-07-03", "A2", null],
  ["30 days after it was forwarded", "2026-07-01", "F2", "crossed_over_silent"],
  ["forwarded, and not yet denied by the next payer", "2026-06-19", "F6", "crossed_over_silent"],
  ["29 days after it was forwarded", "2026-06-18", "F6", null],
  ["forwarded, and not yet billed by the practice", "2026-06-21", "F4", "crossed_over_silent"],
  ["a week and a day after the answer", "2026-07-01", "Q2", "qmb_bill_medicaid"],
  ["the day before money was kept", "2026-06-09", "K1", null],
  ["the day on which money was kept", "2026-06-10", "K1", "takeback_without_reversal"],
  ["money kept, not yet given back", "2026-06-11", "K2", "takeback_without_reversal"],
  ["money kept, not yet reversed", "2026-06-11", "K3", "takeback_without_reversal"],
  ["the patient's for 30 days", "2026-07-01", "P2", "patient_due"],
  ["before the second payment", "2026-06-01", "V2", null],
  ["before the write-off", "2026-06-09", "V4", null],
  ["before it was sent again", "2026-06-19", "E3", "unexplained"],
  ["before the later claim was billed", "2026-06-21", "E-FOUR", null],
];
