import { describe, expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import { render, segmentsOf } from "./render.ts";
import { fixture, issueCodes, parseFixture, toldOf } from "./rows.ts";

describe("a 277CA", () => {
  const file = parseFixture("acknowledgement.277");
  const rows = toldOf(file, "acknowledgement");

  test("has a row per status on three levels, STC10 and STC11 too", () => {
    expect(file).toMatchObject({
      kind: "277CA",
      status: "loaded",
      totals: { claims: 2, issues: 0 },
    });
    const told = rows.map((row) => [
      row.level,
      row.control_number,
      row.category_code,
      row.status_code,
      row.action_code,
    ]);
    expect(told).toEqual([
      ["batch", undefined, "A1", "19", "WQ"],
      ["provider", undefined, "A1", "19", "WQ"],
      ["claim", "FH-1001", "A2", "20", "WQ"],
      ["claim", "FH-0990", "A7", "562", "U"],
      ["claim", "FH-0990", "A7", "164", "U"],
      ["claim", "FH-0990", "A3", "21", "U"],
      ["line", "FH-0990", "A7", "454", "U"],
    ]);
  });

  test("a claim's row has what follows its STC as well", () => {
    expect(rows[2]).toEqual({
      kind: "277CA",
      level: "claim",
      source_entity: "AY",
      source_name: "OAKGATE CLEARINGHOUSE",
      source_code: "OAKGATE",
      acknowledged_on: "2026-09-02",
      status_on: "2026-09-02",
      batch_reference: "BATCH77",
      practice_npi: "1999999984",
      control_number: "FH-1001",
      payer_control_number: "MG26090200001",
      trace_reference: "TRACE1",
      member_id: "MG445500",
      patient_last: "QUILLFEATHER",
      service_on: "2026-08-28",
      charge_cents: 30000,
      category_code: "A2",
      status_code: "20",
      action_code: "WQ",
    });
    expect(rows[5]).toMatchObject({ service_on: "2026-07-02", message: "CHECK THE MEMBER ID" });
    expect(rows[5]).not.toHaveProperty("payer_control_number");
  });

  test("a batch refused at 2200B has no claim, and says so", () => {
    const rejected = parseFixture("batch-rejected.277");
    expect(toldOf(rejected, "acknowledgement")).toMatchObject([
      {
        level: "batch",
        source_entity: "PR",
        batch_reference: "BATCH78",
        category_code: "A3",
        action_code: "U",
        charge_cents: 90000,
      },
    ]);
    expect(issueCodes(rejected)).toEqual(["zero_claims"]);
    expect(rejected.status).toBe("loaded");
  });

  test("the answer to a 276 is no acknowledgement; without a guide BHT01 tells", () => {
    const as = (guide: string, purpose: string) =>
      parseFile(
        render(
          segmentsOf(fixture("x12/acknowledgement.277")).map((segment) =>
            segment
              .replace("005010X214", guide)
              .replace(/^ST\*277\*0001\*.*/, "ST*277*0001")
              .replace("BHT*0085", `BHT*${purpose}`),
          ),
        ),
        { name: "x" },
      );
    expect(as("005010X212", "0010")).toMatchObject({ kind: "277", status: "unsupported" });
    expect(as("XXXXXXXXXX", "0010")).toMatchObject({ kind: "277", status: "unsupported" });
    expect(as("XXXXXXXXXX", "0085")).toMatchObject({ kind: "277CA", status: "loaded" });
  });
});

test("a 999 has a verdict per set and one for the group", () => {
  const file = parseFixture("functional.999");
  expect(file).toMatchObject({ kind: "999", status: "loaded" });
  const rows = toldOf(file, "acknowledgement");
  expect(
    rows.map((row) => [
      row.level,
      row.group_control,
      row.st_control,
      row.verdict_code,
      row.acknowledged_on,
    ]),
  ).toEqual([
    ["set", "61", "0001", "A", "2026-09-01"],
    ["set", "61", "0002", "R", "2026-09-01"],
    ["group", "61", undefined, "P", "2026-09-01"],
  ]);
});

test("a 997 is read alike", () => {
  const rows = toldOf(parseFixture("functional.997"), "acknowledgement");
  expect(rows.map((row) => [row.kind, row.level, row.st_control, row.verdict_code])).toEqual([
    ["997", "set", "0003", "R"],
    ["997", "group", undefined, "R"],
  ]);
});
