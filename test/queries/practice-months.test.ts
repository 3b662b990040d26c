import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { pointOfService } from "#queries/payments/point-of-service.ts";
import { monthEnd } from "#queries/period.ts";
import { ask, balance, claim, entry, loaded, warehouseOf } from "./rows.ts";

/** A small practice's real months (test/fixtures/practice-months), as one claim a month. */
const months = readFileSync("test/fixtures/practice-months/practice_months_2024.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [month = "", ...cells] = line.split(",");
    const [charges = 0, ar = 0, payments = 0, adjustments = 0, pointOfSale = 0] = cells.map(
      (cell) => Math.round(Number(cell) * 100),
    );
    return { month, charges, ar, payments, adjustments, pointOfSale };
  });

let practice: DuckDBConnection;

beforeAll(async () => {
  practice = await warehouseOf(
    loaded("transactions"),
    ...months.flatMap(({ month, charges, ar, payments, adjustments, pointOfSale }, index) => {
      const id = `m${index}`;
      const next = months[index + 1]?.month;
      return [
        claim(id, { service_on: month }),
        entry(id, month, "charge", charges),
        entry(id, month, "payer_payment", payments - pointOfSale),
        entry(id, month, "patient_payment", pointOfSale),
        entry(id, month, "contractual", adjustments),
        balance(id, ar, { service_on: month, from_on: month, to_on: next ?? "2025-01-31" }),
      ];
    }),
  );
});

async function figure(name: string, asOf: string, windowMonths?: number) {
  const rows = await ask(practice, kpiSummary, asOf, windowMonths ? { windowMonths } : {});
  return rows.find((row) => row.name === name)?.value ?? Number.NaN;
}

describe("the arithmetic reproduces the series", () => {
  it.each([
    ["2024-12-31", 3, 37.96],
    ["2024-12-31", 1, 36.64],
    ["2024-12-31", 12, 33.16],
    ["2024-03-31", 3, 28.1],
    ["2024-03-31", 1, 39.63],
  ])("days in A/R on %s over %i months", async (asOf, window, days) => {
    expect(await figure("days_in_ar", asOf, window)).toBeCloseTo(days, 2);
  });

  it("gross and net collection of the year's cohort, 120 days later", async () => {
    expect(await figure("gross_collection_rate", "2025-04-30")).toBeCloseTo(0.4496, 4);
    expect(await figure("net_collection_rate", "2025-04-30")).toBeCloseTo(0.9402, 4);
  });

  it("point-of-service cash of the year", async () => {
    const rows = await ask(practice, pointOfService, "2024-12-31", { from: "2024-01-01" });
    const sum = (column: "pos_cents" | "cash_cents") =>
      rows.reduce((total, row) => total + row[column], 0);
    expect(rows).toHaveLength(12);
    expect(sum("pos_cents") / sum("cash_cents")).toBeCloseTo(0.1135, 4);
  });

  it.each([
    ["2024-12-01", 0.6505],
    ["2024-08-01", 1.2392],
  ])("net collection of the month from %s, on a period basis", async (from, rate) => {
    const to = monthEnd(from);
    const [month] = await ask(practice, arBridge, to, { from, to });
    if (!month) throw new Error("no month");
    const due = month.charges_cents - month.contractual_cents;
    expect(month.payments_cents / due).toBeCloseTo(rate, 4);
  });
});
