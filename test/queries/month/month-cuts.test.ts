import { describe, expect, it } from "vitest";
import { cashByPayer } from "#queries/month/cash-by-payer.ts";
import { cptFamilyFigures } from "#queries/month/cpt-family-figures.ts";
import { denialsByCauseAndPayer } from "#queries/month/denials-by-cause-and-payer.ts";
import { locationFigures } from "#queries/month/location-figures.ts";
import { modifier25 } from "#queries/month/modifier-25.ts";
import { providerFigures } from "#queries/month/provider-figures.ts";
import type { Row } from "#test/etl/rows.ts";
import {
  ask,
  balance,
  claim,
  denial,
  entry,
  type Facts,
  firstWord,
  history,
  warehouseOf,
} from "../rows.ts";

const march = { from: "2026-03-01", to: "2026-03-31" };
const asOf = "2026-03-31";

/** A word of ACME about line 1, with what it allowed and denied. */
function word(id: number, claim_id: string, spoken_on: string, share: Row, line_no = 1): Facts {
  return {
    claim_adjudication: [
      {
        adjudication_id: id,
        claim_id,
        remittance_id: id,
        origin: "835",
        match_method: "exact",
        payer: "ACME",
        sequence: 1,
        spoken_on,
        rank: id,
        kind: "word",
        is_forwarded: false,
        is_unprocessable: false,
      },
    ],
    adjudication_share: [
      {
        adjudication_id: id,
        claim_id,
        line_no,
        charge_cents: 20000,
        paid_cents: 0,
        patient_cents: 0,
        next_payer_cents: 0,
        contractual_cents: 0,
        prior_payer_cents: 0,
        denied_cents: 0,
        denied_patient_cents: 0,
        pending_cents: 0,
        other_cents: 0,
        is_denied: false,
        is_partly_denied: false,
        is_expected: false,
        is_soft: false,
        remark_codes: [],
        is_repeat: false,
        ...share,
      },
    ],
  };
}

describe("cash-by-payer", () => {
  it("takes a check apart into what payers paid on claims and what stands on none", async () => {
    const warehouse = await warehouseOf(
      claim("c1"),
      claim("old", { is_before_history: true }),
      word(1, "c1", "2026-03-05", {}),
      entry("c1", "2026-03-05", "payer_payment", 9000, { adjudication_id: 1 }),
      word(2, "old", "2026-03-05", {}),
      entry("old", "2026-03-05", "payer_payment", 400, { adjudication_id: 2 }),
      {
        remittance: [
          // 9,000 + 400 for claims, 150 taken back, and 7 more than that adds up to.
          {
            remittance_id: 1,
            file_id: 1,
            segment_no: 1,
            paid_on: "2026-03-05",
            amount_cents: 9257,
          },
          { remittance_id: 3, file_id: 3, segment_no: 1, paid_on: "2026-04-01", amount_cents: 1 },
        ],
        adjudication: [9000, 400].map((paid_cents, index) => ({
          adjudication_id: index + 1,
          remittance_id: 1,
          file_id: 1,
          segment_no: index,
          last_segment_no: index,
          claim_no: index,
          content_hash: String(index),
          charge_cents: 20000,
          paid_cents,
          has_amounts: true,
          remark_codes: [],
        })),
        provider_adjustment: [
          {
            remittance_id: 1,
            file_id: 1,
            segment_no: 9,
            position: 1,
            reason_code: "WO",
            amount_cents: 150,
          },
        ],
        transaction_row: [
          { file_id: 5, segment_no: 1, occurrence: 1, type: "patient_payment", amount_cents: 2500 },
          { file_id: 5, segment_no: 2, occurrence: 1, type: "insurance_payment", amount_cents: 60 },
        ],
        transaction_posting: [
          {
            file_id: 5,
            segment_no: 1,
            type: "patient_payment",
            outcome: "unapplied",
            amount_cents: 2500,
            posted_on: "2026-03-31",
          },
          {
            file_id: 5,
            segment_no: 2,
            claim_id: "c1",
            type: "insurance_payment",
            outcome: "posted",
            amount_cents: 60,
            posted_on: "2026-03-31",
          },
        ],
      },
      entry("c1", "2026-03-31", "payer_payment", 60),
    );
    const rows = await ask(warehouse, cashByPayer, asOf, march);
    expect(rows.map(({ kind, payer, cash_cents }) => [kind, payer, cash_cents])).toEqual([
      ["payer", "ACME", 9060],
      ["patient", null, 2500],
      ["unmatched", null, 400],
      ["provider_adjustments", null, -150],
      ["unbalanced", null, 7],
    ]);
    const ofAcme = await ask(warehouse, cashByPayer, asOf, { ...march, payer: ["ACME"] });
    expect(ofAcme.map(({ kind, cash_cents }) => [kind, cash_cents])).toEqual([["payer", 9060]]);
  });
});

describe("provider-figures and location-figures", () => {
  it("cut a claim by its lines; a line without a provider has its claim's, else nobody's", async () => {
    const warehouse = await warehouseOf(
      { provider: [{ provider_id: "R1", name: "ONE" }] },
      claim("c1", { location_id: "L1" }, [{}, { provider_id: "R2", charge_cents: 5000 }]),
      entry("c1", "2026-03-02", "charge", 20000),
      entry("c1", "2026-03-02", "charge", 5000, { line_no: 2 }),
      entry("c1", "2026-03-20", "payer_payment", 8000),
      entry("c1", "2026-03-20", "contractual", 4000),
      entry("c1", "2026-04-01", "payer_payment", 99),
      // A copay stands on no line; publish spread it.
      entry("c1", "2026-03-02", "patient_payment", 1000, { line_no: 0, party: "patient" }),
      {
        line_entry: [700, 300].map((amount_cents, index) => ({
          claim_id: "c1",
          line_no: index + 1,
          posted_on: "2026-03-02",
          kind: "patient_payment",
          party: "patient",
          amount_cents,
        })),
      },
      balance("c1", 7300, { from_on: "2026-03-20" }),
      balance("c1", -100, { party: "patient", line_no: 2, from_on: "2026-03-20" }),
      history("c1", { rem1_on: "2026-03-20" }),
      firstWord("c1", "2026-03-20"),
      firstWord("c1", "2026-03-20", { line_no: 2, is_denied: true }),
      denial("c1", "2026-03-20", { line_no: 2, denied_cents: 5000 }),
      claim("c2", {}, [{ provider_id: null }]),
      entry("c2", "2026-03-31", "charge", 100),
    );
    const shown = (row: { [column: string]: unknown }) => [
      row.charges_cents,
      row.payments_cents,
      row.contractual_cents,
      row.open_cents,
      row.denied_cents,
      row.first_adjudicated,
      row.denied_claims,
      row.initial_denial_rate,
    ];
    const providers = await ask(warehouse, providerFigures, asOf, march);
    expect(providers.map((row) => [row.provider_id, row.name, ...shown(row)])).toEqual([
      ["R1", "ONE", 20000, 8700, 4000, 7300, 0, 1, 0, 0],
      ["R2", "R2", 5000, 300, 0, -100, 5000, 1, 1, 1],
      [null, null, 100, 0, 0, 0, 0, 0, 0, null],
    ]);
    const locations = await ask(warehouse, locationFigures, asOf, march);
    expect(locations.map((row) => [row.location_id, ...shown(row)])).toEqual([
      ["L1", 25000, 9000, 4000, 7200, 5000, 1, 1, 1],
      [null, 100, 0, 0, 0, 0, 0, 0, null],
    ]);
  });
});

describe("cpt-family-figures", () => {
  it("has what was posted, and what the first answers of the period said of their lines", async () => {
    const warehouse = await warehouseOf(
      {
        cpt_family: [
          {
            family: "path",
            title: "Pathology",
            stream: "path",
            is_cosmetic: false,
            source: "test",
          },
        ],
      },
      claim("c1", {}, [{}, { family: "path", charge_cents: 5000 }]),
      entry("c1", "2026-03-02", "charge", 20000),
      entry("c1", "2026-03-20", "payer_payment", 8000),
      word(1, "c1", "2026-03-20", { paid_cents: 8000, allowed_cents: 9000 }),
      word(2, "c1", "2026-03-20", { line_no: 2, allowed_cents: 0, denied_cents: 5000 }),
      firstWord("c1", "2026-03-20"),
      firstWord("c1", "2026-03-20", { line_no: 2, charge_cents: 5000, is_denied: true }),
      // A later word is not the first one's.
      word(3, "c1", "2026-03-25", { line_no: 2, allowed_cents: 4000 }),
      claim("c2", {}, [{ family: "path" }]),
      word(4, "c2", "2026-02-28", { allowed_cents: 7777 }),
      firstWord("c2", "2026-02-28"),
    );
    const rows = await ask(warehouse, cptFamilyFigures, asOf, march);
    expect(rows.map(({ denial_rate, ...row }) => Object.values(row))).toEqual([
      ["em_est", null, 20000, 8000, 1, 20000, 9000, 0, 0],
      ["path", "Pathology", 0, 0, 1, 5000, 0, 5000, 1],
    ]);
    expect(rows.map((row) => row.denial_rate)).toEqual([0, 1]);
  });
});

describe("modifier-25", () => {
  it("looks at visits beside a procedure of the same claim and day, by who answered", async () => {
    const visit = (id: string, lines: Row[] = [{}], procedure: Row = {}) =>
      claim(id, {}, [
        ...lines.map((line) => ({ modifier_1: "25", service_on: "2026-03-01", ...line })),
        { code: "11102", family: "bx_tangential", service_on: "2026-03-01", ...procedure },
      ]);
    const code = { family: "x", multiple_procedure: 2, fee_cents: 1, source: "test" };
    const warehouse = await warehouseOf(
      {
        cpt_code: [
          { code: "11102", global_days: "000", ...code },
          { code: "88305", global_days: "XXX", ...code },
        ],
      },
      visit("paid"),
      firstWord("paid", "2026-03-10"),
      entry("paid", "2026-03-10", "payer_payment", 8000),
      visit("denied", [{ modifier_1: "LT", modifier_2: "25" }]),
      firstWord("denied", "2026-03-10", { payer: "BETA", is_denied: true }),
      denial("denied", "2026-03-10", { denied_cents: 12000 }),
      visit("deductible"),
      firstWord("deductible", "2026-03-31"),
      visit("taken back"),
      firstWord("taken back", "2026-03-05"),
      entry("taken back", "2026-03-05", "payer_payment", 8000),
      entry("taken back", "2026-03-20", "payer_payment", -8000),
      visit("no modifier", [{ modifier_1: "24" }]),
      firstWord("no modifier", "2026-03-10"),
      visit("no procedure", [{}], { code: "88305" }),
      firstWord("no procedure", "2026-03-10"),
      visit("another day", [{}], { service_on: "2026-03-02" }),
      firstWord("another day", "2026-03-10"),
      visit("later"),
      firstWord("later", "2026-04-01"),
    );
    const rows = await ask(warehouse, modifier25, asOf, march);
    expect(rows.map((row) => Object.values(row))).toEqual([
      [null, 4, 1, 0.25, 1, 12000, 0],
      ["ACME", 3, 1, 1 / 3, 0, 0, 0],
      ["BETA", 1, 0, 0, 1, 12000, 0],
    ]);
  });
});

describe("denials-by-cause-and-payer", () => {
  it("adds up the codes of a cause; open is what insurance still owes of it", async () => {
    const warehouse = await warehouseOf(
      claim("c1", {}, [{}, {}]),
      denial("c1", "2026-03-10", { denied_cents: 9000 }),
      denial("c1", "2026-03-10", { line_no: 2, carc: "236", denied_cents: 1000 }),
      balance("c1", 5000),
      claim("c2"),
      denial("c2", "2026-03-11", { root_cause: "auth", denied_cents: 300 }),
      denial("c2", "2026-02-11", { payer: "BETA", denied_cents: 300 }),
    );
    const rows = await ask(warehouse, denialsByCauseAndPayer, asOf, march);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["ACME", "bundle", "Cause not known", 1, 10000, 0, 5000],
      ["ACME", "auth", "Cause not known", 1, 300, 0, 0],
    ]);
  });
});
