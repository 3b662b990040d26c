import { expect, it } from "vitest";
import { alertDenials } from "#queries/alerts/alert-denials.ts";
import type { alertGaps } from "#queries/alerts/alert-gaps.ts";
import { alertSent } from "#queries/alerts/alert-sent.ts";
import { gapSignals } from "#queries/alerts/gap-signals.ts";
import { usualSettings } from "#queries/alerts/rules.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { addDays } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { runQuery } from "#queries/reader.ts";
import { balance, claim, denial, history, loaded, warehouseOf } from "../rows.ts";

/** A word of ACME about a claim on a day. */
const word = (claim_id: string, spoken_on: string, no: number) => ({
  claim_adjudication: [
    {
      ...{ adjudication_id: no, claim_id, origin: "835", match_method: "exact", payer: "ACME" },
      ...{
        sequence: 1,
        spoken_on,
        rank: no,
        kind: "word",
        is_forwarded: false,
        is_unprocessable: false,
      },
    },
  ],
});

it("counts a payer's denials by code over whole weeks, beside the weeks before", async () => {
  // Sep 20, 2026 is a Sunday: as of Wednesday the 23rd the week is Sep 14 to 20.
  const warehouse = await warehouseOf(
    claim("a", { location_id: "L1" }),
    claim("b", { location_id: "L1" }),
    claim("c", { location_id: "L2" }),
    denial("a", "2026-09-20"),
    denial("b", "2026-09-14"),
    denial("c", "2026-09-13"),
    // By a second payer: one claim of the location still.
    denial("b", "2026-09-17", { payer: "BETA" }),
    // Expected, or of next week: not counted.
    denial("c", "2026-09-15", { line_no: 2, is_expected: true }),
    denial("c", "2026-09-21", { line_no: 3 }),
    word("a", "2026-09-20", 1),
    word("b", "2026-09-14", 2),
    word("c", "2026-09-13", 3),
    word("c", "2026-03-01", 4),
  );
  const rows = await runQuery(warehouse, alertDenials, { asOf: "2026-09-23" });
  const week = rows.find(({ payer, span }) => payer === "ACME" && span === 7);
  expect(week).toMatchObject({
    ...{ code: "CO-97", root_cause: "bundle", from_on: "2026-09-14", to_on: "2026-09-20" },
    ...{ claims: 2, n: 2, money_cents: 40000, base_claims: 1, base_n: 2, squares: 1, weeks: 29 },
    ...{ most: "L1", most_claims: 2 },
  });
  const place = rows.find(({ location_id, span }) => location_id === "L1" && span === 28);
  expect(place).toMatchObject({
    ...{ root_cause: "bundle", payer: null, claims: 2, money_cents: 60000 },
    ...{ n: 2, most: "ACME", most_claims: 2 },
  });
});

it("knows a claim without a receipt by its age, on the day and in the year before", async () => {
  // As of Sep 23 the span is Sep 12 to 18; before it a receipt counts until four days after.
  const sent = (id: string, on: string, acknowledged: string | null) => [
    claim(id, { first_submitted_on: on }),
    history(id, { sub1_on: on, sub1_acknowledged_on: acknowledged }),
  ];
  const warehouse = await warehouseOf(
    loaded("277CA"),
    ...sent("a", "2026-09-12", null),
    ...sent("b", "2026-09-18", "2026-09-23"),
    ...sent("c", "2026-09-18", "2026-09-24"),
    ...sent("d", "2026-09-19", null),
    ...sent("e", "2026-09-11", "2026-09-15"),
    ...sent("f", "2026-09-11", "2026-09-16"),
  );
  const rows = await runQuery(warehouse, alertSent, { asOf: "2026-09-23" });
  expect(rows.find(({ kind }) => kind === "unacknowledged")).toMatchObject({
    ...{ from_on: "2026-09-12", to_on: "2026-09-18", claims: 2, n: 3, base_claims: 1, base_n: 2 },
  });
  // The list that the alert leads to holds as many.
  const [listed] = await runQuery(warehouse, claimsTotals, {
    ...{ ...defaultFilters("2026-09-23"), ...noDrill, from: "2026-09-12", to: "2026-09-18" },
    submitted: "unacknowledged",
  });
  expect(listed?.claims).toBe(2);
});

it("lists of first submissions that someone rejected those alone, as the alert counts them", async () => {
  const sent = { sub1_on: "2026-09-15", sub1_rejected_on: "2026-09-16" };
  const submission = (submission_id: number, claim_id: string, fields: object) => ({
    claim_submission: [
      {
        ...{ submission_id, claim_id, position: 1, role: "original", payer: "ACME", sequence: 1 },
        ...{ submitted_on: "2026-09-15", rejected_on: "2026-09-16", ...fields },
      },
    ],
  });
  const warehouse = await warehouseOf(
    loaded("277CA", "999"),
    claim("a", { first_submitted_on: "2026-09-15" }),
    history("a", sent),
    submission(1, "a", { rejected_by: "999" }),
    // First by the clearinghouse; sent again, and then in a batch that was refused whole.
    claim("b", { first_submitted_on: "2026-09-15" }),
    history("b", sent),
    submission(2, "b", { rejected_by: "clearinghouse" }),
    submission(3, "b", {
      ...{ position: 2, role: "resubmission", rejected_by: "999" },
      ...{ submitted_on: "2026-09-17", rejected_on: "2026-09-18" },
    }),
  );
  const rows = await runQuery(warehouse, alertSent, { asOf: "2026-09-23" });
  const [alert] = rows.filter(({ subject, span }) => subject === "999" && span === 28);
  const listed = async (more: { submitted: string | null }) => {
    const asked = { ...defaultFilters("2026-09-23"), ...noDrill, rejectedBy: "999", ...more };
    const period = { from: alert?.from_on ?? "", to: alert?.to_on ?? "" };
    const [totals] = await runQuery(warehouse, claimsTotals, { ...asked, ...period });
    return totals?.claims;
  };
  expect([alert?.claims, await listed({ submitted: "rejected" })]).toEqual([1, 1]);
  // Of any submission, as the page of rejections asks.
  expect(await listed({ submitted: null })).toBe(2);
});

it("calls a payer stopped after 5 days, three usual gaps and one and a half of its longest", async () => {
  // A word every seven days, once fourteen apart: usual 7, longest 14; late from the 22nd day on.
  const days = [0, 7, 14, 28, 35, 42, 49, 56, 63, 70].map((day) => addDays("2026-01-05", day));
  const warehouse = await warehouseOf(
    claim("a"),
    balance("a", 150_000, { from_on: "2026-01-01" }),
    ...days.map((day, index) => word("a", day, index + 1)),
  );
  const reader = {
    run: ((query: typeof alertGaps, params: { asOf: string }) =>
      runQuery(warehouse, query, params)) as Reader["run"],
  };
  const standing = async (since: number) => {
    const asOf = addDays(days.at(-1) ?? "", since);
    const signals = await gapSignals(reader, asOf, usualSettings);
    return signals
      .filter(({ rule }) => rule === "remittances_stop")
      .map(({ payer, standing: is }) => [payer, is]);
  };
  expect(await standing(21)).toEqual([
    [null, "out"],
    ["ACME", "out"],
  ]);
  // Where nobody's arrive, it is said of nobody in particular.
  expect(await standing(22)).toEqual([
    [null, "in"],
    ["ACME", "between"],
  ]);
});
