import { describe, expect, it } from "vitest";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { gates } from "#queries/acceptance/gates.ts";
import { rejections } from "#queries/acceptance/rejections.ts";
import { agingHeat } from "#queries/aging/aging-heat.ts";
import { denialCauses } from "#queries/denials/denial-causes.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { topActions } from "#queries/overview/top-actions.ts";
import { cashByMonth } from "#queries/payments/cash-by-month.ts";
import { lagSplit } from "#queries/payments/lag-split.ts";
import { paidShares } from "#queries/payments/paid-shares.ts";
import {
  ask,
  balance,
  claim,
  denial,
  entry,
  type Facts,
  firstWord,
  history,
  loaded,
  warehouseOf,
} from "./rows.ts";

describe("month-figures", () => {
  const facts: Facts[] = [
    claim("c1"),
    claim("c2", { service_on: "2026-05-10" }),
    entry("c1", "2026-01-10", "charge", 20000),
    entry("c2", "2026-05-12", "charge", 45500),
    balance("c1", 3000),
    balance("c2", 7000, { service_on: "2026-05-10", from_on: "2026-05-12" }),
  ];

  it("says on a month's last day, and on the day itself, what kpi-summary says", async () => {
    const warehouse = await warehouseOf(...facts);
    for (const asOf of ["2026-06-30", "2026-06-17"]) {
      const months = await ask(warehouse, monthFigures, asOf, { from: "2026-01-01" });
      expect(months.map((row) => row.month)).toHaveLength(6);
      for (const { day, days_in_ar, ar_over_90_rate } of months) {
        const then = await ask(warehouse, kpiSummary, day);
        const value = (name: string) => then.find((row) => row.name === name)?.value ?? null;
        expect([day, days_in_ar, ar_over_90_rate]).toEqual([
          day,
          value("days_in_ar"),
          value("ar_over_90_rate"),
        ]);
      }
    }
  });
});

describe("aging-heat", () => {
  it("counts a claim once in each total, and its money in all", async () => {
    const warehouse = await warehouseOf(
      claim("c1"),
      balance("c1", 100),
      balance("c1", 40, { party: "patient", responsible_on: "2026-01-20" }),
    );
    const rows = await ask(warehouse, agingHeat, "2026-01-31", { party: null });
    expect(rows.map((row) => [row.payer, row.bucket, row.claims, row.open_cents])).toEqual([
      ["ACME", "0-30", 1, 140],
      ["ACME", null, 1, 140],
      [null, "0-30", 1, 140],
      [null, null, 1, 140],
    ]);
    const patient = await ask(warehouse, agingHeat, "2026-01-31", { party: "patient" });
    expect(patient.at(-1)).toMatchObject({ claims: 1, open_cents: 40 });
  });
});

describe("cash-by-month", () => {
  it("adds up to the cash of kpi-summary, filtered too", async () => {
    const warehouse = await warehouseOf(
      claim("c1"),
      entry("c1", "2026-01-30", "payer_payment", 900),
      entry("c1", "2026-02-10", "payer_payment", 5000),
      entry("c1", "2026-03-11", "patient_payment", 700, { party: "patient" }),
      entry("c1", "2026-03-12", "refund", 200, { party: "patient" }),
    );
    const cut = { payer: ["ACME"] };
    const months = await ask(warehouse, cashByMonth, "2026-03-31", cut);
    expect(months.map((row) => [row.month, row.insurance_cents, row.patient_cents])).toEqual([
      ["2026-01", 900, 0],
      ["2026-02", 5000, 0],
      ["2026-03", 0, 500],
    ]);
    const kpis = await ask(warehouse, kpiSummary, "2026-03-31", cut);
    expect(kpis.find((row) => row.name === "cash")?.value).toBe(6400);
  });
});

describe("denial-causes", () => {
  const cause = {
    root_cause: [
      {
        root_cause: "bundle",
        title: "Counted inside another service",
        owner: "coder",
        prevention: "medium",
        recovery_rate: 0.4,
        action: "Look",
        source: "test",
      },
    ],
  };

  it("tells what came back from what may still come back, expected denials aside", async () => {
    const warehouse = await warehouseOf(
      cause,
      claim("c1", {}, [{}, {}]),
      claim("c2"),
      claim("c3"),
      denial("c1", "2026-02-10"),
      denial("c1", "2026-02-10", { line_no: 2, closed_on: "2026-03-01" }),
      denial("c2", "2026-02-11", { root_cause: "unknown", carc: "999" }),
      denial("c3", "2026-02-11", { is_expected: true }),
      balance("c1", 15000),
      {
        denial_recovery: [
          {
            claim_id: "c1",
            line_no: 2,
            payer: "ACME",
            opened_on: "2026-02-10",
            paid_on: "2026-03-01",
            paid_cents: 5000,
          },
        ],
      },
    );
    const rows = await ask(warehouse, denialCauses, "2026-03-31");
    expect(rows).toMatchObject([
      { root_cause: "total", claims: 2, lines: 3, denied_cents: 60000 },
      {
        root_cause: "bundle",
        claims: 1,
        lines: 2,
        denied_cents: 40000,
        recovered_cents: 5000,
        open_cents: 15000,
        recoverable_cents: 6000,
      },
      { root_cause: "unknown", title: "Cause not known", recoverable_cents: 0 },
    ]);
  });

  it("puts the group worth most first in top-actions", async () => {
    const warehouse = await warehouseOf(
      cause,
      claim("c1"),
      claim("c2", { payer: "OTHER" }),
      denial("c1", "2026-02-10"),
      denial("c2", "2026-02-10", { payer: "OTHER", denied_cents: 90000 }),
      balance("c1", 20000),
      balance("c2", 80000, { payer: "OTHER" }),
    );
    const rows = await ask(warehouse, topActions, "2026-03-31");
    expect(rows.map((row) => [row.kind, row.payer, row.code, row.worth_cents])).toEqual([
      ["denial", "OTHER", "CO-97", 32000],
      ["denial", "ACME", "CO-97", 8000],
    ]);
  });
});

describe("first pass", () => {
  const sent = { first_submitted_on: "2026-02-01" };
  const submission = (claim_id: string, position: number, fields: object) => ({
    claim_submission: [
      {
        submission_id: position * 100 + Number(claim_id.slice(1)),
        claim_id,
        position,
        role: "original",
        payer: "ACME",
        sequence: 1,
        submitted_on: "2026-02-01",
        ...fields,
      },
    ],
  });
  const facts: Facts[] = [
    claim("c1", sent),
    claim("c2", sent),
    claim("c3", sent),
    history("c1", {
      sub1_on: "2026-02-01",
      sub1_acknowledged_on: "2026-02-02",
      sub1_accepted_on: "2026-02-02",
      sub1_accepted_by: "payer",
      rem1_on: "2026-02-20",
    }),
    history("c2", {
      sub1_on: "2026-02-01",
      sub1_acknowledged_on: "2026-02-02",
      sub1_rejected_on: "2026-02-02",
    }),
    history("c3", { sub1_on: "2026-02-01" }),
    firstWord("c1", "2026-02-20"),
    submission("c1", 1, { accepted_by: "payer", accepted_on: "2026-02-02" }),
    submission("c2", 1, {
      rejected_by: "clearinghouse",
      rejected_on: "2026-02-02",
      reject_category: "A7",
      reject_status: "562",
    }),
    submission("c2", 2, { submitted_on: "2026-02-05", role: "resubmission" }),
  ];

  it("keeps the gates apart, and none of them stands in for another", async () => {
    const warehouse = await warehouseOf(loaded("277CA"), ...facts);
    const [row] = await ask(warehouse, gates, "2026-03-31");
    expect(row).toEqual({
      submitted: 3,
      acknowledged: 2,
      clearinghouse_accepted: 1,
      clearinghouse_rejected: 1,
      payer_accepted: 1,
      payer_rejected: 0,
      adjudicated: 1,
      resolved: 1,
    });
    const payers = await ask(warehouse, firstPass, "2026-03-31");
    expect(payers).toMatchObject([{ submitted: 3, accepted: 1, adjudicated: 1, resolved: 1 }]);
  });

  it("does not know acceptance without acknowledgements", async () => {
    const [row] = await ask(await warehouseOf(...facts), gates, "2026-03-31");
    expect(row).toMatchObject({ submitted: 3, clearinghouse_accepted: null, payer_accepted: null });
  });

  it("says which rejections were never sent again", async () => {
    const rows = await ask(await warehouseOf(...facts), rejections, "2026-03-31");
    expect(rows).toMatchObject([
      { rejected_by: "clearinghouse", code: "A7:562", claims: 1, not_resent: 0 },
    ]);
    const before = await ask(await warehouseOf(...facts), rejections, "2026-02-04");
    expect(before).toMatchObject([{ claims: 1, not_resent: 1 }]);
  });

  it("splits the days by step", async () => {
    const rows = await ask(await warehouseOf(...facts), lagSplit, "2026-03-31");
    expect(rows).toMatchObject([
      { payer: "ACME", claims: 1, billing_days: 27, acceptance_days: 1, adjudication_days: 18 },
      { payer: "ALL PAYERS", whole_days: 46 },
    ]);
  });
});

describe("paid-shares", () => {
  it("gives each claim the days it is judged by", async () => {
    const warehouse = await warehouseOf(
      claim("c1", { first_submitted_on: "2026-02-01" }),
      claim("c2", { first_submitted_on: "2026-02-01" }),
      {
        claim_payment: [
          {
            claim_id: "c1",
            paid_on: "2026-02-21",
            total_cents: 100,
            to_on: "9999-12-31",
            pay1_on: "2026-02-21",
          },
        ],
      },
    );
    const [row] = await ask(warehouse, paidShares, "2026-04-30");
    expect(row).toMatchObject({ day_30_rate: 0.5, day_45_rate: 0.5, day_60_rate: 0.5 });
    expect(row).toMatchObject({ day_30_claims: 2, day_90_claims: 0 });
    const [early] = await ask(warehouse, paidShares, "2026-02-22");
    expect(early).toMatchObject({ day_14_rate: 0, day_30_rate: null });
  });
});
