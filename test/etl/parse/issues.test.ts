import { describe, expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import type { ParsedFile } from "#etl/parse/parsed-file.ts";
import { render, segmentsOf } from "./render.ts";
import { fixture, issueCodes, parseText, rowsOf } from "./rows.ts";

const segments = segmentsOf(fixture("x12/remittance.835"));

function changed(from: string | RegExp, to: string): ParsedFile {
  return parseFile(render(segments.map((segment) => segment.replace(from, to))), { name: "x" });
}

function expectAllCounted({ totals }: ParsedFile): void {
  expect(totals.segmentsUsed + totals.segmentsUnused + totals.segmentsIssue).toBe(totals.segments);
}

describe("what is wrong is said, with its place", () => {
  test("an amount that is no number counts as 0 and makes the file partial", () => {
    const file = changed("SVC*HC:99213:25*120*", "SVC*HC:99213:25*12O*");
    expect(file.status).toBe("partial");
    expect(rowsOf(file, "load_issue")[0]).toMatchObject({
      code: "amount_not_a_number",
      severity: "error",
      segment_no: 32,
      message: '"12O" is not an amount; it counts as 0.',
      text: "SVC*HC:99213:25*12O*56**1",
    });
  });

  test("more than two decimals are cut, and said if they were not zero", () => {
    const cut = changed("AMT*B6*76", "AMT*B6*76.129");
    expect(issueCodes(cut)).toEqual(["amount_truncated"]);
    expect(cut.status).toBe("loaded");
    expect(rowsOf(cut, "adjudication_line")[0]).toMatchObject({ allowed_cents: 7612 });
    expect(issueCodes(changed("AMT*B6*76", "AMT*B6*76.1200"))).toEqual([]);
  });

  test("a bad date is left out", () => {
    const file = changed("DTM*050*20260903", "DTM*050*20260931");
    expect(issueCodes(file)).toEqual(["bad_date"]);
    expect(rowsOf(file, "adjudication")[0]).toMatchObject({ received_on: null });
  });

  test("imbalances of claim and payment have their difference", () => {
    const file = changed("CLP*FH-1002*1*280*230*", "CLP*FH-1002*1*290*230*");
    expect(rowsOf(file, "load_issue")).toMatchObject([
      { code: "unbalanced_claim", amount_cents: 1000, segment_no: 58 },
    ]);
    expect(rowsOf(changed("BPR*I*246", "BPR*I*240"), "load_issue")).toMatchObject([
      { code: "unbalanced_transaction", amount_cents: -600 },
    ]);
    expect(file.status).toBe("loaded");
  });

  test("SE01 that is wrong is said, not refused", () => {
    expect(issueCodes(changed("SE*63", "SE*99"))).toEqual(["se_count_wrong"]);
    expect(issueCodes(changed("SE*63*0001", "SE*63*0002"))).toEqual(["control_number_mismatch"]);
  });

  test("a segment of no known kind is an issue, and counted as one", () => {
    const file = changed("CUR*PR*USD", "ZZZ*PR*USD");
    expect(issueCodes(file)).toEqual(["unknown_segment"]);
    expect(file.totals.segmentsIssue).toBe(1);
    expectAllCounted(file);
  });

  test("an ISA of another width", () => {
    const file = parseFile(render(segments, { isTrimmed: true }), { name: "x" });
    expect(issueCodes(file)).toEqual(["isa_width"]);
  });

  test("missing GE and IEA are said; what was complete is loaded", () => {
    const file = parseFile(render(segments.slice(0, -2)), { name: "x" });
    expect(issueCodes(file)).toEqual(["missing_trailer", "missing_trailer"]);
    expect(file).toMatchObject({ status: "loaded", totals: { claims: 4 } });
  });

  test("text before ISA and behind IEA", () => {
    const file = parseFile(render(segments, { prefix: "Dear ISABEL,\n", suffix: "-- end --" }), {
      name: "x",
    });
    expect(issueCodes(file)).toEqual(["text_before_interchange", "outside_transaction"]);
    expectAllCounted(file);
  });
});

describe("a truncated download", () => {
  const both = [
    ...segments.slice(0, 65),
    ...segments.slice(2, 60).map((s) => s.replace("*0001", "*0002")),
  ];

  test("keeps the complete sets and not half a claim of the other", () => {
    const file = parseFile(render(both), { name: "x" });
    expect(file).toMatchObject({
      status: "partial",
      totals: { transactions: 1, claims: 4, chargeCents: 58000 },
    });
    expect(file.tables.adjudication.rows).toBe(4);
    expect(rowsOf(file, "load_issue")[0]).toMatchObject({
      code: "truncated_transaction",
      severity: "error",
      segment_no: 66,
    });
    expectAllCounted(file);
  });

  test("at any byte loses whole sets only, and says so", () => {
    const bytes = render(segments);
    for (let length = 0; length < bytes.length; length += 7) {
      const file = parseFile(bytes.subarray(0, length), { name: "x" });
      expectAllCounted(file);
      const { adjudication, remittance } = file.tables;
      expect([0, 4]).toContain(adjudication.rows);
      expect(remittance.rows).toBe(adjudication.rows / 4);
      if (adjudication.rows === 0) {
        expect(file.status).toBe("rejected");
        expect(file.tables.load_issue.rows).toBeGreaterThan(0);
      }
    }
  });
});

test("the same set twice in one file has its rows once; the totals tell both", () => {
  const body = segments.slice(2, 65);
  const again = body.map((s) =>
    s.replace("ST*835*0001", "ST*835*0002").replace("SE*63*0001", "SE*63*0002"),
  );
  const file = parseFile(
    render([...segments.slice(0, 65), ...again, "GE*2*71", "IEA*1*000000701"]),
    { name: "x" },
  );
  expect(file).toMatchObject({
    status: "loaded",
    totals: { transactions: 2, duplicateTransactions: 1, claims: 8, paidCents: 55200 },
  });
  expect(file.tables.adjudication.rows).toBe(4);
  expect(file.tables.transaction_set.rows).toBe(2);
  expect(body.length).toBe(63);
  expect(issueCodes(file)).toEqual(["duplicate_transaction"]);
  expectAllCounted(file);
});

test("a remittance of provider adjustments alone is said", () => {
  const file = parseFile(
    render(
      segments.filter(
        (s) =>
          !/^(LX|TS3|CLP|CAS|NM1|MOA|SVC|DTM\*(050|472|150|151|232|233)|REF\*(F8|6R|HPI)|AMT|LQ|QTY)/.test(
            s,
          ),
      ),
    ),
    { name: "x" },
  );
  expect(issueCodes(file)).toContain("zero_claims");
  expect(file.tables.provider_adjustment.rows).toBe(2);
});

describe("what is not loaded says why", () => {
  test.each([
    ["", "is empty"],
    ["%PDF-1.7 …", "is a PDF"],
    ["ST*835*0001~BPR*I*0~", "the envelope (ISA, GS)"],
    ["NARCISA*LOPEZ and ISAAC", "no ISA segment with its 16 fields"],
    ["hello", "neither an ISA segment nor the headers"],
    ["Claim #,Denial Code\n1,CO-45\n", "its cells have to be read first"],
  ])("%j", (text, words) => {
    const file = parseText(text);
    expect(file).toMatchObject({
      kind: "unknown",
      status: "rejected",
      totals: { segments: 0, issues: 1 },
    });
    expect(rowsOf(file, "load_issue")[0]?.message).toContain(words);
  });

  test("an interchange without a set", () => {
    const envelope = [...segments.slice(0, 2), ...segments.slice(-2)];
    const file = parseFile(render(envelope), { name: "x" });
    expect(file.status).toBe("rejected");
    expect(issueCodes(file)).toContain("no_transaction");
  });

  test("TA1 alone, and sets of other kinds", () => {
    const [isa = "", gs = ""] = segments;
    const ta1 = parseFile(render([isa, "TA1*000000601*260901*1200*A*000", "IEA*0*000000701"]), {
      name: "x",
    });
    expect(ta1).toMatchObject({ kind: "TA1", status: "unsupported" });
    const inquiry = parseFile(
      render([
        isa,
        gs,
        "ST*270*0001",
        "BHT*0022*13*1*20260901*1200",
        "SE*3*0001",
        "GE*1*71",
        "IEA*1*000000701",
      ]),
      { name: "x" },
    );
    expect(inquiry).toMatchObject({
      kind: "270",
      status: "unsupported",
      totals: { transactions: 1 },
    });
    expect(issueCodes(inquiry)).toEqual(["unsupported_set"]);
    expectAllCounted(inquiry);
  });
});
