import type { DuckDBConnection } from "@duckdb/node-api";
import { catalogue, type QueryName } from "#queries/catalogue.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { openDuckdb } from "#queries/duckdb.ts";
import { defaultFilters } from "#queries/filters.ts";
import { addMonths } from "#queries/period.ts";
import type { Query } from "#queries/query.ts";
import { runQuery } from "#queries/reader.ts";
import { bareScans } from "./bare-scan.ts";
import { finds } from "./finds.ts";
import { type Measure, medianTime } from "./measure.ts";
import { withPractice } from "./practice-home.ts";
import type { BenchSize } from "./sizes.ts";

/** What the loader of each page asks, comparisons included; the server runs them side by side, here one after the other. */
const pages = {
  overview: [
    "kpi-summary",
    "kpi-summary",
    "month-figures",
    "cash-by-month",
    "last-load-changes",
    "top-actions",
  ],
  aging: ["aging-heat", "aging-heat", "ar-aging", "month-figures", "kpi-summary"],
  denials: [
    "denial-causes",
    "denial-causes",
    "denials-by-place",
    "denials-by-place",
    "denials-by-month",
    "code-titles",
    "kpi-summary",
  ],
  payments: [
    "days-to-payment",
    "days-to-payment",
    "paid-shares",
    "lag-split",
    "cash-by-month",
    "provider-adjustments",
    "kpi-summary",
  ],
  acceptance: ["first-pass", "first-pass", "gates", "month-figures", "rejections"],
  claims: ["claims", "claims-totals", "claims-totals"],
} as const satisfies Record<string, readonly QueryName[]>;

/**
 * Each question of the dashboard on a practice of `claims` claims, without the result cache, on one thread as the server asks,
 * beside a bare scan of the columns that it reads; what stood on past days beside the sum of the ledger; claims found by their
 * numbers and names; and what each page asks. Fails where A/R by bucket, the bridge's closing and the ledger differ.
 */
export async function benchQueries(size: BenchSize): Promise<Measure[]> {
  return withPractice(size, async ({ home, file, until }) => {
    const instance = await openDuckdb({ home });
    const connection = await instance.connect();
    try {
      await connection.run(`attach '${file}' as bench (read_only)`);
      await connection.run("use bench");
      await sameMoney(connection, until);
      return [
        ...(await pastDays(connection, until)),
        ...(await finds(connection)),
        ...(await questions(connection, until, runsOf(size))),
        ...(await wholePages(connection, until, runsOf(size))),
      ];
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  });
}

const runs = 5;

/** A question to ten million lines takes as long as five to one. */
const runsOf = ({ claims }: BenchSize) => (claims > 2_000_000 ? 2 : runs);

/** Pages ask these by month, over thirteen of them. */
const monthly = new Set<string>(["month-figures", "cash-by-month", "denials-by-month"]);

function given(query: Query, until: string) {
  const filters = defaultFilters(until);
  const from = monthly.has(query.name) ? `${addMonths(until, -12).slice(0, 7)}-01` : filters.from;
  const all = { ...filters, from, ...noDrill, sort: "-open", limit: 50, offset: 0 };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in query.params));
}

async function questions(
  connection: DuckDBConnection,
  until: string,
  runs: number,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const all: readonly Query[] = Object.values(catalogue);
  const isAnswerable = (query: Query) =>
    Object.entries(query.params).every(
      ([name, type]) => name in given(query, until) || type.endsWith("?"),
    );
  for (const query of all.filter(isAnswerable)) {
    const params = given(query, until);
    const scans = await bareScans(connection, query, params);
    const scan = await medianTime(runs, async () => {
      for (const sql of scans) await connection.runAndReadAll(sql);
    });
    const median = await medianTime(runs, () => runQuery(connection, query, params));
    process.stderr.write(`${query.name} ${median.toFixed(0)} ms, scan ${scan.toFixed(0)} ms\n`);
    measures.push({
      name: `query ${query.name}`,
      median,
      unit: "ms",
      runs,
      beside: `bare scan ${scan.toFixed(1)} ms`,
      ratio: median / scan,
    });
  }
  return measures;
}

async function wholePages(
  connection: DuckDBConnection,
  until: string,
  runs: number,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [page, names] of Object.entries(pages)) {
    const median = await medianTime(runs, async () => {
      for (const name of names) {
        const query: Query = catalogue[name];
        await runQuery(connection, query, given(query, until));
      }
    });
    measures.push({ name: `page ${page}, one question after the other`, median, unit: "ms", runs });
  }
  return measures;
}

/** A/R of past days from `balance`, beside the same from the ledger. */
async function pastDays(connection: DuckDBConnection, until: string): Promise<Measure[]> {
  const days = [0, -2, -7, -12].map((months) => addMonths(until, months));
  const measures: Measure[] = [];
  for (const day of days) {
    const balances = `select sum(open_cents) from balance where from_on <= date '${day}' and date '${day}' < to_on`;
    const ledger = `select sum(case
        when kind in ('charge', 'refund') then amount_cents
        when kind in ('payer_payment', 'patient_payment', 'contractual', 'prior_payer', 'write_off') then -amount_cents
      end) from ledger_entry where posted_on <= date '${day}'`;
    const [stood, summed] = [
      await oneCell(connection, balances),
      await oneCell(connection, ledger),
    ];
    if (stood !== summed)
      throw new Error(`A/R of ${day} is ${stood}, its ledger sums to ${summed}`);
    const sum = await medianTime(runs, () => connection.runAndReadAll(ledger));
    const median = await medianTime(runs, () => connection.runAndReadAll(balances));
    measures.push({
      name: `A/R of ${day}`,
      median,
      unit: "ms",
      runs,
      beside: `summing the ledger ${sum.toFixed(1)} ms`,
      ratio: median / sum,
    });
  }
  return measures;
}

async function oneCell(connection: DuckDBConnection, sql: string): Promise<string> {
  const [row] = (await connection.runAndReadAll(sql)).getRows();
  return String(row?.[0] ?? 0);
}

async function sameMoney(connection: DuckDBConnection, until: string): Promise<void> {
  const filters = defaultFilters(until);
  const aging = await runQuery(connection, catalogue["ar-aging"], filters);
  const bridge = await runQuery(connection, catalogue["ar-bridge"], filters);
  const open = aging.reduce((sum, row) => sum + row.open_cents, 0);
  const closing = bridge.at(-1)?.closing_cents;
  if (open !== closing)
    throw new Error(`A/R by bucket is ${open}, the bridge closes at ${closing}`);
}
