import { chapter, type Story, standard } from "./story.ts";

/** Denial episodes and first pass: DATA §6 and RULINGS 15, 21–28. */
export const denials: Story[] = chapter("D", [
  [
    "denied, paid without reversal: overturned, recovered",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["CO", "16", 200]]), t.paid("2026-04-20")],
      expected: [
        { asOf: "2026-04-19", denials: ["P coding CO-16 1 1 200 0"] },
        {
          denials: ["P coding CO-16 1 1 200 80"],
          first: ["P 1 0 0 null 1 0 0 0"],
          // 4 March to 20 April: 47 days
          days: ["P 1 47 47 0"],
        },
      ],
    }),
  ],
  [
    "repeats of a denial are one episode with the first code",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-04-01" })],
      payments: [
        t.says("2026-03-20", 0, [["CO", "16", 200]]),
        t.says("2026-04-20", 0, [["CO", "29", 200]], { icn: `I2${t.id}` }),
      ],
      expected: [{ denials: ["P coding CO-16 1 1 200 0"], aging: ["P insurance 91-120 1 200"] }],
    }),
  ],
  [
    "a denial after payment and reversal opens a new episode",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay("2026-05-01", [t.answer(0, [["CO", "29", 200]], { icn: `I2${t.id}` }), t.reversal()]),
      ],
      expected: [
        {
          denials: ["P timely CO-29 1 1 200 0"],
          aging: ["P insurance 91-120 1 200"],
          // not heard of in the 60 days to 30 June
          days: [],
        },
      ],
    }),
  ],
  [
    "denied, paid, taken back, denied again: two episodes",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [["CO", "16", 200]], { icn: `I1${t.id}` }),
        t.paid("2026-04-10"),
        t.pay("2026-05-01", [t.reversal()]),
        t.says("2026-05-10", 0, [["CO", "29", 200]], { icn: `I3${t.id}` }),
      ],
      // paid 80 and taken back: 0
      expected: [
        { asOf: "2026-04-30", denials: ["P coding CO-16 1 1 200 80"] },
        { denials: ["P coding CO-16 1 1 200 0", "P timely CO-29 1 1 200 0"] },
      ],
    }),
  ],
  [
    "the code with the most money names the line's whole denied money",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [
          ["CO", "16", 80],
          ["CO", "97", 120],
        ]),
      ],
      expected: [{ denials: ["P bundle CO-97 1 1 200 0"] }],
    }),
  ],
  [
    "a denial code under PR: the patient's, listed, a full denial in the rates (ruling 21)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["PR", "96", 200]])],
      expected: [
        {
          aging: ["P patient 91-120 1 200"],
          denials: ["P noncov PR-96 1 1 200 0"],
          first: ["P 1 0 0 null 1 0 0 0"],
          claims: [`${t.control} P 200 0 200 patient`],
        },
      ],
    }),
  ],
  [
    "a GY line denied as not covered is expected: not listed, resolved (ruling 23)",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 200, modifiers: ["GY"] }] })],
      payments: [
        t.says("2026-03-20", 0, [], {
          lines: [{ charge: 200, modifiers: ["GY"], paid: 0, cas: [["PR", "96", 200]] }],
        }),
      ],
      expected: [
        { denials: [], first: ["P 1 0 0 null 1 1 1 0"], aging: ["P patient 91-120 1 200"] },
      ],
    }),
  ],
  [
    "a GA line denied as bundled is not expected; a cosmetic one denied as unnecessary is (ruling 23)",
    (t) => ({
      bills: [
        t.bill({
          lines: [
            { charge: 120, modifiers: ["GA"] },
            { code: "11950", charge: 80 },
          ],
        }),
      ],
      payments: [
        t.says("2026-03-20", 0, [], {
          lines: [
            { charge: 120, paid: 0, cas: [["CO", "97", 120]] },
            { code: "11950", charge: 80, paid: 0, cas: [["CO", "50", 80]] },
          ],
        }),
      ],
      expected: [{ denials: ["P bundle CO-97 1 1 120 0"], first: ["P 1 0 0 null 1 0 0 0"] }],
    }),
  ],
  [
    "16 by the first remark that has a root cause, LQ before MOA (ruling 15)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [], {
          moa: ["N382"],
          lines: [{ charge: 200, paid: 0, cas: [["CO", "16", 200]], remarks: ["N1", "M62"] }],
        }),
      ],
      expected: [{ denials: ["P auth CO-16 1 1 200 0"] }],
    }),
  ],
  [
    "A1 by MOA, else payer_err (ruling 15)",
    (t) => ({
      bills: [t.bill(), t.bill({ control: `A${t.id}A`, member: `A${t.id}` })],
      payments: [
        t.pay("2026-03-20", [
          t.answer(0, [["CO", "A1", 200]], { moa: ["MA01", "N382"] }),
          t.answer(0, [["CO", "A1", 200]], { control: `A${t.id}A`, member: `A${t.id}` }),
        ]),
      ],
      expected: [{ denials: ["P elig CO-A1 1 1 200 0", "P payer_err CO-A1 1 1 200 0"] }],
    }),
  ],
  [
    "MA130: a first adjudication and a denial, a new bill is paid (KPIS §7)",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-03-25" })],
      payments: [
        t.says("2026-03-20", 0, [["CO", "16", 200]], { moa: ["MA130"] }),
        t.paid("2026-04-08"),
      ],
      // 4 March to 8 April: 35 days
      expected: [
        {
          denials: ["P coding CO-16 1 1 200 80"],
          first: ["P 1 0 0 null 1 0 0 0"],
          days: ["P 1 35 35 0"],
          aging: ["P patient 91-120 1 20"],
        },
      ],
    }),
  ],
  [
    "a claim denied without lines: every line by its charge (ruling 22)",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "17000", charge: 80 }] })],
      payments: [t.says("2026-03-20", 0, [], { lines: [], cas: [["CO", "29", 200]] })],
      expected: [
        { denials: ["P timely CO-29 1 2 200 0"], claims: [`${t.control} P 200 0 200 denied`] },
      ],
    }),
  ],
  [
    "a denial at claim level beside unpaid lines: each a full denial (ruling 22)",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "17000", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 0, [], {
          cas: [["CO", "29", 200]],
          lines: [
            { charge: 120, paid: 0 },
            { code: "17000", charge: 80, paid: 0 },
          ],
        }),
      ],
      expected: [
        {
          denials: ["P timely CO-29 1 2 200 0"],
          aging: ["P insurance 91-120 1 200"],
          claims: [`${t.control} P 200 0 200 denied`],
        },
      ],
    }),
  ],
  [
    "one line denied, one paid: partly denied, not resolved",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "17000", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 70, [], {
          lines: [
            { charge: 120, paid: 70, cas: [["CO", "45", 50]] },
            { code: "17000", charge: 80, paid: 0, cas: [["CO", "97", 80]] },
          ],
        }),
      ],
      expected: [
        {
          denials: ["P bundle CO-97 1 1 80 0"],
          claims: [`${t.control} P 200 70 80 partly denied`],
          first: ["P 1 0 0 null 1 0 0 0"],
          days: ["P 1 16 16 1"],
        },
      ],
    }),
  ],
  [
    "a denial with a copay on its line is partial: no full denial",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [
          ["CO", "97", 180],
          ["PR", "3", 20],
        ]),
      ],
      expected: [
        {
          denials: ["P bundle CO-97 1 1 180 0"],
          aging: ["P insurance 91-120 1 180", "P patient 91-120 1 20"],
          first: ["P 1 0 0 null 1 0 0 0"],
        },
      ],
    }),
  ],
  [
    "a resubmission before the first answer is resolved; after it, not (ruling 28)",
    (t) => ({
      bills: [
        t.bill(),
        t.bill({ on: "2026-03-10" }),
        t.bill({ control: `R${t.id}R`, member: `R${t.id}` }),
        t.bill({ control: `R${t.id}R`, member: `R${t.id}`, on: "2026-03-28" }),
      ],
      payments: [
        t.pay("2026-03-20", [
          t.answer(80, standard),
          t.answer(80, standard, { control: `R${t.id}R`, member: `R${t.id}` }),
        ]),
      ],
      expected: [{ first: ["P 2 0 0 null 2 1 0.5 0"], days: ["P 2 16 16 1"] }],
    }),
  ],
  [
    "a deductible alone: resolved, nothing payable, out of the day-30 cohort (ruling 27)",
    (t) => ({
      bills: [t.bill(), t.bill({ control: `R${t.id}R`, member: `R${t.id}` })],
      payments: [
        t.says("2026-03-20", 0, [
          ["CO", "45", 100],
          ["PR", "1", 100],
        ]),
        t.pay(
          "2026-04-13",
          [t.answer(80, standard, { control: `R${t.id}R`, member: `R${t.id}` })],
          { trace: `Z${t.id}` },
        ),
      ],
      // one paid after 40 days: cohort of 1, none by day 30
      expected: [{ first: ["P 2 0 0 null 2 2 1 0"], days: ["P 1 40 40 0"] }],
    }),
  ],
  [
    "medians: 10, 20 and 40 days (quantile_cont)",
    (t) => ({
      bills: [1, 2, 3].map((i) => t.bill({ control: `Q${i}${t.id}Q`, member: `Q${i}${t.id}` })),
      payments: ["2026-03-14", "2026-03-24", "2026-04-13"].map((on, i) =>
        t.pay(on, [
          t.answer(80, standard, { control: `Q${i + 1}${t.id}Q`, member: `Q${i + 1}${t.id}` }),
        ]),
      ),
      // p90 of 10, 20, 40: 20 + 0.8 × 20 = 36; two of three by day 30
      expected: [{ days: ["P 3 20 36 0.6666666666666666"] }],
    }),
  ],
  [
    "a denial export's row within 7 days is the 835's denial (ruling 24)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["CO", "97", 200]])],
      denials: [`2026-03-27,${t.control},CO-97,200,${t.P},99213,,Denied`],
      expected: [{ denials: ["P bundle CO-97 1 1 200 0"], aging: ["P insurance 91-120 1 200"] }],
    }),
  ],
  [
    "a denial export's row without an 835 is a denial of its own",
    (t) => ({
      bills: [t.bill()],
      denials: [`03/25/2026,${t.control},CO-197,200.00,${t.P},99213,,Denied`],
      expected: [{ denials: ["P auth CO-197 1 1 200 0"], aging: ["P insurance 91-120 1 200"] }],
    }),
  ],
  [
    "a rejection in a denial export is no denial",
    (t) => ({
      bills: [t.bill()],
      denials: [`2026-03-06,${t.control},A7,200,${t.P},99213,,Rejected`],
      expected: [{ denials: [], first: ["P 1 1 0 0 0 0 null 1"] }],
    }),
  ],
  [
    "the secondary's bill is no rework (DATA §6)",
    (t) => ({
      bills: [t.bill(), t.next()],
      payments: [t.paid(), t.second("2026-04-10", 20, [["OA", "23", 180]])],
      expected: [{ first: ["P 1 0 0 null 1 1 1 0"], days: ["P 1 16 16 1"], denials: [] }],
    }),
  ],
  [
    "the first loaded bill is a replacement: first submission unknown (ruling 26)",
    (t) => ({
      bills: [t.bill({ frequency: "7", reference: `ICN${t.control}` })],
      payments: [t.paid()],
      expected: [{ first: [], days: [], aging: ["P patient 91-120 1 20"] }],
    }),
  ],
  [
    "paid before it was submitted: left out of days (ruling 26)",
    (t) => ({
      bills: [t.bill({ on: "2026-03-25" })],
      payments: [t.paid()],
      expected: [{ days: [], aging: ["P patient 91-120 1 20"] }],
    }),
  ],
  [
    "denied by the payer and owed by nobody else after a partial payment",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 200, units: 4 }] })],
      payments: [
        t.says("2026-03-20", 100, [
          ["CO", "151", 60],
          ["CO", "45", 40],
        ]),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 60"],
          denials: ["P necessity CO-151 1 1 60 0"],
          claims: [`${t.control} P 200 100 60 partly denied`],
        },
      ],
    }),
  ],
]);
