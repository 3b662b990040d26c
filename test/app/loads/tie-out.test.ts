import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  dollars,
  importTieOut,
  readTieOut,
  tie,
  withTieOut,
  writeTieOut,
} from "#app/routes/loads/tie-out.ts";
import { loadTieOut, saveTieOut } from "#app/routes/loads/tie-out-file.server.ts";

const september = {
  practice: "",
  month: "2026-09",
  charges: 100_00,
  payments: 60_00,
  adjustments: 20_00,
  ar: 500_00,
};

test("the settings file reads back as it was written", () => {
  const rows = [
    { ...september, ar: null },
    { ...september, month: "2026-08", practice: "1234567893" },
  ];
  expect(readTieOut(writeTieOut(rows))).toEqual([rows[1], rows[0]]);
});

test("a row takes the place of its month's; one without figures removes it", () => {
  const changed = withTieOut([september], { ...september, ar: 1 });
  expect(changed).toEqual([{ ...september, ar: 1 }]);
  expect(
    withTieOut(changed, {
      practice: "",
      month: "2026-09",
      charges: null,
      payments: null,
      adjustments: null,
      ar: null,
    }),
  ).toEqual([]);
});

test("amounts are read as people write them, and nothing else is", () => {
  expect(["$1,234.5", "(12.00)", "-3", "", "1e3", "12.345"].map(dollars)).toEqual([
    123450,
    -1200,
    -300,
    null,
    undefined,
    undefined,
  ]);
});

test("an export's own column names are understood, and a bad row is told", () => {
  const text =
    'Month,Gross Charges,Total Payments,Adjustments,Ending A/R\n09/2026,"1,000.00",600,200,5000\nSep,1,2,3,4\n';
  expect(importTieOut(text)).toEqual({
    rows: [
      {
        practice: "",
        month: "2026-09",
        charges: 1000_00,
        payments: 600_00,
        adjustments: 200_00,
        ar: 5000_00,
      },
    ],
    problems: ["Row 3 was left out: no month."],
  });
});

test("the difference is ours less theirs, and only where theirs is known", () => {
  const bridge = {
    month: "2026-09",
    charges_cents: 100_00,
    payments_cents: 61_00,
    contractual_cents: 15_00,
    write_offs_cents: 6_00,
    refunds_cents: 1_00,
    closing_cents: 1,
  };
  expect(tie({ ...september, ar: null }, bridge).map(({ difference }) => difference)).toEqual([
    0,
    1_00,
    0,
    null,
  ]);
});

test("saves one after the other keep both rows", async () => {
  const home = await mkdtemp(join(tmpdir(), "tie-out-"));
  expect(await loadTieOut(home)).toEqual([]);
  await Promise.all([
    saveTieOut(home, [september], "Ann"),
    saveTieOut(home, [{ ...september, month: "2026-10" }], "Ben"),
  ]);
  expect((await loadTieOut(home)).map(({ month }) => month)).toEqual(["2026-09", "2026-10"]);
});
