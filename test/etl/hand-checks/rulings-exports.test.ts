import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { type Answer, type Bill, claimFile, remittanceFile } from "#test/etl/x12-files.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dermledger-exports-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** A home with these files loaded, each in a load of its own where `inTurn`. */
async function home(
  name: string,
  files: Record<string, string>,
  options: { inTurn?: boolean } = {},
): Promise<Warehouse> {
  const place = join(root, name);
  await mkdir(join(place, "in"), { recursive: true });
  const paths = Object.keys(files).map((file) => join(place, "in", file));
  for (const [file, text] of Object.entries(files)) await writeFile(join(place, "in", file), text);
  for (const group of options.inTurn ? paths.map((path) => [path]) : [paths]) {
    const results = await load(group, { home: place, now: new Date("2026-07-01T12:00:00Z") });
    for (const result of results) expect(result.status, JSON.stringify(result)).toBe("loaded");
  }
  return openReader(place);
}

const asOf = "2026-06-30";
const whole: Filters = { ...defaultFilters(asOf), from: "2025-01-01" };
const aging = async (reader: Warehouse, filters: Partial<Filters> = {}) =>
  (await reader.run(arAging, { ...whole, ...filters })).map(
    (row) => `${row.payer} ${row.party} ${row.bucket} ${row.claims} ${row.open_cents / 100}`,
  );
const sums = async (reader: Warehouse, filters: Partial<Filters> = {}) => {
  const rows = await reader.run(arBridge, { ...whole, ...filters });
  const total = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / 100;
  return {
    charges: total((row) => row.charges_cents),
    payments: total((row) => row.payments_cents),
    contractual: total((row) => row.contractual_cents),
    writeOffs: total((row) => row.write_offs_cents),
    refunds: total((row) => row.refunds_cents),
  };
};

const bill = (control: string, over: Partial<Bill> = {}): Bill => ({
  control,
  payer: "HOLLOW OAK HEALTH",
  lines: [{ charge: 200 }],
  on: "2026-03-04",
  serviceOn: "2026-03-02",
  ...over,
});
const answer = (control: string, over: Partial<Answer> = {}): Answer => ({
  control,
  charge: 200,
  paid: 80,
  serviceOn: "2026-03-02",
  lines: [
    {
      charge: 200,
      paid: 80,
      cas: [
        ["CO", "45", 100],
        ["PR", "2", 20],
      ],
    },
  ],
  ...over,
});

it("counts rows of overlapping exports once, in any order, with ids or without (ruling 20)", async () => {
  const header = "Posted Date,Account #,Trans Type,Pmt Amt,Transaction ID,Notes";
  const reader = await home(
    "overlap",
    {
      "a.837": claimFile([bill("OV1"), bill("OV2"), bill("OV3")]),
      // P7 went to two claims; the second export lists it the other way round, and adds a row
      "april.csv": [
        header,
        "4/1/2026,OV1,Patient Pmt,$20.00,P7,",
        "4/1/2026,OV2,Patient Pmt,$30.00,P7,",
        "4/2/2026,OV3,Patient Pmt,$5.00,,cash",
        "4/2/2026,OV3,Patient Pmt,$5.00,,cash",
      ].join("\n"),
      "spring.csv": [
        header,
        "4/1/2026,OV2,Patient Pmt,$30.00,P7,",
        "4/1/2026,OV1,Patient Pmt,$20.00,P7,",
        "4/2/2026,OV3,Patient Pmt,$5.00,,cash",
        "5/2/2026,OV3,Small Balance Write Off,$7.00,,",
      ].join("\n"),
    },
    { inTurn: true },
  );
  // 20 + 30 + 2 × 5 paid, 7 written off, of 600
  expect(await sums(reader)).toEqual({
    charges: 600,
    payments: 60,
    contractual: 0,
    writeOffs: 7,
    refunds: 0,
  });
  expect(await aging(reader)).toEqual(["HOLLOW OAK HEALTH insurance 91-120 3 533"]);
  await reader.close();
});

it("reads ledgers that write payments as negative amounts, with odd headers", async () => {
  const reader = await home("odd", {
    "a.837": claimFile([bill("OD1"), bill("OD2")]),
    "b.835": remittanceFile([
      {
        payer: "HOLLOW OAK HEALTH",
        trace: "OD",
        on: "2026-03-20",
        claims: [answer("OD1"), answer("OD2")],
      },
    ]),
    "ledger.csv": [
      "Practice ledger,,,,",
      "",
      "Entry Date;Patient Acct No;Activity;Amount;Paid By",
      "01-APR-2026;OD1;Patient Payment;(35.00);Patient",
      "15-APR-2026;OD1;Refund to patient;15.00;Patient",
      "15-APR-2026;OD2;Bad Debt Write-off;-20.00;Patient",
      "15-APR-2026;OD2;Insurance Payment;-80.00;HOLLOW OAK HEALTH",
    ]
      .slice(2)
      .join("\n"),
  });
  expect(await sums(reader)).toEqual({
    charges: 400,
    payments: 195,
    contractual: 200,
    writeOffs: 20,
    refunds: 15,
  });
  expect(await aging(reader)).toEqual([]);
  await reader.close();
});

it("a claim export makes claims; an 837 of the same account takes its place", async () => {
  const rows = [
    "Claim #,Date Billed,DOS,Insurance,Policy #,Rendering NPI,Office,CPT Code,Mod 1,Qty,Billed Amt,ICD-10",
    'CE1,03/04/2026,03/02/2026,HOLLOW OAK HEALTH,MCE1,1888888885,North,99213,25,1,"$1,120.00",L57.0',
    "CE1,03/04/2026,03/02/2026,HOLLOW OAK HEALTH,MCE1,1888888885,North,17000,,1,$80.00,L57.0",
    "CE2,03/04/2026,03/02/2026,HOLLOW OAK HEALTH,MCE2,1888888885,North,99213,,1,200,L57.0",
  ].join("\n");
  const reader = await home("claims", {
    "claims.csv": rows,
    "a.837": claimFile([bill("CE2")]),
    "b.835": remittanceFile([
      {
        payer: "HOLLOW OAK HEALTH",
        trace: "CE",
        on: "2026-03-20",
        claims: [
          answer("CE2"),
          answer("CE1", {
            charge: 1200,
            paid: 30,
            lines: [
              { charge: 1120, paid: 0, cas: [["CO", "97", 1120]] },
              { code: "17000", charge: 80, paid: 30, cas: [["CO", "45", 50]] },
            ],
          }),
        ],
      },
    ]),
  });
  // 1120 + 80 + 200, CE2 once
  expect(await sums(reader)).toMatchObject({ charges: 1400, payments: 110, contractual: 150 });
  expect(await aging(reader)).toEqual([
    "HOLLOW OAK HEALTH insurance 91-120 1 1120",
    "HOLLOW OAK HEALTH patient 91-120 1 20",
  ]);
  await reader.close();
});

it("reads a 4010 remittance: reversal under CR, denial export beside it", async () => {
  const text = remittanceFile([
    {
      payer: "HOLLOW OAK HEALTH",
      trace: "V1",
      on: "2026-03-20",
      claims: [
        answer("VV1"),
        answer("VV2", { paid: 0, lines: [{ charge: 200, paid: 0, cas: [["CO", "97", 200]] }] }),
      ],
    },
    {
      payer: "HOLLOW OAK HEALTH",
      trace: "V2",
      on: "2026-05-01",
      claims: [
        answer("VV1", {
          status: "22",
          charge: -200,
          paid: -80,
          lines: [
            {
              charge: -200,
              paid: -80,
              cas: [
                ["CR", "45", -100],
                ["CR", "2", -20],
              ],
            },
          ],
        }),
        answer("VV1", {
          paid: 90,
          lines: [
            {
              charge: 200,
              paid: 90,
              cas: [
                ["CO", "45", 100],
                ["PR", "2", 10],
              ],
            },
          ],
        }),
      ],
    },
  ])
    .replaceAll("005010X221A1", "004010X091A1")
    .replace("*^*00501*", "*U*00401*");
  const reader = await home("old", {
    "a.837": claimFile([bill("VV1"), bill("VV2")]),
    "b.835": text,
    "denials.csv": [
      "Account,Denied On,CARC,Denied Amt,Payor,Status",
      "VV2,03/13/2026,CO97,200,HOLLOW OAK HEALTH,Open",
      "VV1,03/06/2026,A7:562,200,HOLLOW OAK HEALTH,Rejected at clearinghouse",
    ].join("\n"),
  });
  expect(await sums(reader)).toMatchObject({ charges: 400, payments: 90, contractual: 100 });
  expect(await aging(reader)).toEqual([
    "HOLLOW OAK HEALTH insurance 91-120 1 200",
    "HOLLOW OAK HEALTH patient 91-120 1 10",
  ]);
  const denied = await reader.run(denialsByPayer, whole);
  expect(denied.map((row) => [row.code, row.lines, row.denied_cents])).toEqual([
    ["CO-97", 1, 20_000],
  ]);
  await reader.close();
});

describe("KPIs of four visits", () => {
  let reader: Warehouse;
  beforeAll(async () => {
    reader = await home("kpi", {
      "a.837": claimFile([
        bill("KA", {
          serviceOn: "2026-05-01",
          on: "2026-05-03",
          rendering: "1777777770",
          lines: [{ charge: 120 }, { code: "17000", charge: 80 }],
        }),
        bill("KB", { serviceOn: "2026-05-05", on: "2026-05-10", lines: [{ charge: 300 }] }),
        bill("KC", {
          serviceOn: "2026-06-01",
          on: "2026-06-02",
          lines: [
            { charge: 33.33 },
            { code: "11102", charge: 33.34 },
            { code: "17000", charge: 33.33 },
          ],
        }),
        bill("KD", { serviceOn: "2025-12-01", on: "2025-12-03", lines: [{ charge: 400 }] }),
      ]),
      "b.835": remittanceFile([
        {
          payer: "HOLLOW OAK HEALTH",
          trace: "K1",
          on: "2025-12-20",
          claims: [
            answer("KD", {
              charge: 400,
              paid: 100,
              serviceOn: "2025-12-01",
              lines: [],
              cas: [
                ["CO", "45", 200],
                ["PR", "1", 100],
              ],
            }),
          ],
        },
        {
          payer: "HOLLOW OAK HEALTH",
          trace: "K2",
          on: "2026-05-20",
          // CLP without lines, claim-level money: 80 over 120 and 80
          claims: [
            answer("KA", {
              serviceOn: "2026-05-01",
              lines: [],
              cas: [
                ["CO", "45", 100],
                ["PR", "2", 20],
              ],
            }),
          ],
          plb: [["L6", "KA", -5]],
        },
        {
          payer: "HOLLOW OAK HEALTH",
          trace: "K3",
          on: "2026-06-01",
          claims: [
            answer("KB", {
              charge: 300,
              paid: 0,
              serviceOn: "2026-05-05",
              lines: [{ charge: 300, paid: 0, cas: [["CO", "29", 300]] }],
            }),
          ],
        },
      ]),
      "t.csv":
        "date,claim,type,amount\n2026-01-10,KD,patient_payment,40\n2026-06-01,KA,patient_payment,20\n",
    });
  });
  afterAll(() => reader.close());

  it("are what one works out by hand", async () => {
    const rows = await reader.run(kpiSummary, defaultFilters(asOf));
    const told = Object.fromEntries(
      rows.map((row) => [
        row.name,
        [row.value, row.numerator, row.denominator, row.n, row.pending],
      ]),
    );
    // open: KB 300, KC 100, KD 100 − 40 = 60; charges of April to June: 600 in 91 days
    expect(told.days_in_ar?.[0]).toBeCloseTo(460 / (600 / 91), 9);
    expect(told.days_in_ar?.[3]).toBe(3);
    // KD alone is over 90 days
    expect(told.ar_over_90_rate).toEqual([60 / 460, 6_000, 46_000, 3, 0]);
    // KD alone was served 120 days ago and before: 140 of 400 − 200
    expect(told.net_collection_rate).toEqual([0.7, 14_000, 20_000, 1, 1]);
    expect(told.gross_collection_rate).toEqual([0.35, 14_000, 40_000, 1, 1]);
    expect(told.initial_denial_rate).toEqual([0.5, 1, 2, 2, 1]);
    expect(told.initial_denial_dollar_rate).toEqual([0.6, 30_000, 50_000, 2, 1]);
    expect(told.first_pass_acceptance_rate).toEqual([null, null, null, 0, 0]);
    expect(told.first_pass_resolution_rate).toEqual([0.5, 1, 2, 2, 1]);
    // KA: 3 to 20 May
    expect(told.days_to_payment_median).toEqual([17, null, null, 1, 2]);
    expect(told.days_to_payment_p90).toEqual([17, null, null, 1, 2]);
    // 2, 5 and 1 day
    expect(told.billing_lag_median).toEqual([2, null, null, 3, 0]);
    // 80 + 5 interest + 20 of the patient
    expect(told.cash).toEqual([10_500, null, null, 2, 0]);
  });

  it("cuts by provider and by CPT family add up to the whole, to the cent", async () => {
    const options = await reader.run(filterOptions, {});
    const values = (part: string) =>
      options.filter((option) => option.part === part).map((option) => option.value);
    const open = async (filters: Partial<Filters>) =>
      (await reader.run(arAging, { ...whole, ...filters })).reduce(
        (sum, row) => sum + row.open_cents,
        0,
      );
    const listed = async (filters: Partial<Filters>) =>
      (
        await reader.run(claims, {
          ...whole,
          ...filters,
          ...noDrill,
          sort: "control",
          limit: 99,
          offset: 0,
        })
      ).reduce((sum, row) => sum + row.open_cents, 0);
    const total = await sums(reader);
    for (const [name, part] of [
      ["provider", "provider"],
      ["cptFamily", "cptFamily"],
    ] as const) {
      let all = 0;
      const parts = { charges: 0, payments: 0, contractual: 0, writeOffs: 0, refunds: 0 };
      expect(values(part).length).toBeGreaterThan(1);
      for (const value of values(part)) {
        const cut = { [name]: [value] };
        const amount = await open(cut);
        expect(await listed(cut)).toBe(amount);
        all += amount;
        const cutSums = await sums(reader, cut);
        for (const key of ["charges", "payments", "contractual", "writeOffs", "refunds"] as const) {
          parts[key] = Math.round((parts[key] + cutSums[key]) * 100) / 100;
        }
      }
      expect(all).toBe(46_000);
      expect(parts).toEqual(total);
    }
  });
});
