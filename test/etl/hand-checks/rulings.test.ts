import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { claimFile, receiptFile, remittanceFile, verdictFile } from "#test/etl/x12-files.ts";
import { denials } from "./rulings/denials.ts";
import { families } from "./rulings/families.ts";
import { ledger } from "./rulings/ledger.ts";
import type { Expected, Story } from "./rulings/story.ts";
import { words } from "./rulings/words.ts";

const all: Story[] = [...families, ...words, ...ledger, ...denials];
const today = "2026-06-30";
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dermledger-rulings-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

const transactionHeader = "Date,Claim,Type,Amount,Party,Payer,ID,Reason";
const denialHeader = "Denial Date,Claim,Denial Code,Amount,Payer,CPT,Remark Codes,Status";

/** Everything in a few files; or each bill, payment and receipt in a file of its own, the last first. */
function files(apart: boolean): [name: string, text: string][] {
  const verdicts = all.flatMap((one) => one.verdicts);
  const shared: [string, string][] = [
    ...verdicts.flatMap(({ group, bill, on, verdict }): [string, string][] => [
      [`${group}.837`, claimFile([bill], group)],
      [`${group}.999`, verdictFile(on, group, [["0001", verdict]])],
    ]),
    [
      "transactions.csv",
      [transactionHeader, ...all.flatMap((one) => one.transactions), ""].join("\n"),
    ],
    ["denials.csv", [denialHeader, ...all.flatMap((one) => one.denials), ""].join("\n")],
  ].filter((file): file is [string, string] => String(file[1]).trim().split("\n").length > 1);
  const bills = all.flatMap((one) => one.bills);
  const payments = all.flatMap((one) => one.payments);
  const receipts = all.flatMap((one) => one.receipts);
  if (!apart) {
    return [
      ["claims.837", claimFile(bills)],
      ["answers.835", remittanceFile(payments)],
      ["receipts.277", receiptFile(receipts)],
      ...shared,
    ];
  }
  return [
    ...shared,
    ...receipts.map((one, i): [string, string] => [`r${i}.277`, receiptFile([one])]).reverse(),
    ...payments.map((one, i): [string, string] => [`p${i}.835`, remittanceFile([one])]).reverse(),
    ...bills.map((one, i): [string, string] => [`b${i}.837`, claimFile([one])]).reverse(),
  ];
}

async function loadAll(home: string, texts: [name: string, text: string][]) {
  await mkdir(join(home, "in"), { recursive: true });
  const paths: string[] = [];
  for (const [name, text] of texts) {
    paths.push(join(home, "in", name));
    await writeFile(join(home, "in", name), text);
  }
  const results = await load(paths, { home, now: new Date("2026-07-01T12:00:00Z") });
  for (const result of results) expect(result.status, JSON.stringify(result)).toBe("loaded");
}

/** What the queries say about one story, in the words of its expectation. */
async function told(reader: Warehouse, story: Story, expected: Expected): Promise<Expected> {
  const asOf = expected.asOf ?? today;
  const names = { P: "PRIM", S: "SEC", T: "TER", N: "NEW" };
  const short = (payer: string) =>
    Object.entries(names).find(([, name]) => payer === `${story.id} ${name}`)?.[0] ?? payer;
  const filters: Filters = {
    ...defaultFilters(asOf),
    from: "2025-01-01",
    to: asOf,
    basis: expected.basis ?? "service",
    payer: Object.values(names).map((name) => `${story.id} ${name}`),
  };
  const line = (...parts: (string | number | null)[]) => parts.map(String).join(" ");
  const bridge = expected.bridge ? await reader.run(arBridge, filters) : [];
  const total = (name: keyof (typeof bridge)[number]) =>
    bridge.reduce((sum, row) => sum + Number(row[name]), 0) / 100;
  const sums = {
    charges: total("charges_cents"),
    payments: total("payments_cents"),
    contractual: total("contractual_cents"),
    prior: total("of_which_prior_payer_cents"),
    writeOffs: total("write_offs_cents"),
    refunds: total("refunds_cents"),
  };
  return {
    ...expected,
    ...(expected.aging && {
      aging: (await reader.run(arAging, filters)).map((row) =>
        line(short(row.payer), row.party, row.bucket, row.claims, row.open_cents / 100),
      ),
    }),
    ...(expected.bridge && {
      bridge: Object.fromEntries(
        Object.entries(sums).filter(([name]) => name in (expected.bridge ?? {})),
      ),
    }),
    ...(expected.denials && {
      denials: (await reader.run(denialsByPayer, filters)).map((row) =>
        line(
          short(row.payer),
          row.root_cause,
          row.code,
          row.claims,
          row.lines,
          row.denied_cents / 100,
          row.recovered_cents / 100,
        ),
      ),
    }),
    ...(expected.days && {
      days: (await reader.run(daysToPayment, filters)).map((row) =>
        line(short(row.payer), row.claims, row.median_days, row.p90_days, row.paid_by_day_30_rate),
      ),
    }),
    ...(expected.first && {
      first: (await reader.run(firstPass, filters)).map((row) =>
        line(
          short(row.payer),
          row.submitted,
          row.acknowledged,
          row.accepted,
          row.acceptance_rate,
          row.adjudicated,
          row.resolved,
          row.resolution_rate,
          row.pending,
        ),
      ),
    }),
    ...(expected.claims && {
      claims: (
        await reader.run(claims, { ...filters, ...noDrill, sort: "service", limit: 9, offset: 0 })
      ).map((row) =>
        line(
          row.control_number,
          short(row.payer),
          row.charge_cents / 100,
          row.paid_cents / 100,
          row.open_cents / 100,
          row.status,
        ),
      ),
    }),
  };
}

describe("ruling by ruling", () => {
  let reader: Warehouse;
  beforeAll(async () => {
    const home = join(root, "once");
    await loadAll(home, files(false));
    reader = await openReader(home);
  }, 120_000);
  afterAll(() => reader?.close());

  for (const story of all) {
    it(`${story.id} ${story.rule}`, async () => {
      const rows: Expected[] = [];
      for (const expected of story.expected) rows.push(await told(reader, story, expected));
      expect(rows).toEqual(story.expected);
    });
  }

  it("comes to the same in files of their own, the last first", { timeout: 300_000 }, async () => {
    const home = join(root, "apart");
    await loadAll(home, files(true));
    const other = await openReader(home);
    const rows = async (from: Warehouse) => {
      const filters = { ...defaultFilters(today), from: "2025-01-01" };
      return [
        await from.run(arAging, filters),
        await from.run(arBridge, filters),
        await from.run(denialsByPayer, filters),
        await from.run(firstPass, filters),
        await from.run(daysToPayment, filters),
        await from.run(claims, { ...filters, ...noDrill, sort: "control", limit: 999, offset: 0 }),
      ];
    };
    expect(await rows(other)).toEqual(await rows(reader));
    await other.close();
  });
});
