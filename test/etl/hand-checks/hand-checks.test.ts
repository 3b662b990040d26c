import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { claimFile, remittanceFile } from "#test/etl/x12-files.ts";
import { scenarios } from "./scenarios.ts";

const all = scenarios();
const asOfDefault = "2026-06-30";
const header = "date,claim,type,amount,party,reason";
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dermledger-hand-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Every scenario's files in one home, each file a load of its own or all at once. */
async function loadAll(home: string, folders: Record<string, string>[], inTurn: boolean) {
  const folder = join(home, "in");
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const files of folders) {
    for (const [name, text] of Object.entries(files)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), text);
    }
  }
  for (const group of inTurn ? paths.map((path) => [path]) : [paths]) {
    const results = await load(group, { home, now: new Date("2026-07-01T12:00:00Z") });
    for (const result of results) expect(result.status, JSON.stringify(result)).toBe("loaded");
  }
}

/** All bills in one file, all payments in another, transactions in a third; or a file for each. */
function files(apart: boolean): Record<string, string>[] {
  const bills = all.flatMap((one) => one.bills);
  const payments = all.flatMap((one) => one.payments);
  const rows = all.flatMap((one) => one.transactions ?? []);
  const exports = { "transactions.csv": `${[header, ...rows].join("\n")}\n` };
  if (!apart) {
    return [{ "claims.837": claimFile(bills), "answers.835": remittanceFile(payments) }, exports];
  }
  return [
    exports,
    ...payments.map((payment, i) => ({ [`p${i}.835`]: remittanceFile([payment]) })).reverse(),
    ...bills.map((one, i) => ({ [`b${i}.837`]: claimFile([one]) })).reverse(),
  ];
}

describe("worked by hand", () => {
  let reader: Warehouse;
  beforeAll(async () => {
    const home = join(root, "once");
    await loadAll(home, files(false), false);
    reader = await openReader(home);
  });
  afterAll(() => reader.close());

  for (const [i, scenario] of all.entries()) {
    it(scenario.name, async () => {
      const n = String(i + 1).padStart(2, "0");
      for (const expected of scenario.expected) {
        const asOf = expected.asOf ?? asOfDefault;
        const filters = { ...defaultFilters(asOf), payer: [`PRIM ${n}`] };
        const rows = await reader.run(arAging, filters);
        const open = (party: string) =>
          rows.filter((row) => row.party === party).reduce((sum, row) => sum + row.open_cents, 0) /
          100;
        const bridge = await reader.run(arBridge, { ...filters, from: "2026-01-01", to: asOf });
        const total = (name: keyof (typeof bridge)[number]) =>
          bridge.reduce((sum, row) => sum + Number(row[name]), 0) / 100;
        const told = {
          asOf,
          insurance: open("insurance"),
          patient: open("patient"),
          ...(expected.charges === undefined ? {} : { charges: total("charges_cents") }),
          ...(expected.payments === undefined ? {} : { payments: total("payments_cents") }),
          ...(expected.contractual === undefined
            ? {}
            : { contractual: total("contractual_cents") }),
          ...(expected.priorPayer === undefined
            ? {}
            : { priorPayer: total("of_which_prior_payer_cents") }),
          ...(expected.owner === undefined
            ? {}
            : {
                owner: rows.find((row) => row.party === "insurance")?.payer.startsWith("SEC")
                  ? "S"
                  : "P",
              }),
        };
        expect(told).toEqual({ ...expected, asOf });
      }
    });
  }
});

it("comes to the same in any order of files", { timeout: 300_000 }, async () => {
  const told = async (home: string) => {
    const reader = await openReader(home);
    const filters = defaultFilters(asOfDefault);
    const rows = [await reader.run(arAging, filters), await reader.run(arBridge, filters)];
    await reader.close();
    return rows;
  };
  await loadAll(join(root, "one"), files(false), false);
  await loadAll(join(root, "apart"), files(true), false);
  await loadAll(join(root, "turn"), files(false).reverse(), true);
  const one = await told(join(root, "one"));
  expect(await told(join(root, "apart"))).toEqual(one);
  expect(await told(join(root, "turn"))).toEqual(one);
});
