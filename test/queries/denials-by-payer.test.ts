import { expect, it } from "vitest";
import { claims } from "#queries/claims/claims.ts";
import { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import { ask, claim, denial, warehouseOf } from "./rows.ts";

const recovery = (paid_on: string, paid_cents: number) => ({
  denial_recovery: [
    { claim_id: "c1", line_no: 1, payer: "ACME", opened_on: "2026-03-01", paid_on, paid_cents },
  ],
});

it("counts episodes that opened in the period, without expected ones", async () => {
  const warehouse = await warehouseOf(
    claim("c1"),
    claim("c2"),
    denial("c1", "2026-03-01"),
    denial("c2", "2026-02-28"),
    denial("c2", "2026-03-05", { is_expected: true, carc: "96", root_cause: "noncov" }),
  );
  const rows = await ask(warehouse, denialsByPayer, "2026-05-31");
  expect(rows).toEqual([
    {
      payer: "ACME",
      root_cause: "bundle",
      code: "CO-97",
      claims: 1,
      lines: 1,
      denied_cents: 20000,
      recovered_cents: 0,
    },
  ]);
});

it("caps what came back at what was denied, up to the day, and never below 0", async () => {
  const warehouse = await warehouseOf(
    claim("c1"),
    denial("c1", "2026-03-01", { denied_cents: 9000 }),
    recovery("2026-04-01", 8000),
    recovery("2026-05-01", 3000),
    recovery("2026-05-20", -20000),
  );
  const on = async (asOf: string) =>
    (await ask(warehouse, denialsByPayer, asOf, { from: "2026-03-01" }))[0]?.recovered_cents;
  expect(await on("2026-03-31")).toBe(0);
  expect(await on("2026-04-30")).toBe(8000);
  expect(await on("2026-05-10")).toBe(9000);
  expect(await on("2026-05-31")).toBe(0);
});

it("lists duplicates with no money and denials the patient owes with theirs", async () => {
  const warehouse = await warehouseOf(
    claim("c1"),
    claim("c2"),
    denial("c1", "2026-03-01", {
      is_duplicate: true,
      denied_cents: 0,
      carc: "18",
      root_cause: "dup",
    }),
    denial("c2", "2026-03-02", {
      patient_owes: true,
      group_code: "PR",
      carc: "96",
      root_cause: "noncov",
    }),
  );
  const rows = await ask(warehouse, denialsByPayer, "2026-05-31");
  expect(rows.map((row) => [row.code, row.denied_cents])).toEqual([
    ["PR-96", 20000],
    ["CO-18", 0],
  ]);
});

it("drills to claims whose totals equal the cell", async () => {
  const warehouse = await warehouseOf(
    claim("c1", {}, [{}, {}]),
    claim("c2"),
    denial("c1", "2026-03-01"),
    denial("c1", "2026-03-01", { line_no: 2, denied_cents: 500 }),
    denial("c2", "2026-04-01", { payer: "OTHER" }),
    recovery("2026-04-01", 8000),
  );
  for (const cell of await ask(warehouse, denialsByPayer, "2026-05-31")) {
    const list = await ask(warehouse, claims, "2026-05-31", {
      denial: "opened",
      denier: cell.payer,
      rootCause: cell.root_cause,
      code: cell.code,
    });
    const sum = (column: "denied_cents" | "recovered_cents" | "denied_lines") =>
      list.reduce((total, row) => total + row[column], 0);
    expect([list.length, sum("denied_lines"), sum("denied_cents"), sum("recovered_cents")]).toEqual(
      [cell.claims, cell.lines, cell.denied_cents, cell.recovered_cents],
    );
  }
});
