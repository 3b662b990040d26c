import { chapter, type Story, standard } from "./story.ts";

/** What payers say, take back and say again: DATA §3 and RULINGS 7–16. */
export const words: Story[] = chapter("W", [
  [
    "paid, then denied on resubmission whatever the CARC: nothing changes (ruling 7)",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-04-01" })],
      payments: [t.paid(), t.says("2026-04-20", 0, [["CO", "29", 200]], { icn: `I2${t.id}` })],
      expected: [
        {
          aging: ["P patient 91-120 1 20"],
          denials: ["P timely CO-29 1 1 0 0"],
          bridge: { charges: 200, contractual: 100 },
        },
      ],
    }),
  ],
  [
    "such a denial does not become the word when the payment is reversed (ruling 7)",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-04-01" })],
      payments: [
        t.paid(),
        t.says("2026-04-20", 0, [["CO", "29", 200]], { icn: `I2${t.id}` }),
        t.pay("2026-05-01", [t.reversal()]),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 200"],
          denials: ["P timely CO-29 1 1 0 0"],
          bridge: { contractual: 0, payments: 0 },
          claims: [`${t.control} P 200 0 200 waiting`],
        },
      ],
    }),
  ],
  [
    "left to the patient, then denied as a duplicate (ruling 7)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [
          ["CO", "45", 100],
          ["PR", "1", 100],
        ]),
        t.says("2026-04-20", 0, [["OA", "18", 200]]),
      ],
      expected: [{ aging: ["P patient 91-120 1 100"], denials: ["P dup OA-18 1 1 0 0"] }],
    }),
  ],
  [
    "a corrected word without claim-level amounts clears line 0 (ruling 8)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 78, [], {
          cas: [["CO", "253", 2]],
          lines: [{ charge: 200, paid: 80, cas: standard }],
        }),
        t.pay("2026-05-01", [
          t.reversal({ paid: -78, cas: [["CO", "253", -2]] }),
          t.answer(90, [
            ["CO", "45", 100],
            ["PR", "2", 10],
          ]),
        ]),
      ],
      // first 78 paid, 102 contractual; then 90 paid, 100 contractual, 10 patient
      expected: [
        {
          asOf: "2026-04-30",
          bridge: { payments: 78, contractual: 102 },
          aging: ["P patient 31-60 1 20"],
        },
        { bridge: { payments: 90, contractual: 100 }, aging: ["P patient 91-120 1 10"] },
      ],
    }),
  ],
  [
    "the patient share of a later payer is at most what the earlier left (ruling 10)",
    (t) => ({
      bills: [t.bill(), t.next()],
      payments: [
        t.paid(),
        t.second("2026-04-10", 5, [
          ["OA", "23", 155],
          ["PR", "2", 40],
        ]),
      ],
      // rest 20, paid 5: the patient's 15
      expected: [{ aging: ["P patient 91-120 1 15"], bridge: { payments: 85, contractual: 100 } }],
    }),
  ],
  [
    "denied, then billed to another primary who pays (ruling 11)",
    (t) => ({
      bills: [t.bill(), t.bill({ payer: t.N, on: "2026-04-01" })],
      payments: [
        t.says("2026-03-20", 0, [["CO", "27", 200]]),
        t.pay(
          "2026-04-20",
          [
            t.answer(
              90,
              [
                ["CO", "45", 90],
                ["PR", "2", 20],
              ],
              { icn: `N${t.id}` },
            ),
          ],
          { payer: t.N },
        ),
      ],
      // 4 March to 20 April: 47 days
      expected: [
        { asOf: "2026-03-31", aging: ["P insurance 0-30 1 200"] },
        { asOf: "2026-04-10", aging: ["N insurance 31-60 1 200"] },
        {
          aging: ["N patient 91-120 1 20"],
          denials: ["P elig CO-27 1 1 200 90"],
          first: ["P 1 0 0 null 1 0 0 0"],
          days: ["P 1 47 47 0"],
        },
      ],
    }),
  ],
  [
    "paid, then billed to another primary: the first one's word ends, payments add up (ruling 11)",
    (t) => ({
      bills: [t.bill(), t.bill({ payer: t.N, on: "2026-04-01" })],
      payments: [
        t.paid(),
        t.pay("2026-04-20", [t.answer(90, [["CO", "45", 110]], { icn: `N${t.id}` })], {
          payer: t.N,
        }),
      ],
      // between: 200 − 80; then 200 − 170 − 110 = −80
      expected: [
        {
          asOf: "2026-04-10",
          aging: ["N insurance 31-60 1 120"],
          bridge: { contractual: 0, payments: 80 },
        },
        { aging: ["N insurance credit 1 -80"], bridge: { contractual: 110, payments: 170 } },
      ],
    }),
  ],
  [
    "of two equal payments a reversal undoes the earliest (ruling 12)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid(), t.paid("2026-04-02"), t.pay("2026-05-01", [t.reversal()])],
      expected: [
        { asOf: "2026-04-30", aging: ["P insurance credit 1 -80", "P patient 31-60 1 20"] },
        { aging: ["P patient 91-120 1 20"], bridge: { payments: 80, contractual: 100 } },
      ],
    }),
  ],
  [
    "a reversal under another payer number is found by its opposite amounts",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid(), t.pay("2026-05-01", [t.reversal({ icn: `OTHER${t.id}` })])],
      expected: [{ aging: ["P insurance 91-120 1 200"], bridge: { payments: 0, contractual: 0 } }],
    }),
  ],
  [
    "a reversal without amounts undoes the word and its payment (ruling 12)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay("2026-05-01", [t.answer(0, [], { status: "22", bare: true, lines: [] })]),
      ],
      expected: [{ aging: ["P insurance 91-120 1 200"], bridge: { payments: 0, contractual: 0 } }],
    }),
  ],
  [
    "a reversal that finds nothing posts nothing",
    (t) => ({
      bills: [t.bill()],
      payments: [t.pay("2026-03-20", [t.reversal()])],
      expected: [{ aging: ["P insurance 91-120 1 200"], bridge: { payments: 0, contractual: 0 } }],
    }),
  ],
  [
    "reversal and correction weeks apart",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay("2026-04-10", [t.reversal()]),
        t.says("2026-05-10", 90, [
          ["CO", "45", 100],
          ["PR", "2", 10],
        ]),
      ],
      expected: [
        {
          asOf: "2026-04-30",
          aging: ["P insurance 31-60 1 200"],
          bridge: { payments: 0 },
          days: ["P 0 null null 0"],
        },
        {
          aging: ["P patient 91-120 1 10"],
          bridge: { payments: 90, contractual: 100 },
          first: ["P 1 0 0 null 1 0 0 0"],
        },
      ],
    }),
  ],
  [
    "the correction stands before its reversal in the same remittance",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay("2026-05-01", [
          t.answer(90, [
            ["CO", "45", 100],
            ["PR", "2", 10],
          ]),
          t.reversal(),
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 10"], bridge: { payments: 90, contractual: 100 } }],
    }),
  ],
  [
    "a correction that carries status 22 too",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay("2026-05-01", [
          t.reversal(),
          t.answer(
            90,
            [
              ["CO", "45", 100],
              ["PR", "2", 10],
            ],
            { status: "22" },
          ),
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 10"], bridge: { payments: 90, contractual: 100 } }],
    }),
  ],
  [
    "the reversal of the primary suspends the secondary's word, not its payment",
    (t) => ({
      bills: [t.bill(), t.next()],
      payments: [
        t.paid(),
        t.second("2026-04-10", 20, [["OA", "23", 180]]),
        t.pay("2026-05-01", [t.reversal()]),
        t.says("2026-05-20", 80, standard, { icn: `I2${t.id}` }),
      ],
      // between: 200 − 20
      expected: [
        {
          asOf: "2026-05-10",
          aging: ["P insurance 61-90 1 180"],
          bridge: { payments: 20, contractual: 0 },
        },
        { aging: [], bridge: { payments: 100, contractual: 100 } },
      ],
    }),
  ],
  [
    "the word told by the secondary's bill gives way to the primary's own, on every day (ruling 14)",
    (t) => ({
      bills: [
        t.bill(),
        t.next({
          others: [
            {
              payer: t.P,
              sequence: "P",
              paid: 70,
              on: "2026-03-19",
              cas: [
                ["CO", "45", 100],
                ["PR", "2", 30],
              ],
            },
          ],
        }),
      ],
      payments: [t.paid("2026-03-22")],
      expected: [
        { asOf: "2026-03-21", aging: ["P insurance 0-30 1 200"], bridge: { payments: 0 } },
        { asOf: "2026-03-24", aging: ["P patient 0-30 1 20"] },
        {
          aging: ["S insurance 91-120 1 20"],
          bridge: { payments: 80, contractual: 100 },
          days: ["P 1 18 18 1"],
        },
      ],
    }),
  ],
  [
    "only the latest secondary bill tells the primary's word (ruling 14)",
    (t) => ({
      bills: [
        t.bill(),
        t.next({
          others: [
            {
              payer: t.P,
              sequence: "P",
              paid: 70,
              on: "2026-03-19",
              cas: [
                ["CO", "45", 100],
                ["PR", "2", 30],
              ],
            },
          ],
        }),
        t.next({
          on: "2026-04-15",
          others: [{ payer: t.P, sequence: "P", paid: 80, on: "2026-03-19", cas: standard }],
        }),
      ],
      expected: [
        {
          aging: ["S insurance 91-120 1 20"],
          bridge: { payments: 80, contractual: 100 },
          // told by another's bill: never a first word or a first payment
          first: ["P 1 0 0 null 0 0 null 1"],
        },
      ],
    }),
  ],
  [
    "the secondary answers before the primary",
    (t) => ({
      bills: [t.bill(), t.next({ on: "2026-03-06" })],
      payments: [t.second("2026-03-15", 20, [["OA", "23", 180]]), t.paid()],
      expected: [{ aging: [], bridge: { payments: 100, contractual: 100, prior: 0 } }],
    }),
  ],
  [
    "three payers",
    (t) => ({
      bills: [
        t.bill(),
        t.next(),
        t.bill({
          payer: t.T,
          sequence: "T",
          on: "2026-04-20",
          others: [
            { payer: t.P, sequence: "P" },
            { payer: t.S, sequence: "S" },
          ],
        }),
      ],
      payments: [
        t.paid(),
        t.second("2026-04-10", 10, [
          ["OA", "23", 180],
          ["PR", "2", 10],
        ]),
        t.pay("2026-05-05", [t.answer(10, [["OA", "23", 190]], { status: "3", icn: `T${t.id}` })], {
          payer: t.T,
        }),
      ],
      expected: [
        { asOf: "2026-04-01", aging: ["S insurance 0-30 1 20"] },
        { asOf: "2026-04-15", aging: ["P patient 31-60 1 10"] },
        { asOf: "2026-04-25", aging: ["T insurance 31-60 1 10"] },
        { aging: [], bridge: { payments: 100, contractual: 100 } },
      ],
    }),
  ],
  [
    "the secondary denies: it owes what it denied",
    (t) => ({
      bills: [t.bill(), t.next()],
      payments: [
        t.paid(),
        t.second("2026-04-10", 0, [
          ["OA", "23", 180],
          ["CO", "29", 20],
        ]),
      ],
      expected: [
        {
          aging: ["S insurance 91-120 1 20"],
          denials: ["S timely CO-29 1 1 20 0"],
          first: ["P 1 0 0 null 1 1 1 0"],
        },
      ],
    }),
  ],
  [
    "OA-209 waits for the next payer, never the patient",
    (t) => ({
      bills: [t.bill({ filing: "MB" })],
      payments: [
        t.says("2026-03-20", 80, [
          ["CO", "45", 100],
          ["OA", "209", 20],
        ]),
      ],
      expected: [{ aging: ["P insurance 91-120 1 20"], bridge: { contractual: 100 } }],
    }),
  ],
  [
    "QMB with Medicaid's bill and answer",
    (t) => ({
      bills: [t.bill({ filing: "MB" }), t.next({ filing: "MC" })],
      payments: [
        t.says("2026-03-20", 80, [], {
          lines: [{ charge: 200, paid: 80, cas: standard, remarks: ["N781"] }],
        }),
        t.second("2026-04-10", 0, [
          ["OA", "23", 180],
          ["CO", "45", 20],
        ]),
      ],
      expected: [
        { asOf: "2026-03-22", aging: ["P insurance 0-30 1 20"] },
        { asOf: "2026-04-01", aging: ["S insurance 0-30 1 20"] },
        { aging: [], bridge: { contractual: 120 } },
      ],
    }),
  ],
  [
    "patient codes under CO are contractual, 100 is the patient's under OA (ruling 15)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 50, [
          ["CO", "45", 100],
          ["CO", "2", 20],
          ["OA", "100", 30],
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 30"], bridge: { contractual: 120 }, denials: [] }],
    }),
  ],
  [
    "303 and CO-187 are contractual, PR-45 is the patient's (ruling 15)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 50, [
          ["CO", "303", 60],
          ["CO", "187", 40],
          ["PR", "45", 50],
        ]),
      ],
      expected: [{ aging: ["P patient 91-120 1 50"], bridge: { contractual: 100 }, denials: [] }],
    }),
  ],
  [
    "59 on a paid line is contractual",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 40, [
          ["CO", "45", 100],
          ["CO", "59", 60],
        ]),
      ],
      expected: [{ aging: [], bridge: { contractual: 160 }, denials: [] }],
    }),
  ],
  [
    "59 on a line that paid nothing and left nothing is a denial",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [
          ["CO", "45", 100],
          ["CO", "59", 100],
        ]),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 100"],
          bridge: { contractual: 100 },
          denials: ["P bundle CO-59 1 1 100 0"],
        },
      ],
    }),
  ],
  [
    "B22 on a line that paid nothing is a coding denial; on one that left a copay it is contractual (ruling 15)",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "17000", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 0, [], {
          lines: [
            { charge: 120, paid: 0, cas: [["CO", "B22", 120]] },
            {
              code: "17000",
              charge: 80,
              paid: 0,
              cas: [
                ["CO", "B22", 60],
                ["PR", "3", 20],
              ],
            },
          ],
        }),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 120", "P patient 91-120 1 20"],
          bridge: { contractual: 60 },
          denials: ["P coding CO-B22 1 1 120 0"],
        },
      ],
    }),
  ],
  [
    "bundled: new code, negative 94 on the survivor, 97 on the other: contractual",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "11102", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 100, [], {
          lines: [
            {
              code: "11104",
              submitted: "99213",
              charge: 120,
              paid: 100,
              cas: [
                ["OA", "94", -80],
                ["CO", "45", 100],
              ],
            },
            { code: "11104", submitted: "11102", charge: 80, paid: 0, cas: [["CO", "97", 80]] },
          ],
        }),
      ],
      // −80 + 100 + 80
      expected: [
        {
          aging: [],
          bridge: { contractual: 100, payments: 100 },
          denials: [],
          first: ["P 1 0 0 null 1 1 1 0"],
        },
      ],
    }),
  ],
  [
    "97 under another code, but no line took the charge over: a denial",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "11102", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 70, [], {
          lines: [
            { charge: 120, paid: 70, cas: [["CO", "45", 50]] },
            { code: "11104", submitted: "11102", charge: 80, paid: 0, cas: [["CO", "97", 80]] },
          ],
        }),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 80"],
          bridge: { contractual: 50 },
          denials: ["P bundle CO-97 1 1 80 0"],
        },
      ],
    }),
  ],
  [
    "23 and 25 are no adjudications",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 0, [["CO", "109", 200]], { status: "23" }),
        t.says("2026-03-22", 0, [["OA", "101", 200]], { status: "25" }),
      ],
      expected: [
        { aging: ["P insurance 91-120 1 200"], denials: [], first: ["P 1 0 0 null 0 0 null 1"] },
      ],
    }),
  ],
  [
    "sequestration at claim level, no line told of it",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 120 }, { code: "17000", charge: 80 }] })],
      payments: [
        t.says("2026-03-20", 98, [], {
          cas: [["CO", "253", 2]],
          lines: [
            { charge: 120, paid: 70, cas: [["CO", "45", 50]] },
            { code: "17000", charge: 80, paid: 30, cas: [["CO", "45", 50]] },
          ],
        }),
      ],
      expected: [{ aging: [], bridge: { payments: 98, contractual: 102 } }],
    }),
  ],
  [
    "status 4 proves nothing: all contractual is no denial; status 1 may be one",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says(
          "2026-03-20",
          0,
          [
            ["CO", "45", 100],
            ["PR", "1", 100],
          ],
          { status: "4" },
        ),
      ],
      expected: [
        { aging: ["P patient 91-120 1 100"], denials: [], first: ["P 1 0 0 null 1 1 1 0"] },
      ],
    }),
  ],
  [
    "interest and takebacks at provider level never touch a claim",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.pay("2026-03-20", [t.answer(80, standard, { interest: 1.5 })], {
          plb: [
            ["L6", t.control, -1.5],
            ["72", `ICN${t.control}`, 80],
            ["FB", "T1", 10],
          ],
        }),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { payments: 80 } }],
    }),
  ],
  [
    "reversal, smaller correction, and the difference deferred by WO",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.paid(),
        t.pay(
          "2026-05-01",
          [
            t.reversal(),
            t.answer(60, [
              ["CO", "45", 120],
              ["PR", "2", 20],
            ]),
          ],
          {
            plb: [["WO", `ICN${t.control}`, -20]],
          },
        ),
        t.pay("2026-05-15", [], { plb: [["WO", `ICN${t.control}`, 20]] }),
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { payments: 60, contractual: 120 } }],
    }),
  ],
  [
    "a void keeps payments as a credit until the payer takes them back (ruling 9)",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-04-15", frequency: "8", reference: `ICN${t.control}` })],
      payments: [t.paid(), t.pay("2026-05-01", [t.reversal()])],
      expected: [
        {
          asOf: "2026-04-20",
          aging: ["P insurance credit 1 -80"],
          bridge: { charges: 0, contractual: 0, payments: 80 },
        },
        {
          aging: [],
          bridge: { charges: 0, contractual: 0, payments: 0 },
          claims: [`${t.control} P 0 0 0 voided`],
        },
      ],
    }),
  ],
  [
    "paid, voided, billed anew: nothing of the old word comes back (ruling 9)",
    (t) => ({
      bills: [
        t.bill(),
        t.bill({ on: "2026-04-15", frequency: "8", reference: `ICN${t.control}` }),
        t.bill({ on: "2026-04-25" }),
      ],
      payments: [
        t.paid(),
        t.pay("2026-05-01", [
          t.reversal(),
          t.answer(
            90,
            [
              ["CO", "45", 90],
              ["PR", "2", 20],
            ],
            { icn: `I2${t.id}` },
          ),
        ]),
      ],
      // 0 − 80; then 200 − 80; then 200 − 90 − 90
      expected: [
        { asOf: "2026-04-20", aging: ["P insurance credit 1 -80"] },
        { asOf: "2026-04-28", aging: ["P insurance 31-60 1 120"] },
        {
          aging: ["P patient 91-120 1 20"],
          bridge: { charges: 200, payments: 90, contractual: 90 },
        },
      ],
    }),
  ],
]);
