import type { DuckDBConnection } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { poolCells, poolDays } from "#app/compared/pools.ts";
import { readCompared, readComparedKpis } from "#app/compared/read-compared.server.ts";
import { type Comparison, parseView } from "#app/filters.ts";
import { agingHeat } from "#queries/aging/aging-heat.ts";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { type Reader, runQuery } from "#queries/reader.ts";
import {
  balance,
  claim,
  denial,
  type Facts,
  firstWord,
  history,
  loaded,
  warehouseOf,
} from "#test/queries/rows.ts";

/** June, compared as told, over a warehouse in memory. */
async function page(compare: Comparison, ...facts: Facts[]) {
  const connection = await warehouseOf(loaded("835"), ...facts);
  const search = new URLSearchParams(
    `as-of=2026-06-30&from=2026-06-01&to=2026-06-30&compare=${compare}`,
  );
  return { reader: readerOf(connection), view: parseView(search, "2026-11-20") };
}

function readerOf(connection: DuckDBConnection): Reader {
  const unused = () => Promise.reject(new Error("not asked for here"));
  const run: Reader["run"] = (query, params) => runQuery(connection, query, params);
  return { run, parquet: unused, copy: unused, generation: () => null } as unknown as Reader;
}

/** `n` claims first answered on a day, `denied` of them with a denied line. */
function answered(month: string, n: number, denied: number): Facts[] {
  return Array.from({ length: n }, (_, at) => {
    const id = `${month}-${at}`;
    const isDenied = at < denied;
    const day = `${month}-15`;
    return [
      claim(id),
      history(id, { rem1_on: day }),
      firstWord(id, day, { is_denied: isDenied }),
      ...(isDenied ? [denial(id, day)] : []),
    ];
  }).flat();
}

const months = [
  ...answered("2026-06", 10, 1),
  ...answered("2026-05", 4, 2),
  ...answered("2026-04", 8, 1),
  ...answered("2026-03", 12, 3),
];
const denials = async (compare: Comparison, ...more: Facts[]) =>
  (await readComparedKpis(await page(compare, ...months, ...more))).rows.find(
    ({ name }) => name === "initial_denial_rate",
  );

it("reads the period before, and pools three: 6 of 24, not the mean of three rates", async () => {
  expect(await denials("previous")).toMatchObject({ numerator: 2, denominator: 4, value: 0.5 });
  // May 2 of 4, April 1 of 8, March 3 of 12. The mean of their rates would be 29.2 %.
  expect(await denials("rolling")).toMatchObject({ numerator: 6, denominator: 24, value: 0.25 });
  expect(await denials("none")).toBeUndefined();
});

it("takes the median over the claims of three periods together, and balances by the day", async () => {
  const paid = (id: string, submitted: string, day: string): Facts[] => [
    claim(id, { first_submitted_on: submitted }),
    {
      claim_payment: [
        { claim_id: id, paid_on: day, total_cents: 100, to_on: "9999-12-31", pay1_on: day },
      ],
    },
  ];
  // March: 5 days; April: 6 and 7; May: 30 and 31. Together 5, 6, 7, 30, 31: 7, where the medians' mean is 14.
  const rolling = await page(
    "rolling",
    ...paid("a", "2026-03-01", "2026-03-06"),
    ...paid("b", "2026-04-01", "2026-04-07"),
    ...paid("c", "2026-04-01", "2026-04-08"),
    ...paid("d", "2026-04-10", "2026-05-10"),
    ...paid("e", "2026-04-10", "2026-05-11"),
    balance("a", 300, { from_on: "2026-03-01", to_on: "2026-04-15" }),
    balance("b", 900, { from_on: "2026-04-20" }),
  );
  const days = await readCompared(rolling, {
    ...{ query: daysToPayment, params: (then) => then, by: "period", pool: poolDays },
  });
  expect(days.rows).toMatchObject([{ payer: "ACME", claims: 5, median_days: 7 }]);
  // March 31: 300; April 30 and May 31: 900. Their mean is 700.
  const cells = await readCompared(rolling, {
    query: agingHeat,
    params: (then) => ({ ...then, party: null }),
    by: "day",
    pool: poolCells,
  });
  expect(cells.rows?.find((row) => row.payer === null && row.bucket === null)).toMatchObject({
    open_cents: 700,
  });
});

it("compares nothing with what lies before the history was complete", async () => {
  const practice = (history_from: string): Facts => ({
    practice: [{ practice_id: "P1", name: "Invented", history_from }],
  });
  // Complete from March 1: 90 days after December 1.
  expect(await denials("rolling", practice("2025-12-01"))).toMatchObject({ denominator: 24 });
  expect(await denials("rolling", practice("2025-12-02"))).toBeUndefined();
  expect(await denials("previous", practice("2025-12-02"))).toMatchObject({ denominator: 4 });
  const late = await page("previous", ...months, practice("2026-02-20"));
  const { rows, reasons } = await readComparedKpis(late);
  expect(rows.some(({ name }) => name === "initial_denial_rate")).toBe(false);
  expect(reasons.period).toMatch(/before May 21, 2026/);
  // A balance of May 31 stands after that day.
  expect(reasons.day).toBeNull();
  expect(rows.some(({ name }) => name === "days_in_ar")).toBe(true);
});
