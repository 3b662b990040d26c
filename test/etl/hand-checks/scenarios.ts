import type { Answer, Bill, Cas, Payment } from "#test/etl/x12-files.ts";

/**
 * Stories small enough to work out by hand, each with a payer of its own. One visit on 2026-03-02, billed 2026-03-04,
 * answered 2026-03-20 unless told otherwise. Expectations are what stands open on `asOf`, in dollars, and what was
 * written off as contractual up to then.
 */
export type Scenario = {
  name: string;
  bills: Bill[];
  payments: Payment[];
  /** rows of a transaction export: date, claim, type, amount, party, reason */
  transactions?: string[];
  expected: {
    asOf?: string;
    insurance: number;
    patient: number;
    contractual?: number;
    payments?: number;
    charges?: number;
    priorPayer?: number;
    /** who owes the insurance part, by its payer's short name: P primary, S secondary */
    owner?: "P" | "S";
  }[];
};

export const serviceOn = "2026-03-02";
const answered = "2026-03-20";
const standard: Cas[] = [
  ["CO", "45", 100],
  ["PR", "2", 20],
];

export function scenarios(): Scenario[] {
  return builders.map((build, i) => build(String(i + 1).padStart(2, "0")));
}

/** P and S are the names of the primary and the secondary payer of a scenario. */
const names = (n: string) => ({ P: `PRIM ${n}`, S: `SEC ${n}`, control: `HC${n}` });

function bill(n: string, over: Partial<Bill> = {}): Bill {
  const { P, control } = names(n);
  return { control, payer: P, lines: [{ charge: 200 }], on: "2026-03-04", serviceOn, ...over };
}

/** The next payer's bill, without the primary's word in it. */
function nextBill(n: string, over: Partial<Bill> = {}): Bill {
  const { P, S } = names(n);
  return bill(n, {
    payer: S,
    sequence: "S",
    on: "2026-03-25",
    others: [{ payer: P, sequence: "P" }],
    ...over,
  });
}

function answer(n: string, paid: number, cas: Cas[], over: Partial<Answer> = {}): Answer {
  return {
    control: names(n).control,
    charge: 200,
    paid,
    serviceOn,
    lines: [{ charge: 200, paid, cas }],
    ...over,
  };
}

function pay(payer: string, on: string, claims: Answer[], over: Partial<Payment> = {}): Payment {
  return {
    payer,
    trace: `T${payer.replace(" ", "")}${on.replaceAll("-", "")}`,
    on,
    claims,
    ...over,
  };
}

function primary(n: string): Payment {
  return pay(names(n).P, answered, [answer(n, 80, standard)]);
}

function secondary(n: string, paid: number, cas: Cas[]): Payment {
  return pay(names(n).S, "2026-04-10", [answer(n, paid, cas, { status: "2", icn: `S${n}` })]);
}

function reversal(n: string): Answer {
  return {
    control: names(n).control,
    status: "22",
    charge: -200,
    paid: -80,
    serviceOn,
    lines: [
      {
        charge: -200,
        paid: -80,
        cas: [
          ["CO", "45", -100],
          ["PR", "2", -20],
        ],
      },
    ],
  };
}

const builders: ((n: string) => Scenario)[] = [
  (n) => ({
    name: "primary alone",
    bills: [bill(n)],
    payments: [primary(n)],
    expected: [
      { asOf: "2026-03-03", insurance: 0, patient: 0 },
      { asOf: "2026-03-19", insurance: 200, patient: 0, owner: "P" },
      { insurance: 0, patient: 20, contractual: 100, payments: 80, charges: 200 },
    ],
  }),
  (n) => ({
    name: "secondary pays 20 with CO-45 180 and no OA-23",
    bills: [bill(n), nextBill(n)],
    payments: [primary(n), secondary(n, 20, [["CO", "45", 180]])],
    expected: [
      { asOf: "2026-04-01", insurance: 20, patient: 0, owner: "S" },
      { insurance: 0, patient: 0, contractual: 100, payments: 100 },
    ],
  }),
  (n) => ({
    name: "Medicaid secondary pays 0 with OA-23 180 and CO-45 20",
    bills: [bill(n), nextBill(n)],
    payments: [
      primary(n),
      secondary(n, 0, [
        ["OA", "23", 180],
        ["CO", "45", 20],
      ]),
    ],
    expected: [{ insurance: 0, patient: 0, contractual: 120, payments: 80 }],
  }),
  (n) => ({
    name: "the primary pays the same 80 twice",
    bills: [bill(n)],
    payments: [primary(n), pay(names(n).P, "2026-04-02", [answer(n, 80, standard)])],
    expected: [{ insurance: -80, patient: 20, contractual: 100, payments: 160 }],
  }),
  (n) => ({
    name: "primary corrected by +10 after the secondary paid 20",
    bills: [bill(n), nextBill(n)],
    payments: [
      primary(n),
      secondary(n, 20, [["OA", "23", 180]]),
      pay(names(n).P, "2026-05-01", [
        reversal(n),
        answer(n, 90, [
          ["CO", "45", 100],
          ["PR", "2", 10],
        ]),
      ]),
    ],
    expected: [{ insurance: -10, patient: 0, contractual: 100, payments: 110 }],
  }),
  (n) => ({
    name: "reversal without correction yet",
    bills: [bill(n)],
    payments: [primary(n), pay(names(n).P, "2026-05-01", [reversal(n)])],
    expected: [
      { asOf: "2026-04-30", insurance: 0, patient: 20 },
      { insurance: 200, patient: 0, contractual: 0, payments: 0, owner: "P" },
    ],
  }),
  (n) => ({
    name: "the reversal stands in a file dated before its original",
    bills: [bill(n)],
    payments: [pay(names(n).P, "2026-03-18", [reversal(n)]), primary(n)],
    expected: [{ insurance: 200, patient: 0, contractual: 0, payments: 0 }],
  }),
  (n) => ({
    name: "denied as bundled",
    bills: [bill(n)],
    payments: [pay(names(n).P, answered, [answer(n, 0, [["CO", "97", 200]])])],
    expected: [{ insurance: 200, patient: 0, contractual: 0, owner: "P" }],
  }),
  (n) => ({
    name: "denied visit with a copay of 20",
    bills: [bill(n)],
    payments: [pay(names(n).P, answered, [answer(n, 0, [["CO", "97", 200]])])],
    transactions: [`2026-03-02,HC${n},Patient payment,20.00,,`],
    expected: [
      { asOf: "2026-03-10", insurance: 180, patient: 0 },
      { insurance: 180, patient: 0, payments: 20 },
    ],
  }),
  (n) => ({
    name: "copay larger than the patient part, insurance settled",
    bills: [bill(n)],
    payments: [primary(n)],
    transactions: [`2026-03-02,HC${n},Patient payment,35.00,,`],
    expected: [{ insurance: 0, patient: -15, payments: 115 }],
  }),
  (n) => ({
    name: "deductible takes all",
    bills: [bill(n)],
    payments: [
      pay(names(n).P, answered, [
        answer(n, 0, [
          ["CO", "45", 100],
          ["PR", "1", 100],
        ]),
      ]),
    ],
    expected: [{ insurance: 0, patient: 100, contractual: 100 }],
  }),
  (n) => ({
    name: "void after a payment",
    bills: [
      bill(n),
      bill(n, { frequency: "8", reference: `ICN${names(n).control}`, on: "2026-04-15" }),
    ],
    payments: [primary(n)],
    expected: [
      { asOf: "2026-04-14", insurance: 0, patient: 20 },
      { insurance: -80, patient: 0, charges: 0, contractual: 0, payments: 80 },
    ],
  }),
  (n) => ({
    name: "replacement with a second line before any answer",
    bills: [
      bill(n),
      bill(n, {
        frequency: "7",
        reference: `ICN${names(n).control}`,
        on: "2026-03-10",
        lines: [{ charge: 200 }, { code: "11102", charge: 50 }],
      }),
    ],
    payments: [],
    expected: [
      { asOf: "2026-03-09", insurance: 200, patient: 0, charges: 200 },
      { insurance: 250, patient: 0, charges: 250 },
    ],
  }),
  (n) => ({
    name: "under review",
    bills: [bill(n)],
    payments: [pay(names(n).P, answered, [answer(n, 0, [["OA", "257", 200]])])],
    expected: [{ insurance: 200, patient: 0, contractual: 0 }],
  }),
  (n) => ({
    name: "a code nobody knows",
    bills: [bill(n)],
    payments: [pay(names(n).P, answered, [answer(n, 0, [["CO", "ZZ9", 200]])])],
    expected: [{ insurance: 200, patient: 0, contractual: 0 }],
  }),
  (n) => ({
    name: "denied as a duplicate after it was paid",
    bills: [bill(n), bill(n, { on: "2026-04-01" })],
    payments: [primary(n), pay(names(n).P, "2026-04-20", [answer(n, 0, [["CO", "18", 200]])])],
    expected: [{ insurance: 0, patient: 20, contractual: 100, payments: 80, charges: 200 }],
  }),
  (n) => ({
    name: "QMB: the coinsurance waits, never the patient",
    bills: [bill(n, { filing: "MB" })],
    payments: [
      pay(names(n).P, answered, [
        {
          ...answer(n, 80, standard),
          lines: [{ charge: 200, paid: 80, cas: standard, remarks: ["N781"] }],
        },
      ]),
    ],
    expected: [{ insurance: 20, patient: 0, contractual: 100, owner: "P" }],
  }),
  (n) => ({
    name: "CLP without lines over two lines",
    bills: [bill(n, { lines: [{ charge: 100 }, { code: "11102", charge: 100 }] })],
    payments: [
      pay(names(n).P, answered, [
        { control: names(n).control, charge: 200, paid: 80, serviceOn, cas: standard },
      ]),
    ],
    expected: [{ insurance: 0, patient: 20, contractual: 100, payments: 80 }],
  }),
  (n) => ({
    name: "claim-level sequestration beside a line",
    bills: [bill(n)],
    payments: [
      pay(names(n).P, answered, [
        {
          control: names(n).control,
          charge: 200,
          paid: 78,
          serviceOn,
          cas: [["CO", "253", 2]],
          lines: [{ charge: 200, paid: 80, cas: standard }],
        },
      ]),
    ],
    expected: [{ insurance: 0, patient: 20, contractual: 102, payments: 78 }],
  }),
  (n) => ({
    name: "takeback without a reversal leaves the claim alone",
    bills: [bill(n)],
    payments: [
      primary(n),
      pay(names(n).P, "2026-05-05", [], { plb: [["WO", `ICN${names(n).control}`, 80]] }),
    ],
    expected: [{ insurance: 0, patient: 20, contractual: 100, payments: 80 }],
  }),
  (n) => ({
    name: "the primary's word told by the secondary's bill alone",
    bills: [
      bill(n),
      nextBill(n, {
        others: [{ payer: names(n).P, sequence: "P", paid: 80, on: answered, cas: standard }],
      }),
    ],
    payments: [secondary(n, 20, [["OA", "23", 180]])],
    expected: [
      { asOf: "2026-03-24", insurance: 20, patient: 0 },
      { insurance: 0, patient: 0, contractual: 100, payments: 100 },
    ],
  }),
  (n) => ({
    name: "no word of the primary at all: OA-23 stands for it",
    bills: [bill(n), nextBill(n)],
    payments: [secondary(n, 20, [["OA", "23", 180]])],
    expected: [{ insurance: 0, patient: 0, contractual: 180, priorPayer: 180, payments: 20 }],
  }),
  (n) => ({
    name: "denied, then paid without a reversal",
    bills: [bill(n)],
    payments: [
      pay(names(n).P, answered, [answer(n, 0, [["CO", "16", 200]])]),
      pay(names(n).P, "2026-04-20", [answer(n, 80, standard)]),
    ],
    expected: [
      { asOf: "2026-04-19", insurance: 200, patient: 0 },
      { insurance: 0, patient: 20, contractual: 100, payments: 80 },
    ],
  }),
  (n) => ({
    name: "write-off by a person after a denial",
    bills: [bill(n)],
    payments: [pay(names(n).P, answered, [answer(n, 0, [["CO", "29", 200]])])],
    transactions: [`2026-05-04,HC${n},Write-off,200.00,insurance,timely filing`],
    expected: [
      { asOf: "2026-05-03", insurance: 200, patient: 0 },
      { insurance: 0, patient: 0, contractual: 0 },
    ],
  }),
  (n) => ({
    name: "a forwarded claim waits with the next payer",
    bills: [bill(n)],
    payments: [
      pay(names(n).P, answered, [
        answer(n, 80, standard, { status: "19", crossover: names(n).S, moa: ["MA18"] }),
      ]),
    ],
    expected: [{ insurance: 20, patient: 0, contractual: 100, owner: "S" }],
  }),
  (n) => ({
    name: "two lines, one paid and one denied; the copay is the patient's",
    bills: [
      bill(n, {
        lines: [
          { charge: 120, modifiers: ["25"] },
          { code: "17000", charge: 80 },
        ],
      }),
    ],
    payments: [
      pay(names(n).P, answered, [
        {
          control: names(n).control,
          charge: 200,
          paid: 30,
          serviceOn,
          lines: [
            { charge: 120, paid: 0, cas: [["CO", "97", 120]] },
            {
              code: "17000",
              charge: 80,
              paid: 30,
              cas: [
                ["CO", "45", 40],
                ["PR", "3", 10],
              ],
            },
          ],
        },
      ]),
    ],
    expected: [{ insurance: 120, patient: 10, contractual: 40, payments: 30 }],
  }),
  (n) => ({
    name: "a rebill under a suffixed control number is the same claim",
    bills: [
      bill(n),
      bill(n, {
        control: `${names(n).control}R1`,
        on: "2026-03-12",
        member: `M${names(n).control}`,
      }),
    ],
    payments: [primary(n)],
    expected: [{ insurance: 0, patient: 20, charges: 200, contractual: 100 }],
  }),
  (n) => ({
    name: "a remittance without any bill makes the claim from what it knows",
    bills: [],
    payments: [primary(n)],
    expected: [
      { asOf: "2026-03-19", insurance: 0, patient: 0 },
      { insurance: 0, patient: 20, charges: 200, contractual: 100, payments: 80 },
    ],
  }),
  (n) => ({
    name: "CLP without lines, three amounts over three lines: no cent is left open",
    bills: [
      bill(n, {
        lines: [{ charge: 100 }, { code: "11102", charge: 100 }, { code: "17000", charge: 100 }],
      }),
    ],
    payments: [
      pay(names(n).P, answered, [
        {
          control: names(n).control,
          charge: 300,
          paid: 80,
          serviceOn,
          cas: [
            ["CO", "45", 200],
            ["PR", "2", 20],
          ],
        },
      ]),
    ],
    expected: [{ insurance: 0, patient: 20, contractual: 200, payments: 80 }],
  }),
];
