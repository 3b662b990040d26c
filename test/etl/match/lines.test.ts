import { expect, test } from "vitest";
import { adjudication, type Row, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

/** Where each SVC of a remittance for one bill lands: its line numbers in order. */
async function linesOf(billed: readonly Row[], told: readonly Row[]): Promise<unknown[]> {
  const db = await matched(
    submission({}, { lines: billed }),
    adjudication({ service_on: "2026-01-05" }, { lines: told }),
  );
  const rows = await select(db, "select line_no from x_line_match order by adjudication_line_no");
  return rows.map((row) => row.line_no);
}

const visit = { code: "99213", modifier_1: "25", charge_cents: 15000 };
const biopsy = { code: "11102", charge_cents: 22000 };
const pathology = { code: "88305", charge_cents: 17700 };

test("REF*6R decides, whatever else the payer changed; several SVC of one add up", async () => {
  const billed = [
    { ...visit, line_control_number: "L1" },
    { ...biopsy, line_control_number: "L2" },
  ];
  expect(
    await linesOf(billed, [
      { code: "11104", charge_cents: 22000, line_control_number: "L2" },
      { code: "99212", charge_cents: 15000, line_control_number: "L1" },
      { code: "11105", charge_cents: 0, line_control_number: "L2" },
    ]),
  ).toEqual([2, 1, 2]);
});

test("where no REF*6R was sent, the line's number may come back in it", async () => {
  expect(
    await linesOf([visit, biopsy], [{ ...visit, code: "99212", line_control_number: "2" }]),
  ).toEqual([2]);
});

test("code, modifiers, charge and date, each relaxed in turn", async () => {
  expect(await linesOf([visit, biopsy], [biopsy, visit])).toEqual([2, 1]);
  // the payer drops the modifier
  expect(await linesOf([visit, biopsy], [{ ...visit, modifier_1: null }])).toEqual([1]);
  // and the submitted code counts where another was adjudicated
  expect(
    await linesOf([biopsy, visit], [{ ...visit, code: "99212", submitted_code: "99213" }]),
  ).toEqual([2]);
  // another charge, another day, another code with the same charge and day
  expect(await linesOf([biopsy, visit], [{ ...visit, charge_cents: 100 }])).toEqual([2]);
  expect(await linesOf([biopsy, visit], [{ ...visit, service_on: "2026-01-06" }])).toEqual([2]);
  expect(await linesOf([biopsy, visit], [{ ...visit, code: "99202" }])).toEqual([2]);
});

test("equal lines pair one to one, in order; modifiers tell them apart first", async () => {
  expect(
    await linesOf([pathology, pathology, pathology], [pathology, pathology, pathology]),
  ).toEqual([1, 2, 3]);
  expect(
    await linesOf(
      [{ ...pathology, modifier_1: "59" }, pathology],
      [pathology, { ...pathology, modifier_1: "59" }],
    ),
  ).toEqual([2, 1]);
});

test("a further SVC of the only line with its code adds to it; what fits none goes to line 0", async () => {
  const half = { ...pathology, charge_cents: 8850 };
  expect(await linesOf([pathology], [half, half])).toEqual([1, 1]);
  expect(await linesOf([visit], [{ code: "J0585", charge_cents: 100 }])).toEqual([0]);
});

test("a line keeps its number over bills: by code and day, and by REF*6R where the code was corrected", async () => {
  const db = await matched(
    submission({}, { lines: [visit, { ...biopsy, line_control_number: "L2" }] }),
    submission(
      { frequency_code: "7", submitted_on: "2026-02-01" },
      {
        lines: [
          { ...biopsy, code: "11104", line_control_number: "L2" },
          { ...visit, charge_cents: 16000 },
          pathology,
        ],
      },
    ),
  );
  expect(
    await select(db, "select line_no, code, charge_cents from service_line order by line_no"),
  ).toEqual([
    { line_no: 1, code: "99213", charge_cents: 16000 },
    { line_no: 2, code: "11104", charge_cents: 22000 },
    { line_no: 3, code: "88305", charge_cents: 17700 },
  ]);
  expect(
    await select(
      db,
      "select submission_line_no, line_no from x_submission_line order by submission_id = (select live_submission_id from claim), 1",
    ),
  ).toEqual([
    { submission_line_no: 1, line_no: 1 },
    { submission_line_no: 2, line_no: 2 },
    { submission_line_no: 1, line_no: 2 },
    { submission_line_no: 2, line_no: 1 },
    { submission_line_no: 3, line_no: 3 },
  ]);
});

test("diagnoses come by the line's pointers", async () => {
  const db = await matched(
    submission({ diagnoses: ["L570", "C44311", "D485"] }, { lines: [{ pointers: "3:1" }] }),
  );
  expect(
    await select(db, "select array_to_string(diagnoses, ' ') as diagnoses from service_line"),
  ).toEqual([{ diagnoses: "D485 L570" }]);
});
