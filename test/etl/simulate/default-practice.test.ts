import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isWorkingDay, monthNameOf, monthOf } from "#etl/simulate/calendar.ts";
import type { Claim } from "#etl/simulate/memory.ts";
import { feeOf } from "#etl/simulate/practice/fees.ts";
import { type Simulated, simulate } from "#etl/simulate/simulate.ts";
import { quantile } from "#etl/simulate/truth/known.ts";
import { type Truth, truthOf } from "#etl/simulate/truth/truth.ts";
import { temporaryFolder } from "./folder.ts";
import { truthOfClaims } from "./truth-of-claims.ts";

const folder = temporaryFolder();
let simulated: Simulated;
let truth: Truth;
let claims: Claim[];

beforeAll(async () => {
  simulated = await simulate(join(folder, "default"), {
    until: "2026-11-22",
    remembers: true,
  });
  truth = truthOf(simulated);
  claims = simulated.offices
    .flatMap((office) => office.claims)
    .filter((claim) => !claim.isBeforeHistory);
});

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const chargeOf = (claim: Claim) => sum(claim.lines.map((line) => line.chargeCents));
const figure = (name: string) =>
  truth.queries["kpi-summary"].find((row) => row.name === name)?.value ?? Number.NaN;
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

/** Everything that SIMULATOR.md promises to happen, by the name the claim's life gives it. */
const SCENARIOS = [
  "copay at the visit",
  "crossed over to Medigap",
  "second payer billed",
  "second payer never billed",
  "QMB",
  "Medicaid billed second",
  "QMB never billed to Medicaid",
  "rejected by clearinghouse",
  "rejected by payer",
  "batch refused by 999",
  "batch refused by 277CA",
  "resent after rejection",
  "rebilled under a suffixed number",
  "rejection never mended",
  "replaced (7) after denial",
  "replaced (7) by more units",
  "voided (8)",
  "billed anew after denial",
  "appealed",
  "denial overturned",
  "denied again",
  "denial written off",
  "denial never worked",
  "denied without SVC",
  "line denied in part",
  "pending, then decided",
  "paid later without a reversal",
  "reversal and correction in one file",
  "reversal and correction over two files",
  "reversal and correction weeks apart",
  "paid twice",
  "second payment taken back",
  "duplicate bill denied",
  "first payer corrected after the second",
  "second payer without SVC",
  "second payer with everything in CO-45",
  "paper first payer told by the second bill",
  "payer without remittances",
  "takeback with reversal",
  "takeback without reversal",
  "forward balance",
  "interest",
  "denied after payment",
  "lines bundled under one code",
  "line split in two",
  "visit paid at a lower level",
  "pathology on its own claim",
  "cosmetic line owed by the patient",
  "cosmetic line refused",
  "Medicare Advantage billed to Part B",
  "billed to another first payer",
  "denied money moved to the patient",
  "never answered",
  "bad debt",
  "refund to the patient",
  "held by the clearinghouse's outage",
];

describe("the default practice", () => {
  test.each(SCENARIOS)("%s", (name) => {
    expect(claims.filter((claim) => claim.scenarios.has(name)).length).toBeGreaterThan(2);
  });

  test("claims older than the history are known from remittances alone", () => {
    const old = simulated.offices
      .flatMap((office) => office.claims)
      .filter((claim) => claim.isBeforeHistory);
    expect(old.length).toBeGreaterThan(20);
    expect(
      old.every((claim) => claim.submissions.length === 0 && claim.serviceOn < simulated.firstDay),
    ).toBe(true);
  });

  test("charges are 2.0 to 2.8 times Medicare's", () => {
    for (const claim of claims.slice(0, 2000)) {
      for (const { code, chargeCents, units } of claim.lines) {
        if (feeOf(code).medicareCents > 2000)
          within(chargeCents / units / feeOf(code).medicareCents, 1.98, 2.82);
      }
    }
  });

  test("payers by charge", () => {
    const all = sum(claims.map(chargeOf));
    const share = (name: string) =>
      sum(claims.filter((claim) => claim.patient.covers[0]?.payer.class === name).map(chargeOf)) /
      all;
    within(share("Medicare"), 0.28, 0.34);
    within(share("Medicare Advantage"), 0.14, 0.2);
    within(share("commercial"), 0.4, 0.48);
    within(share("Medicaid"), 0.03, 0.06);
  });

  test("key figures", () => {
    within(figure("days_in_ar"), 30, 42);
    within(figure("ar_over_90_rate"), 0.1, 0.2);
    within(figure("initial_denial_rate"), 0.07, 0.12);
    within(figure("first_pass_acceptance_rate"), 0.96, 0.99);
    within(figure("first_pass_resolution_rate"), 0.83, 0.91);
    within(figure("net_collection_rate"), 0.94, 0.98);
  });

  test("what patients owe, and credits", () => {
    const rows = truth.queries["ar-aging"];
    const open = sum(rows.filter((row) => row.bucket !== "credit").map((row) => row.open_cents));
    const patient = rows.filter((row) => row.party === "patient" && row.bucket !== "credit");
    const credits = -sum(
      rows.filter((row) => row.bucket === "credit").map((row) => row.open_cents),
    );
    within(sum(patient.map((row) => row.open_cents)) / open, 0.15, 0.3);
    within(credits / open, 0.005, 0.02);
  });

  test("days to payment by class; Medicare never before day 14, nobody on a day without EFT", () => {
    const days = (name: string) =>
      claims.flatMap((claim) => {
        const bill = claim.submissions[0];
        const paid = claim.words.find((word) => word.position === 1 && word.paidCents > 0);
        return bill?.payer.class === name && paid !== undefined ? [paid.day - bill.day] : [];
      });
    within(quantile(days("Medicare"), 0.5) ?? 0, 14, 17);
    expect(Math.min(...days("Medicare"))).toBeGreaterThanOrEqual(14);
    within(quantile(days("commercial"), 0.5) ?? 0, 12, 25);
    within(quantile(days("Medicaid"), 0.5) ?? 0, 20, 35);
    const remittances = simulated.offices.flatMap((office) => office.remittances);
    expect(remittances.every((remittance) => isWorkingDay(remittance.day))).toBe(true);
  });

  test("deductible season: January to March at least 1.6 times October to December", () => {
    const share = (from: number, to: number) => {
      const lines = claims
        .filter((claim) => monthOf(claim.serviceOn) >= from && monthOf(claim.serviceOn) <= to)
        .flatMap((claim) =>
          claim.words.filter((word) => word.position === 1 && word.undoes === null),
        )
        .flatMap((word) => word.lines)
        .filter((line) => line.allowedCents !== null);
      const patient = lines
        .flatMap((line) => line.adjustments)
        .filter((item) => item.group === "PR");
      return (
        sum(patient.map((item) => item.cents)) / sum(lines.map((line) => line.allowedCents ?? 0))
      );
    };
    expect(share(1, 3)).toBeGreaterThanOrEqual(1.6 * share(10, 12));
  });

  test("overturned after work", () => {
    const has = (claim: Claim, name: string) => claim.scenarios.has(name);
    const won = claims.filter((claim) => has(claim, "denial overturned")).length;
    const lost = claims.filter(
      (claim) =>
        !has(claim, "denial overturned") &&
        (has(claim, "denied again") ||
          (has(claim, "appealed") && has(claim, "denial written off"))),
    ).length;
    within(won / (won + lost), 0.45, 0.65);
  });

  test("no month's cash beyond 35 % of its twelve-month median", () => {
    const cash = new Map<string, number>();
    const add = (day: number, cents: number) =>
      cash.set(monthNameOf(day), (cash.get(monthNameOf(day)) ?? 0) + cents);
    for (const office of simulated.offices) {
      for (const remittance of office.remittances) add(remittance.day, remittance.amountCents);
      for (const row of office.postings)
        if (row.type === "patient_payment") add(row.day, row.cents);
    }
    const months = [...cash.values()].slice(0, -1);
    for (let at = 14; at < months.length; at++) {
      const median = quantile(months.slice(at - 11, at + 1), 0.5) ?? 0;
      within((months[at] ?? 0) / median, 0.65, 1.35);
    }
  });

  test("three stories: a payer's modifier-25 edit, a location's old eligibility list, a silent clearinghouse", () => {
    const rate = (chosen: Claim[], reason: string) =>
      chosen.filter((claim) => claim.scenarios.has(`denied: ${reason}`)).length / chosen.length;
    const { firstDay, lastDay, staleEligibility, outage } =
      simulated.offices[0]?.history ?? expect.fail();
    const middle = firstDay + (lastDay - firstDay) * 0.55;
    const heron = claims.filter(
      (claim) => claim.patient.covers[0]?.payer.modifier25EditFrom !== undefined,
    );
    const after = heron.filter((claim) => claim.serviceOn >= middle);
    const before = heron.filter((claim) => claim.serviceOn < middle);
    expect(rate(after, "modifier 25 denied")).toBeGreaterThan(
      3 * rate(before, "modifier 25 denied"),
    );
    const then = claims.filter(
      (claim) => claim.serviceOn >= staleEligibility[0] && claim.serviceOn <= staleEligibility[1],
    );
    const stale = then.filter((claim) => claim.location.staleEligibility);
    const fresh = then.filter((claim) => !claim.location.staleEligibility);
    expect(rate(stale, "cover ended")).toBeGreaterThan(2.5 * rate(fresh, "cover ended"));
    const first = claims.map((claim) => claim.submissions[0]?.day ?? 0);
    expect(first.filter((day) => day >= outage[0] && day < outage[1])).toEqual([]);
  });
});

describe("truth.json", () => {
  test("aging sums to the bridge's closing, and each month opens as the one before closed", () => {
    for (const { queries } of [truth, ...truth.past]) {
      const bridge = queries["ar-bridge"];
      expect(sum(queries["ar-aging"].map((row) => row.open_cents))).toBe(
        bridge.at(-1)?.closing_cents,
      );
      for (const [index, row] of bridge.entries()) {
        const {
          opening_cents,
          charges_cents,
          payments_cents,
          contractual_cents,
          write_offs_cents,
          refunds_cents,
        } = row;
        expect(row.closing_cents).toBe(
          opening_cents +
            charges_cents -
            payments_cents -
            contractual_cents -
            write_offs_cents +
            refunds_cents,
        );
        if (index > 0) expect(opening_cents).toBe(bridge[index - 1]?.closing_cents);
      }
    }
  });

  test("two month ends before, one in June; claims add up to the tables", () => {
    expect(truth.past.map((day) => day.as_of)).toEqual(["2026-10-31", "2026-06-30"]);
    const open = sum(
      truthOfClaims(simulated, truth.as_of).flatMap((claim) =>
        claim.open.map((row) => Number(row.split(" ").at(-1))),
      ),
    );
    expect(open).toBe(sum(truth.queries["ar-aging"].map((row) => row.open_cents)));
  });
});
