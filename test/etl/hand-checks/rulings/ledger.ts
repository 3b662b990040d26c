import { chapter, type Story, serviceOn, standard } from "./story.ts";

/** What people post, buckets and bases: DATA §4, §5 and RULINGS 17–20. */
export const ledger: Story[] = chapter("L", [
  [
    "a transfer to the patient holds until a later adjudication (ruling 17)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["CO", "50", 200]]), t.paid("2026-05-10")],
      transactions: [`2026-04-15,${t.control},Transfer to patient,200,,,,`],
      expected: [
        { asOf: "2026-04-14", aging: ["P insurance 31-60 1 200"] },
        { asOf: "2026-04-30", aging: ["P patient 31-60 1 200"] },
        { aging: ["P patient 91-120 1 20"] },
      ],
    }),
  ],
  [
    "a duplicate denial ends no transfer (ruling 7)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid(), t.says("2026-05-10", 0, [["CO", "18", 200]])],
      transactions: [`2026-04-15,${t.control},Transfer to insurance,20,,,,`],
      expected: [{ aging: ["P insurance 91-120 1 20"] }],
    }),
  ],
  [
    "a write-off without party takes the patient part first, then insurance (ruling 17)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 50, [
          ["CO", "151", 50],
          ["CO", "45", 80],
          ["PR", "2", 20],
        ]),
      ],
      transactions: [`2026-04-15,${t.control},Write-off,30,,,,small`],
      // 50 denied and 20 the patient's; 30 off: 0 and 40
      expected: [
        { asOf: "2026-04-14", aging: ["P insurance 31-60 1 50", "P patient 31-60 1 20"] },
        {
          aging: ["P insurance 91-120 1 40"],
          bridge: { contractual: 80, writeOffs: 30, payments: 50 },
          denials: ["P necessity CO-151 1 1 50 0"],
          first: ["P 1 0 0 null 1 0 0 0"],
        },
      ],
    }),
  ],
  [
    "a refund without party is the patient's (ruling 17)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid()],
      transactions: [
        `2026-03-25,${t.control},Patient payment,35,,,,`,
        `2026-04-15,${t.control},Refund,15,,,,`,
      ],
      expected: [
        { asOf: "2026-04-01", aging: ["P patient credit 1 -15"] },
        { aging: [], bridge: { payments: 115, refunds: 15 } },
      ],
    }),
  ],
  [
    "patient write-offs beyond the patient part lower insurance too (ruling 18)",
    (t) => ({
      bills: [t.bill()],
      payments: [
        t.says("2026-03-20", 50, [
          ["CO", "151", 50],
          ["CO", "45", 80],
          ["PR", "2", 20],
        ]),
      ],
      transactions: [`2026-04-15,${t.control},Write-off,30,patient,,,bad debt`],
      // 20 − 30 = −10 beyond: insurance 50 − 10
      expected: [{ aging: ["P insurance 91-120 1 40"], bridge: { writeOffs: 30 } }],
    }),
  ],
  [
    "a write-off of the whole denial closes the claim",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["CO", "29", 200]])],
      transactions: [`2026-05-04,${t.control},Adjustment,200,insurance,,,timely filing`],
      expected: [
        { asOf: "2026-05-03", claims: [`${t.control} P 200 0 200 denied`] },
        {
          aging: [],
          claims: [`${t.control} P 200 0 0 closed`],
          denials: ["P timely CO-29 1 1 200 0"],
        },
      ],
    }),
  ],
  [
    "a copay at the visit of a denied claim, then paid in full order (ruling 18)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.says("2026-03-20", 0, [["CO", "97", 200]]), t.paid("2026-04-20")],
      transactions: [`2026-03-02,${t.control},Copay,20,,,,`],
      expected: [
        { asOf: "2026-03-02", aging: ["P patient credit 1 -20"] },
        { asOf: "2026-03-10", aging: ["P insurance 0-30 1 180"] },
        { asOf: "2026-03-31", aging: ["P insurance 0-30 1 180"] },
        {
          aging: [],
          bridge: { payments: 100, contractual: 100 },
          claims: [`${t.control} P 200 100 0 closed`],
        },
      ],
    }),
  ],
  [
    "insurance rows of an export post where no 835 speaks",
    (t) => ({
      bills: [t.bill()],
      transactions: [
        `2026-03-20,${t.control},Insurance payment,80,,${t.P},,`,
        `2026-03-20,${t.control},Contractual adjustment,100,,${t.P},,`,
        `2026-03-21,${t.control},Transfer to patient,20,,,,`,
      ],
      // ruling 26: no first payment from exports
      expected: [
        { asOf: "2026-03-20", aging: ["P insurance 0-30 1 20"] },
        { aging: ["P patient 91-120 1 20"], bridge: { payments: 80, contractual: 100 }, days: [] },
      ],
    }),
  ],
  [
    "insurance rows of an export are known from the remittance (ruling 20)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid()],
      transactions: [
        `2026-03-22,${t.control},Insurance payment,80,,${t.P},,`,
        `2026-03-22,${t.control},Contractual adjustment,100,,,,`,
      ],
      expected: [{ aging: ["P patient 91-120 1 20"], bridge: { payments: 80, contractual: 100 } }],
    }),
  ],
  [
    "a charge row never posts where an 837 has the claim; rows without a claim post nowhere",
    (t) => ({
      bills: [t.bill()],
      transactions: [
        `2026-03-04,${t.control},Charge,200,,${t.P},,`,
        `2026-03-04,NOBODY${t.id},Patient payment,12,,,,`,
      ],
      expected: [{ aging: ["P insurance 91-120 1 200"], bridge: { charges: 200, payments: 0 } }],
    }),
  ],
  [
    "a row of a reused account number means the latest visit before it (ruling 20)",
    (t) => ({
      bills: [t.bill(), t.bill({ serviceOn: "2025-06-02", on: "2025-06-04" })],
      transactions: [
        `2025-09-01,${t.control},Patient payment,50,,,,`,
        `2026-03-05,${t.control},Patient payment,20,,,,`,
      ],
      expected: [
        {
          aging: ["P insurance 121+ 1 150", "P insurance 91-120 1 180"].reverse(),
          bridge: { payments: 70 },
        },
      ],
    }),
  ],
  [
    "equal rows in one export are two payments",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid()],
      transactions: [
        `2026-04-01,${t.control},Patient payment,5,,,,`,
        `2026-04-01,${t.control},Patient payment,5,,,,`,
      ],
      expected: [{ aging: ["P patient 91-120 1 10"], bridge: { payments: 90 } }],
    }),
  ],
  [
    "equal rows of one payment id in one export are its parts (reading of ruling 20)",
    (t) => ({
      bills: [t.bill()],
      payments: [t.paid()],
      transactions: [
        `2026-04-01,${t.control},Patient payment,5,,,X${t.id},`,
        `2026-04-01,${t.control},Patient payment,5,,,X${t.id},`,
      ],
      expected: [{ aging: ["P patient 91-120 1 10"], bridge: { payments: 90 } }],
    }),
  ],
  [
    "day 30 is of the first bucket, day 31 of the second; 60, 61, 90, 91, 120, 121",
    (t) => ({
      bills: [
        ...[
          "2026-05-31",
          "2026-05-30",
          "2026-05-01",
          "2026-04-30",
          "2026-04-01",
          "2026-03-31",
          "2026-03-02",
          "2026-03-01",
        ].map((day, i) =>
          t.bill({
            control: `B${i}${t.id}Y`,
            member: `B${i}${t.id}`,
            serviceOn: day,
            on: "2026-06-01",
          }),
        ),
      ],
      expected: [
        {
          aging: [
            "P insurance 0-30 1 200",
            "P insurance 31-60 2 400",
            "P insurance 61-90 2 400",
            "P insurance 91-120 2 400",
            "P insurance 121+ 1 200",
          ],
        },
      ],
    }),
  ],
  [
    "no service date: a row of its own; a future one: the first bucket",
    (t) => ({
      bills: [
        t.bill({ control: `N${t.id}Y`, serviceOn: "" }),
        t.bill({ control: `Y${t.id}Y`, serviceOn: "2026-07-15", on: "2026-06-20" }),
      ],
      expected: [{ aging: ["P insurance 0-30 1 200", "P insurance no date 1 200"] }],
    }),
  ],
  [
    "a claim ages from its earliest line; its parties are judged as a whole",
    (t) => ({
      bills: [
        t.bill({
          lines: [
            { charge: 100, serviceOn: "2026-05-20" },
            { code: "17000", charge: 100, serviceOn: "2026-03-02" },
          ],
        }),
      ],
      payments: [
        t.says("2026-06-10", 130, [], {
          lines: [
            { charge: 100, paid: 130, cas: [["OA", "94", -30]], serviceOn: "2026-05-20" },
            {
              code: "17000",
              charge: 100,
              paid: 0,
              cas: [["CO", "50", 100]],
              serviceOn: "2026-03-02",
            },
          ],
        }),
      ],
      // line 1: 100 − 130 + 30 = 0; line 2: 100 denied
      expected: [
        { aging: ["P insurance 91-120 1 100"], bridge: { contractual: -30, payments: 130 } },
      ],
    }),
  ],
  [
    "bases: service, first submission, the day the party became responsible",
    (t) => ({
      bills: [t.bill(), t.next({ on: "2026-06-10" })],
      payments: [t.paid("2026-05-15")],
      // 10 June: 20 days; 4 March: 118; before it the patient since 15 May: 16 days to 31 May
      expected: [
        { basis: "service", aging: ["S insurance 91-120 1 20"] },
        { basis: "submission", aging: ["S insurance 91-120 1 20"] },
        { basis: "responsibility", aging: ["S insurance 0-30 1 20"] },
        { asOf: "2026-05-31", basis: "responsibility", aging: ["P patient 0-30 1 20"] },
        { asOf: "2026-05-31", basis: "service", aging: ["P patient 61-90 1 20"] },
      ],
    }),
  ],
  [
    "basis responsibility of the primary: the first bill, not the resubmission",
    (t) => ({
      bills: [t.bill(), t.bill({ on: "2026-06-10" })],
      expected: [
        { basis: "responsibility", aging: ["P insurance 91-120 1 200"] },
        { basis: "submission", aging: ["P insurance 91-120 1 200"] },
      ],
    }),
  ],
  [
    "a remittance before the practice's first 837 service date is before history",
    (t) => ({
      bills: [t.bill({ practice: "1999999976" })],
      payments: [
        t.pay(
          "2026-03-20",
          [
            t.answer(80, standard, {
              control: `OLD${t.id}Z`,
              serviceOn: "2026-02-01",
              member: `OLD${t.id}`,
            }),
            t.answer(80, standard),
          ],
          { practice: "1999999976" },
        ),
      ],
      expected: [
        {
          aging: ["P patient 91-120 1 20"],
          bridge: { charges: 200, payments: 80, contractual: 100 },
          first: ["P 1 0 0 null 1 1 1 0"],
        },
      ],
    }),
  ],
  [
    "a remittance of an unknown claim within history posts its charge at the payment date",
    (t) => ({
      bills: [t.bill({ practice: "1999999976", serviceOn: "2026-02-25", control: `H${t.id}H` })],
      payments: [
        t.pay("2026-03-20", [t.answer(0, [["CO", "29", 200]])], { practice: "1999999976" }),
      ],
      expected: [
        { asOf: "2026-03-19", bridge: { charges: 200 }, aging: ["P insurance 0-30 1 200"] },
        {
          bridge: { charges: 400 },
          aging: ["P insurance 121+ 1 200", "P insurance 91-120 1 200"].reverse(),
        },
      ],
    }),
  ],
  [
    "a line of another day within one claim keeps its own answer",
    (t) => ({
      bills: [t.bill({ lines: [{ charge: 100 }, { charge: 100, serviceOn: "2026-03-03" }] })],
      payments: [
        t.says("2026-03-20", 60, [], {
          lines: [
            { charge: 100, paid: 0, cas: [["CO", "197", 100]], serviceOn: "2026-03-03" },
            { charge: 100, paid: 60, cas: [["CO", "45", 40]], serviceOn },
          ],
        }),
      ],
      expected: [
        {
          aging: ["P insurance 91-120 1 100"],
          denials: ["P auth CO-197 1 1 100 0"],
          bridge: { contractual: 40 },
        },
      ],
    }),
  ],
]);
