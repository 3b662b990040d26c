import { describe, expect, test } from "vitest";
import { dayOf, noDay } from "#etl/parse/day.ts";
import { readDenialCode } from "#etl/parse/denial-code.ts";
import { detectFormat } from "#etl/parse/detect.ts";
import { type Cell, cellAmount, cellDay } from "#etl/parse/export-cells.ts";
import { findHeader } from "#etl/parse/export-headers.ts";
import { parseExport } from "#etl/parse/export-rows.ts";
import { readTransactionType } from "#etl/parse/transaction-type.ts";
import { fixture, issueCodes, rowsOf, toldOf } from "./rows.ts";

/** The cells of a small CSV: quotes, no line breaks in them. */
function cells(name: string): string[][] {
  return fixture(`exports/${name}`)
    .trimEnd()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      ),
    );
}

describe("denials", () => {
  test("one vendor's headers: codes, amounts, a rejection by its 277 category", () => {
    const file = parseExport(cells("denials-a.csv"));
    expect(file).toMatchObject({
      kind: "denials",
      status: "loaded",
      totals: { transactions: 3, claims: 3, segments: 3 },
    });
    expect(toldOf(file, "denial_row")).toEqual([
      {
        denied_on: "2026-09-14",
        control_number: "FH-1001",
        group_code: "CO",
        carc: "16",
        is_rejection: false,
        amount_cents: 12000,
        payer_name: "MARIGOLD HEALTH PLAN",
        code: "99213",
        remark_codes: ["N519"],
        status: "Open",
      },
      {
        denied_on: "2026-09-15",
        control_number: "FH-0990",
        group_code: "PR",
        carc: "27",
        is_rejection: false,
        amount_cents: 120050,
        payer_name: "COASTAL MEDICARE",
        code: "17311",
        remark_codes: [],
        status: "Open",
      },
      {
        denied_on: "2026-09-16",
        control_number: "FH-1004",
        category_code: "A7",
        is_rejection: true,
        amount_cents: 30000,
        payer_name: "COASTAL MEDICARE",
        remark_codes: [],
        status: "Front-end",
      },
    ]);
    expect(rowsOf(file, "denial_row").map((row) => row.segment_no)).toEqual([2, 3, 4]);
  });

  test("another vendor's: a title above, group and code apart, the word rejected", () => {
    const file = parseExport(cells("denials-b.csv"));
    expect(toldOf(file, "denial_row")).toMatchObject([
      {
        denied_on: "2026-09-14",
        group_code: "CO",
        carc: "45",
        amount_cents: -1200,
        is_rejection: false,
      },
      {
        denied_on: "2026-09-15",
        group_code: "CO",
        carc: "97",
        remark_codes: ["N130"],
        is_rejection: true,
      },
    ]);
    expect(rowsOf(file, "denial_row").map((row) => row.segment_no)).toEqual([4, 5]);
  });
});

describe("transactions", () => {
  const file = parseExport(cells("transactions-a.csv"));

  test("types by the vendor's words, amounts in their direction", () => {
    const rows = toldOf(file, "transaction_row");
    expect(rows.map((row) => [row.type, row.amount_cents, row.party])).toEqual([
      ["patient_payment", 2550, "patient"],
      ["insurance_payment", 14600, "insurance"],
      ["contractual", 11400, undefined],
      ["write_off", 410, "patient"],
      ["refund", 1000, "patient"],
      ["transfer_to_patient", 2000, undefined],
      ["patient_payment", 3500, undefined],
    ]);
    expect(rows[0]).toMatchObject({
      row_id: "T1",
      occurrence: 1,
      posted_on: "2026-09-01",
      control_number: "FH-1001",
    });
  });

  test("a type that nobody knows is an issue, its row is left out, the file is partial", () => {
    expect(issueCodes(file)).toEqual(["unknown_type"]);
    expect(rowsOf(file, "load_issue")[0]).toMatchObject({ segment_no: 9, amount_cents: 100 });
    expect(file).toMatchObject({
      status: "partial",
      totals: { transactions: 8, segmentsUsed: 7, segmentsIssue: 1 },
    });
  });

  test("equal rows of one file are numbered", () => {
    const rows = [
      ["date", "claim", "type", "amount"],
      ...Array(3).fill(["2026-01-02", "A", "copay", "10"]),
    ];
    expect(toldOf(parseExport(rows), "transaction_row").map((row) => row.occurrence)).toEqual([
      1, 2, 3,
    ]);
  });

  test("payments written as credits are turned, refunds are not", () => {
    const rows = [
      ["date", "claim", "type", "amount"],
      ["2026-01-02", "A", "Patient payment", "-10"],
      ["2026-01-02", "B", "Patient payment", "-20"],
      ["2026-01-02", "C", "Write-off", "-5"],
      ["2026-01-02", "C", "Refund", "7"],
      ["2026-01-02", "C", "Payment reversal", "10"],
    ];
    const amounts = (told: (readonly Cell[])[], profile = {}) =>
      toldOf(parseExport(told, profile), "transaction_row").map((row) => row.amount_cents);
    expect(amounts(rows.slice(0, 5))).toEqual([1000, 2000, 500, 700]);
    expect(amounts(rows.slice(0, 3), { sign: "plain" })).toEqual([-1000, -2000]);
  });

  test("a sum below the rows is no row", () => {
    const rows = [
      ["date", "claim", "type", "amount"],
      ["2026-01-02", "A", "copay", "10"],
      ["Grand total", "", "", "10"],
    ];
    const read = parseExport(rows);
    expect(read).toMatchObject({
      status: "loaded",
      totals: { transactions: 1, segments: 2, segmentsUnused: 1 },
    });
    expect(issueCodes(read)).toEqual(["total_row"]);
  });
});

describe("claims", () => {
  const file = parseExport(cells("claims-a.csv"));

  test("rows of one claim, day and payer are its lines", () => {
    expect(file).toMatchObject({
      kind: "claims",
      status: "loaded",
      totals: { claims: 2, lines: 3, chargeCents: 158000 },
    });
    expect(toldOf(file, "submission")).toEqual([
      {
        claim_no: 1,
        origin: "claims",
        control_number: "FH-2001",
        charge_cents: 30000,
        frequency_code: "1",
        submitted_on: "2026-08-31",
        provider_npi: "1999999976",
        location_name: "West Office",
        payer_name: "Marigold",
        member_id: "MG445500",
        service_on: "2026-08-28",
        service_to: "2026-08-28",
        diagnoses: ["L570", "D485"],
      },
      {
        claim_no: 2,
        origin: "claims",
        control_number: "FH-2002",
        charge_cents: 128000,
        frequency_code: "7",
        submitted_on: "2026-09-01",
        provider_name: "Alderwick Juno",
        location_name: "East Office",
        payer_name: "Coastal",
        member_id: "1AA2",
        service_on: "2026-08-30",
        service_to: "2026-08-30",
        diagnoses: ["C443"],
      },
    ]);
    expect(toldOf(file, "submission_line")[1]).toMatchObject({
      line_no: 2,
      code: "11102",
      units: 2,
      charge_cents: 18000,
    });
    expect(toldOf(file, "submission_line")[0]).toMatchObject({ code: "99213", modifier_1: "25" });
  });

  test("the same claims in another order of columns and other writing have the same id", () => {
    const id = (rows: (readonly Cell[])[]) =>
      rowsOf(parseExport(rows), "transaction_set")[0]?.transaction_id;
    const turned = cells("claims-a.csv").map((row) => [...row].reverse());
    expect(id(turned)).toBe(id(cells("claims-a.csv")));
    const typed = cells("claims-a.csv").map((row) =>
      row.map((cell) =>
        /^\d+\/\d+\/\d{4}$/.test(cell)
          ? new Date(`${cell} UTC`)
          : /^\d+\.\d\d$/.test(cell)
            ? Number(cell)
            : cell,
      ),
    );
    expect(id(typed)).toBe(id(cells("claims-a.csv")));
  });
});

describe("headers", () => {
  test.each([
    [["Date of Denial", "Claim #", "Reason Code", "Amount Denied"], "denials"],
    [["DENIAL_DT", "ACCT_NBR", "CARC", "BILLED_AMT", "PAYOR"], "denials"],
    [["Posting Date", "Visit ID", "Txn Type", "Pmt Amt"], "transactions"],
    [["TransactionDate", "ClaimNumber", "TransactionType", "Amount"], "transactions"],
    [["Patient Control Number", "DOS", "HCPCS", "Billed Amount", "Carrier"], "claims"],
  ])("%j are %s", (headers, kind) => {
    expect(findHeader([headers])).toMatchObject({ kind });
  });

  test("a profile says what the synonyms do not know", () => {
    const headers = ["Wann", "Fall", "Grund", "Betrag"];
    expect(findHeader([headers])).toBeNull();
    const columns = { denial_date: "Wann", claim: "Fall", denial_code: "Grund", amount: "Betrag" };
    expect(findHeader([headers], { kind: "denials", columns })).toMatchObject({
      kind: "denials",
      row: 0,
    });
  });

  test("files are told apart by their bytes", () => {
    expect(detectFormat(Buffer.from(fixture("exports/denials-b.csv")))).toEqual({
      format: "csv",
      kind: "denials",
      delimiter: ",",
      headerRow: 2,
    });
    expect(detectFormat(Buffer.from("Claim\tType\tAmount\n"))).toMatchObject({
      format: "csv",
      delimiter: "\t",
    });
    expect(detectFormat(Buffer.from(fixture("x12/claims.837")))).toEqual({ format: "x12" });
    expect(detectFormat(Buffer.from("PK\u0003\u0004…xl/workbook.xml", "latin1"))).toEqual({
      format: "xlsx",
    });
    expect(detectFormat(Buffer.from("a,b,c\n1,2,3\n"))).toEqual({ format: "unknown" });
  });
});

test.each<[Cell, number | null]>([
  ["$1,234.50", 123450],
  ["(12.00)", -1200],
  ["($1,200)", -120000],
  ["-12.5", -1250],
  ["12.00-", -1200],
  ["−4.10", -410],
  [".5", 50],
  [12.299999999999999, 1230],
  [-7, -700],
  ["", null],
  ["-", null],
  ["n/a", Number.NaN],
  ["1,2", Number.NaN],
])("the amount %j", (cell, cents) => {
  expect(cellAmount(cell)?.cents ?? null).toEqual(cents);
});

test.each<[Cell, [number, number, number] | null]>([
  ["2026-09-04", [2026, 9, 4]],
  ["2026-09-04T10:00:00", [2026, 9, 4]],
  ["9/4/2026", [2026, 9, 4]],
  ["09/04/26 10:15 AM", [2026, 9, 4]],
  ["20260904", [2026, 9, 4]],
  ["4-Sep-2026", [2026, 9, 4]],
  ["Sep 4, 2026", [2026, 9, 4]],
  [46269, [2026, 9, 4]],
  [new Date("2026-09-04T00:00:00Z"), [2026, 9, 4]],
  ["13/45/2026", null],
  ["yesterday", null],
])("the date %j", (cell, date) => {
  expect(cellDay(cell)).toBe(date === null ? noDay : dayOf(...date));
});

test.each([
  ["CO-29", "", "CO", "29"],
  ["CO29", "", "CO", "29"],
  ["29", "", null, "29"],
  ["29", "CO", "CO", "29"],
  ["PR 204 not covered", "", "PR", "204"],
  ["B13", "OA - Other", "OA", "B13"],
  ["CO-29 filed after 90 days", "", "CO", "29"],
  ["N519", "", null, null],
])("the code %j", (text, group, expectedGroup, carc) => {
  expect(readDenialCode(text, group)).toMatchObject({ group: expectedGroup, carc, others: [] });
});

test.each([
  ["patient_payment", "", null, "patient_payment"],
  ["Copay", "", null, "patient_payment"],
  ["Patient Pmt - Visa", "", null, "patient_payment"],
  ["Ins Pmt", "", null, "insurance_payment"],
  ["Medicare Payment", "", null, "insurance_payment"],
  ["W/O", "", null, "write_off"],
  ["Bad Debt Write-Off", "", null, "write_off"],
  ["Adjustment – small balance", "", null, "write_off"],
  ["Adjustment", "Contractual", null, "contractual"],
  ["Contractual Write-off", "", null, "contractual"],
  ["Payment", "", "patient", "patient_payment"],
  ["Payment", "", "insurance", "insurance_payment"],
  ["Payment", "", null, undefined],
  ["Patient Refund", "", null, "refund"],
  ["Transfer to Patient", "", null, "transfer_to_patient"],
  ["Transfer to Secondary", "", null, "transfer_to_insurance"],
  ["Charge", "", null, "charge"],
  ["Sandcastle", "", null, undefined],
] as const)("the type %j", (words, reason, party, type) => {
  expect(readTransactionType(words, reason, party)?.type).toBe(type);
});
