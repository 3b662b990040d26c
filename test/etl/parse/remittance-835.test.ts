import { describe, expect, test } from "vitest";
import { issueCodes, parseFixture, rowsOf, toldOf } from "./rows.ts";

describe("an 835", () => {
  const file = parseFixture("remittance.835");

  test("is told by its totals, and every segment is accounted for", () => {
    expect(file).toMatchObject({
      kind: "835",
      status: "loaded",
      totals: {
        transactions: 1,
        claims: 4,
        lines: 4,
        chargeCents: 58000,
        paidCents: 27600,
        issues: 0,
      },
    });
    const { segments, segmentsUsed, segmentsUnused, segmentsIssue } = file.totals;
    expect([segments, segmentsUsed, segmentsUnused, segmentsIssue]).toEqual([67, 59, 8, 0]);
  });

  test("gives the remittance: payer, payee, trace, dates, amount", () => {
    expect(toldOf(file, "remittance")).toEqual([
      {
        guide: "005010X221A1",
        payer_name: "MARIGOLD HEALTH PLAN",
        payer_code: "MGLD1",
        payer_tax_id: "1999900001",
        payee_npi: "1999999984",
        payee_code: "1999999984",
        payee_name: "FERNHILL DERMATOLOGY",
        trace_number: "EFT880114",
        paid_on: "2026-09-14",
        produced_on: "2026-09-13",
        amount_cents: 24600,
        method: "ACH",
        handling: "I",
      },
    ]);
  });

  test("gives what a CLP loop says", () => {
    expect(toldOf(file, "adjudication")[0]).toEqual({
      claim_no: 1,
      control_number: "FH-1001",
      status_code: "1",
      charge_cents: 30000,
      paid_cents: 14600,
      patient_cents: 4000,
      has_amounts: true,
      filing_code: "12",
      payer_control_number: "MG26091400017",
      place_of_service: "11",
      frequency_code: "1",
      original_reference: "MG26070100003",
      practice_npi: "1999999984",
      provider_npi: "1999999976",
      member_id: "MG445500",
      corrected_member_id: "MG445567",
      patient_last: "QUILLFEATHER",
      patient_first: "TESSA",
      service_on: "2026-08-28",
      service_to: "2026-08-29",
      received_on: "2026-09-03",
      crossover_payer: "BIRCH SUPPLEMENT",
      crossover_code: "BIRCH9",
      allowed_cents: 18600,
      interest_cents: 125,
      remark_codes: ["MA01", "MA18"],
    });
  });

  test("keeps the CLP of one number apart, and takes the practice from NM1*85 where it is given", () => {
    const claims = rowsOf(file, "adjudication");
    expect(claims.map((row) => [row.control_number, row.status_code, row.practice_npi])).toEqual([
      ["FH-1001", "1", "1999999984"],
      ["FH-0990", "22", "1999999984"],
      ["FH-0990", "4", "1999999984"],
      ["FH-1002", "1", "1999999950"],
    ]);
    expect(new Set(claims.map((row) => row.adjudication_id)).size).toBe(4);
    expect(claims.map((row) => [row.segment_no, row.last_segment_no])).toEqual([
      [18, 47],
      [48, 52],
      [53, 57],
      [58, 63],
    ]);
  });

  test("reads lines: glued modifiers, submitted code, ranges, remarks, other qualifiers", () => {
    const lines = toldOf(file, "adjudication_line");
    expect(lines[0]).toMatchObject({
      code: "99213",
      modifier_1: "25",
      units: 1,
      remark_codes: ["N130", "M15"],
    });
    expect(lines[1]).toEqual({
      line_no: 2,
      code: "11102",
      modifier_1: "26",
      submitted_code: "11102",
      submitted_modifier_1: "26",
      charge_cents: 18000,
      paid_cents: 9000,
      units: 1,
      submitted_units: 2,
      service_on: "2026-08-28",
      service_to: "2026-08-29",
      line_control_number: "L2",
      allowed_cents: 11000,
      provider_npi: "1999999968",
      remark_codes: [],
    });
    expect(lines[2]).toMatchObject({ code: "0636", charge_cents: -20000 });
  });

  test("reads all trios of a CAS and skips empty ones", () => {
    const cas = toldOf(file, "adjustment").map((row) => [
      row.line_no,
      row.group_code,
      row.carc,
      row.amount_cents,
    ]);
    expect(cas).toEqual([
      [0, "OA", "23", 0],
      [1, "CO", "45", 4400],
      [1, "PR", "3", 2000],
      [2, "CO", "45", 7000],
      [2, "CO", "59", 0],
      [2, "PR", "2", 2000],
      [1, "CO", "45", -10000],
      [0, "PR", "27", 20000],
      [1, "PR", "1", 3000],
      [1, "PR", "2", 2000],
    ]);
  });

  test("reads every pair of a PLB, blanks in the reference kept", () => {
    expect(toldOf(file, "provider_adjustment")).toMatchObject([
      {
        position: 1,
        reason_code: "WO",
        reference: "FH-0880 20260701",
        amount_cents: 3500,
        fiscal_on: "2026-12-31",
      },
      { position: 2, reason_code: "L6", amount_cents: -500 },
    ]);
  });

  test("links rows by ids that follow from the set's", () => {
    const [set] = rowsOf(file, "transaction_set");
    const [remittance] = rowsOf(file, "remittance");
    expect(remittance?.remittance_id).toBe(set?.transaction_id);
    const claims = new Set(rowsOf(file, "adjudication").map((row) => row.adjudication_id));
    for (const table of ["adjudication_line", "adjustment"] as const) {
      for (const row of rowsOf(file, table)) expect(claims).toContain(row.adjudication_id);
    }
  });
});

test("a 4010 835: CAS*CR, a debit, a claim without amounts, no date but BPR16", () => {
  const file = parseFixture("remittance-4010.835");
  expect(file).toMatchObject({
    kind: "835",
    status: "loaded",
    totals: { claims: 2, paidCents: -4000 },
  });
  expect(issueCodes(file)).toEqual(["unbalanced_line"]);
  expect(toldOf(file, "remittance")[0]).toMatchObject({
    guide: "004010X091A1",
    amount_cents: -4000,
    payer_code: "OLD44",
    payee_code: "000000017",
    paid_on: "2006-09-14",
  });
  expect(toldOf(file, "adjustment")).toMatchObject([
    { group_code: "CR", carc: "45", amount_cents: -5000 },
  ]);
  expect(toldOf(file, "adjudication")[1]).toEqual({
    claim_no: 2,
    control_number: "090909",
    status_code: "22",
    charge_cents: 0,
    paid_cents: 0,
    has_amounts: false,
    remark_codes: [],
  });
});
