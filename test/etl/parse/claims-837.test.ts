import { describe, expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import { render, segmentsOf } from "./render.ts";
import { fixture, issueCodes, parseFixture, rowsOf, toldOf } from "./rows.ts";

describe("an 837P", () => {
  const file = parseFixture("claims.837");
  const claims = toldOf(file, "submission");

  test("is told by its totals, and every segment is accounted for", () => {
    expect(file).toMatchObject({
      kind: "837P",
      status: "loaded",
      totals: { transactions: 1, claims: 2, lines: 3, chargeCents: 50000, paidCents: 0, issues: 0 },
    });
    const { segments, segmentsUsed, segmentsUnused, segmentsIssue } = file.totals;
    expect([segments, segmentsUsed + segmentsUnused, segmentsIssue]).toEqual([87, 87, 0]);
  });

  test("a dependent's claim has the dependent as patient and the subscriber's cover", () => {
    expect(claims[0]).toEqual({
      claim_no: 1,
      origin: "837",
      control_number: "FH-1001",
      charge_cents: 30000,
      frequency_code: "1",
      place_of_service: "11",
      submitted_on: "2026-08-31",
      batch_reference: "BATCH77",
      practice_npi: "1999999984",
      practice_name: "FERNHILL DERMATOLOGY",
      practice_tax_id: "000000017",
      provider_npi: "1999999976",
      provider_name: "ALDERWICK, JUNO",
      location_npi: "1999999935",
      location_name: "22 CLINIC WAY",
      payer_code: "MGLD1",
      payer_name: "MARIGOLD HEALTH PLAN",
      payer_sequence: "P",
      filing_code: "CI",
      group_number: "GRP55",
      member_id: "MG445500",
      patient_last: "QUILLFEATHER",
      patient_first: "TESSA",
      patient_birth_on: "2005-03-04",
      patient_sex: "F",
      authorization_number: "AUTH77",
      referral_number: "RFR8",
      referring_npi: "1999999943",
      trace_reference: "TRACE1",
      patient_paid_cents: 2550,
      service_on: "2026-08-28",
      service_to: "2026-08-29",
      diagnoses: ["L570", "D485", "C443"],
    });
  });

  test("a subscriber's claim without rendering provider and location has the billing provider's", () => {
    expect(claims[1]).toMatchObject({
      control_number: "FH-0990",
      frequency_code: "7",
      original_reference: "CM2607",
      payer_sequence: "S",
      payer_code: "CMED1",
      provider_npi: "1999999984",
      location_name: "FERNHILL DERMATOLOGY",
      patient_last: "HOLLOWAY",
      member_id: "1AA2BB3CC44",
      diagnoses: ["7020"],
    });
  });

  test("lines have codes, modifiers, units, dates, pointers, and the claim's place and provider where they tell none", () => {
    expect(toldOf(file, "submission_line")).toEqual([
      {
        line_no: 1,
        code: "99213",
        modifier_1: "25",
        modifier_2: "GC",
        units: 1,
        unit_basis: "UN",
        charge_cents: 12000,
        place_of_service: "11",
        service_on: "2026-08-28",
        service_to: "2026-08-28",
        pointers: "1:2",
        line_control_number: "L1",
        provider_npi: "1999999976",
      },
      {
        line_no: 2,
        code: "J3301",
        units: 2.5,
        unit_basis: "UN",
        charge_cents: 18000,
        place_of_service: "22",
        service_on: "2026-08-28",
        service_to: "2026-08-29",
        pointers: "3",
        line_control_number: "L2",
        provider_npi: "1999999968",
        ndc: "00003029305",
      },
      {
        line_no: 1,
        code: "17311",
        units: 1,
        unit_basis: "UN",
        charge_cents: 20000,
        place_of_service: "11",
        service_on: "2026-07-02",
        service_to: "2026-07-02",
        pointers: "1",
        line_control_number: "L9",
        provider_npi: "1999999984",
      },
    ]);
  });

  test("other payers (2320) are no subscribers, and their words (2320, 2430) are kept", () => {
    expect(toldOf(file, "submission_payer")).toEqual([
      {
        payer_no: 1,
        payer_sequence: "P",
        filing_code: "CI",
        payer_code: "MGLD1",
        payer_name: "MARIGOLD HEALTH PLAN",
        member_id: "MG778899",
        paid_cents: 13000,
        patient_cents: 3000,
        noncovered_cents: 0,
        adjudicated_on: "2026-07-15",
        payer_control_number: "MG26070100003",
      },
      {
        payer_no: 2,
        payer_sequence: "T",
        filing_code: "MC",
        payer_code: "AID1",
        payer_name: "STATE AID",
        member_id: "MC55",
      },
    ]);
    expect(toldOf(file, "submission_payer_line")).toEqual([
      {
        line_no: 1,
        payer_code: "MGLD1",
        paid_cents: 13000,
        code: "17311",
        units: 1,
        adjudicated_on: "2026-07-16",
      },
    ]);
    const words = toldOf(file, "submission_payer_adjustment");
    expect(
      words.map((row) => [row.payer_code, row.line_no, row.group_code, row.carc, row.amount_cents]),
    ).toEqual([
      ["MGLD1", 0, "CO", "45", 4000],
      ["MGLD1", 0, "PR", "1", 1000],
      ["MGLD1", 0, "PR", "2", 2000],
      ["MGLD1", 1, "CO", "45", 4000],
      ["MGLD1", 1, "PR", "2", 3000],
    ]);
  });
});

const segments = segmentsOf(fixture("x12/claims.837"));

test("GS08 decides the guide; a masked one is settled by the service lines", () => {
  const as = (guide: string, line = "SV1") =>
    parseFile(
      render(
        segments.map((segment) =>
          segment
            .replace("005010X222A1", guide)
            .replace(/^ST\*837\*0001\*.*$/, "ST*837*0001")
            .replace(/^SV1\*/, line === "SV2" ? "SV2*0510*" : `${line}*`),
        ),
      ),
      { name: "x" },
    );
  expect(as("999999X999X9").kind).toBe("837P");
  expect(as("5010").status).toBe("loaded");
  expect(as("005010X223A3", "SV2")).toMatchObject({
    kind: "837",
    status: "unsupported",
    totals: { claims: 2, lines: 3, chargeCents: 50000 },
  });
  expect(as("005010", "SV2")).toMatchObject({
    kind: "837",
    status: "unsupported",
    totals: { claims: 2 },
  });
  expect(as("5010", "SV3")).toMatchObject({
    kind: "837",
    status: "unsupported",
    totals: { claims: 2 },
  });
});

test("PRV, REF and N3 in another order change nothing but their own place", () => {
  const moved = segments.filter((segment) => segment !== "REF*EI*000000017");
  moved.splice(moved.indexOf("N3*4 FERN LANE"), 0, "REF*EI*000000017");
  const file = parseFile(render(moved), { name: "x" });
  expect(toldOf(file, "submission")).toEqual(toldOf(parseFixture("claims.837"), "submission"));
});

test("CLM02 that is not the sum of its lines is said, and kept", () => {
  const file = parseFile(
    render(segments.map((s) => s.replace("CLM*FH-1001*300", "CLM*FH-1001*310"))),
    { name: "x" },
  );
  expect(rowsOf(file, "load_issue")).toMatchObject([
    { code: "charge_mismatch", severity: "warning", amount_cents: 1000, segment_no: 29 },
  ]);
  expect(file.status).toBe("loaded");
});

test("a set without claims is never silent", () => {
  const file = parseFile(render(segments.filter((s) => !/^(CLM|SV1|SVD|CAS)\*/.test(s))), {
    name: "x",
  });
  expect(issueCodes(file)).toContain("zero_claims");
});
