import { chapter, type Story } from "./story.ts";

/** Bills of one visit, what a remittance belongs to, verdicts: DATA §2, §6 and RULINGS 1–6. */
export const families: Story[] = chapter("F", [
  [
    "an account number used again a year later is another claim (ruling 1)",
    (t) => ({
      bills: [t.bill(), t.bill({ serviceOn: "2025-06-02", on: "2025-06-04" })],
      payments: [t.paid()],
      // 200 of 2025 open; of 2026: 200 − 80 − 100 = 20 with the patient
      expected: [
        {
          aging: ["P insurance 121+ 1 200", "P patient 91-120 1 20"],
          bridge: { charges: 400, payments: 80, contractual: 100 },
          claims: [`${t.control} P 200 0 200 waiting`, `${t.control} P 200 80 20 patient`],
        },
      ],
    }),
  ],
  [
    "REF*F8 joins bills whose days do not overlap (ruling 1)",
    (t) => ({
      bills: [
        t.bill(),
        t.bill({
          control: `${t.control}99Q`,
          frequency: "7",
          reference: `ICN${t.control}`,
          serviceOn: "2026-03-03",
          on: "2026-04-15",
        }),
      ],
      payments: [t.says("2026-03-20", 0, [["CO", "4", 200]])],
      // one claim: 200, denied
      expected: [{ bridge: { charges: 200 }, aging: ["P insurance 91-120 1 200"] }],
    }),
  ],
  [
    "a resubmission adds a line and keeps the others (ruling 2)",
    (t) => ({
      bills: [
        t.bill({ lines: [{ charge: 200 }, { code: "11102", charge: 50 }] }),
        t.bill({
          on: "2026-03-10",
          lines: [{ charge: 200 }, { code: "17000", charge: 30 }],
        }),
      ],
      // 200 + 50, then + 30
      expected: [
        { asOf: "2026-03-09", bridge: { charges: 250 } },
        { bridge: { charges: 280 }, aging: ["P insurance 91-120 1 280"] },
      ],
    }),
  ],
  [
    "a replacement drops a line (ruling 2)",
    (t) => ({
      bills: [
        t.bill({ lines: [{ charge: 200 }, { code: "11102", charge: 50 }] }),
        t.bill({ on: "2026-03-10", frequency: "7", reference: `ICN${t.control}` }),
      ],
      // 250, then − 50
      expected: [
        { asOf: "2026-03-09", bridge: { charges: 250 } },
        { bridge: { charges: 200 }, aging: ["P insurance 91-120 1 200"] },
      ],
    }),
  ],
  [
    "frequencies 6, 9 and none count as 1 (ruling 2)",
    (t) => ({
      bills: [
        t.bill(),
        t.bill({ on: "2026-03-10", frequency: "9" }),
        t.bill({
          on: "2026-03-11",
          frequency: "6",
          lines: [{ code: "11102", charge: 50 }, { charge: 200 }],
        }),
        t.bill({ on: "2026-03-12", frequency: "" }),
      ],
      // 200 + 50 added by the third
      expected: [{ bridge: { charges: 250 }, aging: ["P insurance 91-120 1 250"] }],
    }),
  ],
  [
    "the only bill is rejected: still a claim, rejected from that day (ruling 3)",
    (t) => ({
      bills: [t.bill()],
      receipts: [
        {
          source: "PR",
          on: "2026-03-06",
          batch: "X",
          claims: [{ control: t.control, status: "A7:562", action: "U" }],
        },
      ],
      expected: [
        { asOf: "2026-03-05", claims: [`${t.control} P 200 0 200 waiting`] },
        {
          aging: ["P insurance 91-120 1 200"],
          claims: [`${t.control} P 200 0 200 rejected`],
          first: ["P 1 1 0 0 0 0 null 1"],
        },
      ],
    }),
  ],
  [
    "rejected first, accepted second: SUB1 stays the first, not resolved (DATA §6, ruling 26)",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-03-10" })],
      receipts: [
        {
          source: "PR",
          on: "2026-03-06",
          batch: `B${t.control}03-04`,
          claims: [{ control: t.control, status: "A7:562", action: "U" }],
        },
        {
          source: "PR",
          on: "2026-03-12",
          batch: `B${t.control}03-10`,
          claims: [{ control: t.control, status: "A2:20", action: "WQ" }],
        },
      ],
      payments: [t.paid()],
      // 4 March to 20 March: 16 days
      expected: [
        {
          aging: ["P patient 91-120 1 20"],
          first: ["P 1 1 0 0 1 0 0 0"],
          days: ["P 1 16 16 1"],
          bridge: { charges: 200 },
        },
      ],
    }),
  ],
  [
    "the payer's rejection outweighs the clearinghouse's acceptance (DATA §6)",
    (t) => ({
      bills: [t.bill()],
      receipts: [
        {
          source: "AY",
          on: "2026-03-05",
          claims: [{ control: t.control, status: "A2:20", action: "WQ" }],
        },
        {
          source: "PR",
          on: "2026-03-07",
          claims: [{ control: t.control, status: "A3:21", action: "" }],
        },
      ],
      expected: [
        { asOf: "2026-03-06", first: ["P 1 1 1 1 0 0 null 1"] },
        { first: ["P 1 1 0 0 0 0 null 1"], claims: [`${t.control} P 200 0 200 rejected`] },
      ],
    }),
  ],
  [
    "a later acceptance does not undo a rejection (DATA §6)",
    (t) => ({
      bills: [t.bill()],
      receipts: [
        {
          source: "AY",
          on: "2026-03-05",
          claims: [{ control: t.control, status: "A6:21", action: "" }],
        },
        {
          source: "PR",
          on: "2026-03-07",
          claims: [{ control: t.control, status: "A2:20", action: "WQ" }],
        },
      ],
      expected: [{ first: ["P 1 1 0 0 0 0 null 1"] }],
    }),
  ],
  [
    "A1 without WQ is a mere receipt (DATA §6, ruling 25)",
    (t) => ({
      bills: [t.bill()],
      receipts: [
        {
          source: "PR",
          on: "2026-03-05",
          claims: [{ control: t.control, status: "A1:19", action: "" }],
        },
      ],
      expected: [{ first: ["P 1 1 0 null 0 0 null 1"] }],
    }),
  ],
  [
    "a whole batch refused at 2200B (DATA §6)",
    (t) => ({
      bills: [t.bill({ batch: `BATCH${t.id}` })],
      receipts: [
        { source: "PR", on: "2026-03-05", batch: `BATCH${t.id}`, batchStatus: ["A3:24", "U"] },
      ],
      expected: [
        { first: ["P 1 1 0 0 0 0 null 1"], claims: [`${t.control} P 200 0 200 rejected`] },
      ],
    }),
  ],
  [
    "a provider's claims refused at 2200C (DATA §6)",
    (t) => ({
      bills: [t.bill({ batch: `BATCH${t.id}` })],
      receipts: [
        {
          source: "PR",
          on: "2026-03-05",
          batch: `BATCH${t.id}`,
          batchStatus: ["A1:19", "WQ"],
          providerStatus: ["A8:496", "U"],
        },
      ],
      expected: [
        { first: ["P 1 1 0 0 0 0 null 1"], claims: [`${t.control} P 200 0 200 rejected`] },
      ],
    }),
  ],
  [
    "a transaction set refused by a 999 (DATA §6)",
    (t) => ({
      verdicts: [{ group: "7701", bill: t.bill(), on: "2026-03-04", verdict: "R" }],
      expected: [
        { first: ["P 1 1 0 0 0 0 null 1"], claims: [`${t.control} P 200 0 200 rejected`] },
      ],
    }),
  ],
  [
    "a 999 A alone is a mere receipt (DATA §6)",
    (t) => ({
      verdicts: [{ group: "7702", bill: t.bill(), on: "2026-03-04", verdict: "A" }],
      payments: [t.paid()],
      expected: [{ first: ["P 1 1 0 null 1 1 1 0"] }],
    }),
  ],
  [
    "what CLM02 has beyond its lines stands on line 0 (ruling 4)",
    (t) => ({
      bills: [t.bill({ charge: 210 })],
      payments: [
        t.says(
          "2026-03-20",
          80,
          [
            ["CO", "45", 100],
            ["PR", "2", 20],
          ],
          { charge: 200 },
        ),
      ],
      // 210 − 80 − 100 = 30, of which 20 the patient's
      expected: [
        { aging: ["P insurance 91-120 1 10", "P patient 91-120 1 20"], bridge: { charges: 210 } },
      ],
    }),
  ],
  [
    "until the 837's own date the charge is what the remittance says (ruling 5)",
    (t) => ({
      bills: [
        t.bill({ on: "2026-04-01", lines: [{ charge: 200 }, { code: "11102", charge: 50 }] }),
      ],
      payments: [t.paid()],
      expected: [
        { asOf: "2026-03-19", bridge: { charges: 0 } },
        { asOf: "2026-03-31", aging: ["P patient 0-30 1 20"], bridge: { charges: 200 } },
        {
          aging: ["P insurance 91-120 1 50", "P patient 91-120 1 20"],
          bridge: { charges: 250 },
          days: [],
        },
      ],
    }),
  ],
  [
    "void, then a new bill of the same visit",
    (t) => ({
      bills: [
        t.bill(),
        t.bill({ on: "2026-03-10", frequency: "8", reference: `ICN${t.control}` }),
        t.bill({ on: "2026-03-12" }),
      ],
      payments: [t.paid()],
      // 200, − 200, + 200; then as usual
      expected: [
        { asOf: "2026-03-09", bridge: { charges: 200 } },
        {
          asOf: "2026-03-11",
          bridge: { charges: 0 },
          aging: [],
          claims: [`${t.control} P 0 0 0 voided`],
        },
        { asOf: "2026-03-12", bridge: { charges: 200 }, aging: ["P insurance 0-30 1 200"] },
        {
          aging: ["P patient 91-120 1 20"],
          bridge: { charges: 200, contractual: 100, payments: 80 },
        },
      ],
    }),
  ],
  [
    "a separator and a number after the account number: one family",
    (t) => ({
      bills: [t.bill(), t.bill({ control: `${t.control}-02`, on: "2026-03-12" })],
      payments: [
        t.pay("2026-03-20", [
          t.answer(
            80,
            [
              ["CO", "45", 100],
              ["PR", "2", 20],
            ],
            { control: `${t.control}-02`, member: `M${t.control}` },
          ),
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { charges: 200 } }],
    }),
  ],
  [
    "equal bill under an unlike account number: another claim",
    (t) => ({
      bills: [t.bill(), t.bill({ control: `Q${t.id}UNLIKE`, on: "2026-03-12" })],
      expected: [{ aging: ["P insurance 91-120 2 400"], bridge: { charges: 400 } }],
    }),
  ],
  [
    "the same account number at another practice is another claim (rung 1)",
    (t) => ({
      bills: [t.bill(), t.bill({ practice: "1999999992" })],
      payments: [
        t.pay(
          "2026-03-20",
          [
            t.answer(80, [
              ["CO", "45", 100],
              ["PR", "2", 20],
            ]),
          ],
          { practice: "1999999992" },
        ),
      ],
      // one untouched, one paid
      expected: [
        {
          aging: ["P insurance 91-120 1 200", "P patient 91-120 1 20"],
          bridge: { charges: 400, payments: 80 },
        },
      ],
    }),
  ],
  [
    "hyphens, zeros and case dropped by the payer (rung 2)",
    (t) => ({
      bills: [t.bill({ control: `00-${t.id}-ab-77Q` })],
      payments: [
        t.says(
          "2026-03-20",
          80,
          [
            ["CO", "45", 100],
            ["PR", "2", 20],
          ],
          { control: `${t.id}AB77Q`, icn: `Z${t.id}` },
        ),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { charges: 200 } }],
    }),
  ],
  [
    "cut after 17 characters by the payer (rung 2)",
    (t) => ({
      bills: [t.bill({ control: `LONG${t.id}ACCOUNT000123` })],
      payments: [
        t.says(
          "2026-03-20",
          80,
          [
            ["CO", "45", 100],
            ["PR", "2", 20],
          ],
          { control: `LONG${t.id}ACCOUNT000`, member: `M${t.control}` },
        ),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { charges: 200 } }],
    }),
  ],
  [
    "the payer's number, known from the 277CA (rung 3)",
    (t) => ({
      bills: [t.bill()],
      receipts: [
        {
          source: "PR",
          on: "2026-03-05",
          claims: [{ control: t.control, status: "A2:20", action: "WQ", icn: `PCN${t.id}` }],
        },
      ],
      payments: [
        t.says(
          "2026-03-20",
          80,
          [
            ["CO", "45", 100],
            ["PR", "2", 20],
          ],
          { control: "0", icn: `PCN${t.id}`, member: "ELSE" },
        ),
      ],
      expected: [
        {
          aging: ["P patient 91-120 1 20"],
          bridge: { charges: 200 },
          first: ["P 1 1 1 1 1 1 1 0"],
        },
      ],
    }),
  ],
  [
    "member, day and charge, as only one claim fits (rung 4)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says(
          "2026-03-20",
          80,
          [
            ["CO", "45", 100],
            ["PR", "2", 20],
          ],
          { control: `WRONG${t.id}W`, icn: `Y${t.id}`, member: `M${t.control}` },
        ),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { charges: 200 } }],
    }),
  ],
  [
    "a dependent's claim",
    (t) => ({
      bills: [t.bill({ dependent: true })],
      payments: [t.paid()],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { charges: 200 } }],
    }),
  ],
  [
    "lines by REF*6R, though the payer changed code and order",
    (t) => ({
      bills: [
        t.bill({
          lines: [
            { code: "11102", charge: 100, control: "L1" },
            { code: "17000", charge: 100, control: "L2" },
          ],
        }),
      ],
      payments: [
        t.pay("2026-03-20", [
          t.answer(60, [], {
            lines: [
              {
                code: "17003",
                submitted: "17000",
                charge: 100,
                paid: 60,
                cas: [["CO", "45", 40]],
                control: "L2",
              },
              { code: "11102", charge: 100, paid: 0, cas: [["CO", "197", 100]], control: "L1" },
            ],
          }),
        ]),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 100"],
          denials: ["P auth CO-197 1 1 100 0"],
          bridge: { contractual: 40, payments: 60 },
        },
      ],
    }),
  ],
  [
    "a modifier dropped by the payer",
    (t) => ({
      bills: [
        t.bill({
          lines: [
            { charge: 120, modifiers: ["25"] },
            { code: "17000", modifiers: ["59"], charge: 80 },
          ],
        }),
      ],
      payments: [
        t.pay("2026-03-20", [
          t.answer(100, [], {
            lines: [
              { code: "17000", charge: 80, paid: 30, cas: [["CO", "45", 50]] },
              {
                charge: 120,
                paid: 70,
                cas: [
                  ["CO", "45", 30],
                  ["PR", "3", 20],
                ],
              },
            ],
          }),
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { contractual: 80, payments: 100 } }],
    }),
  ],
  [
    "several SVC of one line add up",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 200, control: "S1" }] })],
      payments: [
        t.pay("2026-03-20", [
          t.answer(80, [], {
            lines: [
              { charge: 120, paid: 50, cas: [["CO", "45", 70]], control: "S1" },
              {
                charge: 80,
                paid: 30,
                cas: [
                  ["CO", "45", 30],
                  ["PR", "2", 20],
                ],
                control: "S1",
              },
            ],
          }),
        ]),
      ],
      expected: [
        {
          aging: ["P patient 91-120 1 20"],
          bridge: { charges: 200, contractual: 100, payments: 80 },
        },
      ],
    }),
  ],
]);
