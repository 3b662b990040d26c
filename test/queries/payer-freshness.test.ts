import { expect, it } from "vitest";
import { payerFreshness } from "#queries/loads/payer-freshness.ts";
import { runQuery } from "#queries/reader.ts";
import { type Facts, warehouseOf } from "./rows.ts";

/** Answers of a payer's 835s on these days of 2026. */
const answers = (payer: string, ...days: string[]): Facts => ({
  claim_adjudication: days.map((day, index) => ({
    adjudication_id: payer.length * 1000 + index,
    claim_id: `${payer}-${index}`,
    origin: "835",
    match_method: "account",
    payer,
    sequence: 1,
    spoken_on: `2026-${day}`,
    rank: index,
    kind: "paid",
    is_forwarded: false,
    is_unprocessable: false,
  })),
});

const open = (payer: string, open_cents: number): Facts => ({
  balance: [
    {
      claim_id: `${payer}-0`,
      party: "insurance",
      payer,
      from_on: "2026-01-01",
      to_on: "9999-12-31",
      open_cents,
      denied_cents: 0,
      state: "open",
      party_cents: open_cents,
    },
  ],
});

const asOf = "2026-03-31";

it("tells a payer's usual gap, and marks who is silent for more than three of them and 5 days", async () => {
  const warehouse = await warehouseOf(
    // Gaps 2, 2, 4, 2: median 2; silent for 9 days, more than 6.
    answers("AETNA", "03-12", "03-14", "03-16", "03-20", "03-22"),
    open("AETNA", 5000),
    // Gaps of 7; silent for 10 days: not unusual.
    answers("CIGNA", "02-28", "03-07", "03-14", "03-21"),
    open("CIGNA", 90000),
    // Gaps of 1; silent for 5 days: more than 3, but not more than 5.
    answers("DAILY", "03-23", "03-24", "03-25", "03-26"),
    open("DAILY", 100),
  );
  const rows = await runQuery(warehouse, payerFreshness, { asOf });
  expect(rows).toEqual([
    {
      payer: "AETNA",
      last_835_on: "2026-03-22",
      days_since: 9,
      usual_days: 2,
      open_cents: 5000,
      is_overdue: true,
    },
    expect.objectContaining({ payer: "CIGNA", days_since: 10, usual_days: 7, is_overdue: false }),
    expect.objectContaining({ payer: "DAILY", days_since: 5, usual_days: 1, is_overdue: false }),
  ]);
});

it("knows no usual gap from fewer than three, and none is overdue without one or without money open", async () => {
  const warehouse = await warehouseOf(
    answers("FEW", "01-01", "01-02", "01-03"),
    open("FEW", 5000),
    answers("PAID UP", "01-01", "01-02", "01-03", "01-04"),
  );
  const rows = await runQuery(warehouse, payerFreshness, { asOf });
  expect(rows.map(({ payer, usual_days, is_overdue }) => [payer, usual_days, is_overdue])).toEqual([
    ["FEW", null, false],
    ["PAID UP", 1, false],
  ]);
});

it("asks as of a day: what came later is not known yet, and gaps of long ago do not count", async () => {
  const long = ["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08"];
  const warehouse = await warehouseOf(
    answers("AETNA", ...long, "09-01", "09-11", "09-21", "10-01"),
    open("AETNA", 5000),
  );
  const [before] = await runQuery(warehouse, payerFreshness, { asOf: "2026-01-31" });
  expect(before).toMatchObject({ days_since: 23, usual_days: 1, is_overdue: true });
  const [after] = await runQuery(warehouse, payerFreshness, { asOf: "2026-10-20" });
  expect(after).toMatchObject({ days_since: 19, usual_days: 10, is_overdue: false });
});
