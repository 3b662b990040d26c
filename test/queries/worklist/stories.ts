import type { Answer, Bill, Cas, Payment, Receipt, ToldLine } from "#test/etl/x12-files.ts";

/** What a story must put on the worklist of 2026-06-30: claim → its queue; null: nowhere. */
export type Story = {
  readonly name: string;
  readonly bills: Bill[];
  readonly payments?: Payment[];
  readonly receipts?: Receipt[];
  /** rows of a transaction export: date, claim, type, amount, party */
  readonly transactions?: string[];
  /** rows of a denial export: date, claim, code, amount, payer, procedure */
  readonly denials?: string[];
  readonly expected: { readonly [control: string]: string | null };
};

export const serviceOn = "2026-05-04";
const sentOn = "2026-05-06";
const answeredOn = "2026-05-20";

export const bill = (control: string, over: Partial<Bill> = {}): Bill => ({
  control,
  payer: "ACME",
  lines: [{ charge: 200 }],
  on: sentOn,
  serviceOn,
  ...over,
});

export function payment(claims: Partial<Answer>[], over: Partial<Payment> = {}): Payment {
  const on = over.on ?? answeredOn;
  const payer = over.payer ?? "ACME";
  return {
    payer,
    trace: `${payer}${on}${claims[0]?.control}`,
    on,
    claims: claims.map((claim) => ({ control: "", charge: 200, paid: 0, serviceOn, ...claim })),
    ...over,
  };
}

export const line = (charge: number, paid: number, cas: Cas[], over: Partial<ToldLine> = {}) => ({
  charge,
  paid,
  cas,
  ...over,
});
const denied = (control: string, carc = "97", over: Partial<Answer> = {}) => ({
  control,
  status: "4",
  lines: [line(200, 0, [["CO", carc, 200]])],
  ...over,
});
/** A line with 20 of coinsurance; what is left of the charge is written off. */
const allowed = (charge: number, cents: number, over: Partial<ToldLine> = {}) =>
  line(
    charge,
    cents - 20,
    [
      ["CO", "45", charge - cents],
      ["PR", "2", 20],
    ],
    over,
  );

/** An office visit, of which ACME should allow 100, and a biopsy, also 100: the visit allowed so much, the biopsy denied. */
const twoLines = [
  { code: "99212", charge: 200 },
  { code: "11102", charge: 150 },
];
const oneDenied = (control: string, dollars: number): Partial<Answer> => ({
  control,
  charge: 350,
  paid: dollars,
  lines: [
    line(200, dollars, [["CO", "45", 200 - dollars]], { code: "99212" }),
    line(150, 0, [["CO", "97", 150]], { code: "11102" }),
  ],
});

const deniedStories: Story[] = [
  {
    name: "a claim denied in full",
    bills: [bill("D1")],
    payments: [payment([denied("D1")])],
    expected: { D1: "denied" },
  },
  {
    name: "a denied claim that was sent again and is not overdue",
    bills: [bill("D2"), bill("D2", { on: "2026-06-20" })],
    payments: [payment([denied("D2")])],
    expected: { D2: null },
  },
  {
    name: "a denied claim whose second bill was refused",
    bills: [bill("D3"), bill("D3", { on: "2026-06-10" })],
    payments: [payment([denied("D3")])],
    receipts: [
      {
        source: "AY",
        on: "2026-06-11",
        claims: [{ control: "D3", status: "A7:21", action: "U" }],
      },
    ],
    expected: { D3: "rejected" },
  },
  {
    name: "a denial that was to be expected",
    bills: [bill("D4", { lines: [{ charge: 200, modifiers: ["GY"] }] })],
    payments: [
      payment([
        denied("D4", "96", { lines: [line(200, 0, [["CO", "96", 200]], { modifiers: ["GY"] })] }),
      ]),
    ],
    expected: { D4: null },
  },
  {
    name: "a denial that only an export tells",
    bills: [bill("D7")],
    denials: ["2026-05-20,D7,CO-97,200,ACME,99213"],
    expected: { D7: "denied" },
  },
  {
    name: "a denial that only an export tells, sent again since",
    bills: [bill("D8"), bill("D8", { on: "2026-06-20" })],
    denials: ["2026-05-20,D8,CO-97,200,ACME,99213"],
    expected: { D8: null },
  },
  {
    name: "one of two lines denied, the other paid as it should be",
    bills: [bill("D5", { lines: [{ charge: 200 }, { code: "11200", charge: 90 }] })],
    payments: [
      payment([
        {
          control: "D5",
          charge: 290,
          paid: 80,
          lines: [allowed(200, 100), line(90, 0, [["CO", "97", 90]], { code: "11200" })],
        },
      ]),
    ],
    expected: { D5: "denied" },
  },
  {
    name: "a line of which a part is denied and the rest paid",
    bills: [bill("D9")],
    payments: [
      payment([
        {
          control: "D9",
          paid: 80,
          lines: [
            line(200, 80, [
              ["CO", "45", 60],
              ["CO", "151", 60],
            ]),
          ],
        },
      ]),
    ],
    expected: { D9: "underpaid" },
  },
  {
    name: "one line denied, the other allowed 80 of 100 expected: once, where it is worth most",
    bills: [bill("D10", { lines: twoLines })],
    payments: [payment([oneDenied("D10", 80)])],
    expected: { D10: "denied" },
  },
  {
    name: "one line denied, the other allowed 20 of 100 expected: likewise",
    bills: [bill("D11", { lines: twoLines })],
    payments: [payment([oneDenied("D11", 20)])],
    expected: { D11: "underpaid" },
  },
  {
    name: "a denial whose time for a correction and an appeal has passed",
    bills: [bill("D6", { on: "2025-11-04", serviceOn: "2025-11-03" })],
    payments: [payment([denied("D6", "97", { serviceOn: "2025-11-03" })], { on: "2025-11-20" })],
    expected: { D6: "expired" },
  },
];

/** ACME's fees of the settings: 99212 100, 99211 40, 11102 100, 17000 60, 17003 50. */
const underpaidStories: Story[] = [
  underpaid("U1", "80 of 100 expected", [["99212", 200, 80]], "underpaid"),
  underpaid("U2", "90 of 100 expected", [["99212", 200, 90]], null),
  underpaid("U3", "less than 90 % but only $9 too little", [["99211", 80, 31]], null),
  underpaid(
    "U4",
    "the second procedure of a day at half",
    [
      ["11102", 200, 100],
      ["17000", 150, 30],
    ],
    null,
  ),
  underpaid(
    "U5",
    "an add-on at half",
    [
      ["17000", 150, 60],
      ["17003", 120, 25],
    ],
    "underpaid",
  ),
  {
    name: "what sequestration took",
    bills: [bill("U6", { lines: [{ code: "99212", charge: 200 }] })],
    payments: [
      payment([
        {
          control: "U6",
          paid: 68,
          lines: [
            line(
              200,
              68,
              [
                ["CO", "45", 109],
                ["CO", "253", 3],
                ["PR", "2", 20],
              ],
              { code: "99212" },
            ),
          ],
        },
      ]),
    ],
    expected: { U6: null },
  },
  {
    name: "a code that nothing tells the price of",
    bills: [bill("U7", { lines: [{ code: "99205", charge: 400 }] })],
    payments: [
      payment([
        { control: "U7", charge: 400, paid: 10, lines: [allowed(400, 30, { code: "99205" })] },
      ]),
    ],
    expected: { U7: null },
  },
  {
    name: "a capitated payer's allowed amount, far below the expected fee",
    bills: [bill("U8", { payer: "CAP PLAN", lines: [{ code: "99212", charge: 200 }] })],
    payments: [
      payment([{ control: "U8", paid: 10, lines: [allowed(200, 30, { code: "99212" })] }], {
        payer: "CAP PLAN",
      }),
    ],
    expected: { U8: null },
  },
  medianStory("MED", 20, "underpaid"),
  medianStory("FEW", 19, null),
];

function underpaid(
  control: string,
  name: string,
  lines: [code: string, charge: number, allowed: number][],
  queue: string | null,
): Story {
  const charge = lines.reduce((sum, [, each]) => sum + each, 0);
  return {
    name,
    bills: [bill(control, { lines: lines.map(([code, each]) => ({ code, charge: each })) })],
    payments: [
      payment([
        {
          control,
          charge,
          paid: lines.reduce((sum, [, , each]) => sum + each - 20, 0),
          lines: lines.map(([code, each, cents]) => allowed(each, cents, { code })),
        },
      ]),
    ],
    expected: { [control]: queue },
  };
}

/** `lines` claims of March allowed 120, and one of May allowed 70. */
function medianStory(prefix: string, lines: number, queue: string | null): Story {
  const payer = `${prefix} PLAN`;
  const controls = Array.from({ length: lines }, (_, i) => `${prefix}${i}`);
  const code = "99214";
  const of = (control: string, on: string): Bill =>
    bill(control, { payer, lines: [{ code, charge: 200 }], serviceOn: on, on });
  const told = (control: string, cents: number, on: string) => ({
    control,
    paid: cents - 20,
    serviceOn: on,
    lines: [allowed(200, cents, { code })],
  });
  return {
    name: `a line below the payer's own median of ${lines} lines`,
    bills: [...controls.map((control) => of(control, "2026-03-02")), of(`${prefix}LOW`, serviceOn)],
    payments: [
      payment(
        controls.map((control) => told(control, 120, "2026-03-02")),
        { payer, on: "2026-03-12" },
      ),
      payment([told(`${prefix}LOW`, 70, serviceOn)], { payer }),
    ],
    expected: { [`${prefix}LOW`]: queue },
  };
}

/** FAST PLAN answers 32 claims in 10 days each, so that its norm is 10 days. */
const fast = Array.from({ length: 32 }, (_, i) => `FAST${i}`);
const waitingStories: Story[] = [
  {
    name: "claims unanswered longer than the payer's own norm, and not",
    bills: [
      ...fast.map((control) => bill(control, { payer: "FAST PLAN" })),
      bill("N1", { payer: "FAST PLAN", serviceOn: "2026-06-15", on: "2026-06-19" }),
      bill("N2", { payer: "FAST PLAN", serviceOn: "2026-06-15", on: "2026-06-20" }),
    ],
    payments: [
      payment(
        fast.map((control) => ({ control, paid: 80, lines: [allowed(200, 100)] })),
        { payer: "FAST PLAN", on: "2026-05-16" },
      ),
    ],
    expected: { N1: "no_response", N2: null },
  },
  {
    name: "a payer of whom no remittance is loaded",
    bills: [bill("N3", { payer: "SILENT PLAN", serviceOn: "2026-01-05", on: "2026-01-06" })],
    expected: { N3: null },
  },
];

/** MIX PLAN answers 34 claims in 10 days and 6 in 30: the 85th percentile of 40 lies 0.15 of the way from 10 to 30, at 13. */
const mixed = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const answered = (controls: string[], payer: string, on: string) =>
  payment(
    controls.map((control) => ({ control, paid: 80, lines: [allowed(200, 100)] })),
    { payer, on },
  );
const waited = (control: string, payer: string, on: string) =>
  bill(control, { payer, serviceOn: on, on });
const normStories: Story[] = [
  {
    name: "the 85th percentile of a payer's answers",
    bills: [
      ...[...mixed(34, "MIXA"), ...mixed(6, "MIXB")].map((each) =>
        bill(each, { payer: "MIX PLAN" }),
      ),
      waited("N4", "MIX PLAN", "2026-06-16"),
      waited("N5", "MIX PLAN", "2026-06-17"),
    ],
    payments: [
      answered(mixed(34, "MIXA"), "MIX PLAN", "2026-05-16"),
      answered(mixed(6, "MIXB"), "MIX PLAN", "2026-06-05"),
    ],
    expected: { N4: "no_response", N5: null },
  },
  {
    name: "29 answers are too few: the norm of its class, 14 days",
    bills: [
      ...mixed(29, "THIN").map((each) => bill(each, { payer: "THIN PLAN" })),
      waited("N6", "THIN PLAN", "2026-06-15"),
      waited("N7", "THIN PLAN", "2026-06-16"),
    ],
    payments: [answered(mixed(29, "THIN"), "THIN PLAN", "2026-05-10")],
    expected: { N6: "no_response", N7: null },
  },
  {
    name: "answers of more than 180 days ago tell nothing of today's norm",
    bills: [
      ...mixed(40, "OLD").map((each) =>
        bill(each, { payer: "OLD PLAN", serviceOn: "2025-10-01", on: "2025-10-02" }),
      ),
      waited("N8", "OLD PLAN", "2026-06-15"),
    ],
    payments: [
      payment(
        mixed(40, "OLD").map((control) => ({
          control,
          paid: 80,
          serviceOn: "2025-10-01",
          lines: [allowed(200, 100)],
        })),
        { payer: "OLD PLAN", on: "2025-12-01" },
      ),
    ],
    expected: { N8: "no_response" },
  },
];

/** What the payer's answer leaves open without a denial. */
const leftOpenStories: Story[] = [
  {
    name: "a part neither paid, denied, written off nor passed on",
    bills: [bill("O1")],
    payments: [
      payment([
        {
          control: "O1",
          paid: 80,
          lines: [
            line(200, 80, [
              ["CO", "45", 60],
              ["OA", "192", 60],
            ]),
          ],
        },
      ]),
    ],
    expected: { O1: "unexplained" },
  },
  {
    name: "what a QMB patient does not owe",
    bills: [bill("O2")],
    payments: [
      payment([
        {
          control: "O2",
          paid: 80,
          lines: [
            line(200, 80, [
              ["CO", "45", 100],
              ["OA", "209", 20],
            ]),
          ],
        },
      ]),
    ],
    expected: { O2: "qmb_bill_medicaid" },
  },
  {
    name: "what could not be processed was never filed",
    bills: [bill("O3")],
    payments: [
      payment([
        denied("O3", "16", { lines: [line(200, 0, [["CO", "16", 200]], { remarks: ["MA130"] })] }),
      ]),
    ],
    expected: { O3: "denied" },
  },
];

const rejectedStories: Story[] = [
  {
    name: "a refused claim",
    bills: [bill("R1", { batch: "BR1" })],
    receipts: [
      {
        source: "AY",
        on: "2026-05-07",
        batch: "BR1",
        claims: [{ control: "R1", status: "A7:21", action: "U" }],
      },
    ],
    expected: { R1: "rejected" },
  },
  {
    name: "a refused claim that was sent again",
    bills: [bill("R2", { batch: "BR2" }), bill("R2", { batch: "BR2B", on: "2026-06-20" })],
    receipts: [
      {
        source: "AY",
        on: "2026-05-07",
        batch: "BR2",
        claims: [{ control: "R2", status: "A7:21", action: "U" }],
      },
    ],
    expected: { R2: null },
  },
  {
    name: "a batch refused whole: one item",
    bills: [
      bill("B1", { batch: "WHOLE" }),
      bill("B2", { batch: "WHOLE", lines: [{ charge: 300 }] }),
      bill("B3", { batch: "WHOLE" }),
    ],
    receipts: [{ source: "AY", on: "2026-05-07", batch: "WHOLE", batchStatus: ["A3:23", "U"] }],
    expected: { B1: "rejected", B2: "rejected", B3: "rejected" },
  },
];

export const left: ToldLine[] = [allowed(200, 100)];
const secondaryStories: Story[] = [
  {
    name: "the next payer known and not billed",
    bills: [bill("S1", { others: [{ payer: "NEXT PLAN", sequence: "S" }] })],
    payments: [payment([{ control: "S1", paid: 80, lines: left }])],
    expected: { S1: "secondary_unbilled" },
  },
  {
    name: "the same a week after the first payer's answer",
    bills: [bill("S2", { others: [{ payer: "NEXT PLAN", sequence: "S" }] })],
    payments: [payment([{ control: "S2", paid: 80, lines: left }], { on: "2026-06-23" })],
    expected: { S2: null },
  },
  {
    name: "the next payer billed",
    bills: [
      bill("S3", { others: [{ payer: "NEXT PLAN", sequence: "S" }] }),
      bill("S3", {
        payer: "NEXT PLAN",
        sequence: "S",
        on: "2026-06-15",
        others: [{ payer: "ACME", sequence: "P" }],
      }),
    ],
    payments: [payment([{ control: "S3", paid: 80, lines: left }])],
    expected: { S3: null },
  },
  {
    name: "forwarded to the next payer by the first",
    bills: [bill("S4", { others: [{ payer: "NEXT PLAN", sequence: "S" }] })],
    payments: [
      payment([{ control: "S4", status: "19", paid: 80, lines: left, crossover: "NEXT PLAN" }]),
    ],
    expected: { S4: null },
  },
  {
    name: "a share of the patient without any next payer, for 41 days",
    bills: [bill("S5")],
    payments: [payment([{ control: "S5", paid: 80, lines: left }])],
    expected: { S5: "patient_due" },
  },
];

const creditStories: Story[] = [
  {
    name: "a patient who paid beyond his part",
    bills: [bill("C1")],
    payments: [payment([{ control: "C1", paid: 80, lines: left }])],
    transactions: ["2026-06-01,C1,patient_payment,50,"],
    expected: { C1: "credit_prepaid" },
  },
  {
    name: "a patient who paid his part",
    bills: [bill("C2")],
    payments: [payment([{ control: "C2", paid: 80, lines: left }])],
    transactions: ["2026-06-01,C2,patient_payment,20,"],
    expected: { C2: null },
  },
  {
    name: "a payer that paid the same twice",
    bills: [bill("C3")],
    payments: [
      payment([{ control: "C3", paid: 80, lines: left }]),
      payment([{ control: "C3", paid: 80, lines: left, icn: "AGAIN" }], { on: "2026-06-02" }),
    ],
    expected: { C3: "credit_duplicate" },
  },
  {
    name: "two payers that both paid as the first",
    bills: [
      bill("C4"),
      bill("C4", {
        payer: "OTHER PLAN",
        sequence: "S",
        on: "2026-05-08",
        others: [{ payer: "ACME", sequence: "P" }],
      }),
    ],
    payments: [
      payment([{ control: "C4", paid: 80, lines: left }]),
      payment([{ control: "C4", paid: 90, lines: [allowed(200, 110)] }], {
        payer: "OTHER PLAN",
        on: "2026-05-22",
      }),
    ],
    expected: { C4: "credit_two_primaries" },
  },
  {
    name: "a first payer that raised its payment after the next one had paid",
    bills: [
      bill("C5"),
      bill("C5", {
        payer: "SECOND PLAN",
        sequence: "S",
        on: "2026-05-22",
        others: [{ payer: "ACME", sequence: "P" }],
      }),
    ],
    payments: [
      payment([{ control: "C5", paid: 80, lines: left }]),
      payment(
        [{ control: "C5", status: "2", paid: 20, lines: [line(200, 20, [["OA", "23", 180]])] }],
        { payer: "SECOND PLAN", on: "2026-06-05" },
      ),
      payment(
        [
          {
            control: "C5",
            status: "22",
            charge: -200,
            paid: -80,
            lines: [
              line(-200, -80, [
                ["CO", "45", -100],
                ["PR", "2", -20],
              ]),
            ],
          },
          {
            control: "C5",
            paid: 90,
            lines: [
              line(200, 90, [
                ["CO", "45", 100],
                ["PR", "2", 10],
              ]),
            ],
          },
        ],
        { on: "2026-06-15" },
      ),
    ],
    expected: { C5: "credit_other" },
  },
  {
    name: "more written off with insurance than it owed: the patient still owes his 20",
    bills: [bill("C6")],
    payments: [payment([{ control: "C6", paid: 80, lines: left }])],
    transactions: ["2026-06-10,C6,write_off,20,insurance"],
    expected: { C6: "credit_other" },
  },
  {
    name: "a copay that stands on a voided claim",
    bills: [bill("C7"), bill("C7", { frequency: "8", on: "2026-06-01" })],
    transactions: ["2026-05-10,C7,patient_payment,40,"],
    expected: { C7: "credit_prepaid" },
  },
];

/** The same with every patient's share of 20 paid: what patients owe is a story of its own. */
function sharesPaid(story: Story): Story {
  const owing = (story.payments ?? [])
    .flatMap(({ claims }) => claims)
    .flatMap(({ control, lines = [] }) =>
      lines.flatMap(({ cas = [] }) =>
        cas.filter(([group]) => group === "PR").map(([, , cents]) => ({ control, cents })),
      ),
    );
  const paid = owing.map(({ control, cents }) => `2026-06-25,${control},patient_payment,${cents},`);
  return { ...story, transactions: [...(story.transactions ?? []), ...paid] };
}

export const stories: Story[] = [
  ...deniedStories,
  ...underpaidStories.map(sharesPaid),
  ...waitingStories.map(sharesPaid),
  ...normStories.map(sharesPaid),
  ...leftOpenStories,
  ...rejectedStories,
  ...secondaryStories,
  ...creditStories,
];
