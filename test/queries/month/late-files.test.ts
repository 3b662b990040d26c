import { expect, it } from "vitest";
import { lateFiles } from "#queries/month/late-files.ts";
import { runQuery } from "#queries/reader.ts";
import type { Row } from "#test/etl/rows.ts";
import { entry, type Facts, warehouseOf } from "../rows.ts";

const file = (file_id: number, name: string, fields: Row = {}): Facts => ({
  source_file: [
    {
      file_id,
      sha256: `sha-${file_id}`,
      name,
      kind: "835",
      status: "loaded",
      loaded_at: `2026-10-0${file_id} 06:00:00`,
      load_id: `load-${file_id}`,
      transactions: 1,
      duplicate_transactions: 0,
      byte_size: 100,
      claims: 1,
      lines: 1,
      charge_cents: 0,
      paid_cents: 0,
      segments: 10,
      segments_used: 10,
      segments_unused: 0,
      segments_issue: 0,
      issues: 0,
      ...fields,
    },
  ],
});

const september = { from: "2026-09-01", to: "2026-09-30" };

it("lists what came since, by line of the bridge; not what was known, repeats, or tells only of later days", async () => {
  const warehouse = await warehouseOf(
    file(1, "known.835"),
    file(2, "late.835"),
    file(3, "october.835"),
    file(4, "again.835", { duplicate_transactions: 1 }),
    file(5, "refused.835", { status: "rejected" }),
    file(6, "provider-adjustment.835"),
    entry("a", "2026-09-10", "payer_payment", 9000, { file_id: 1 }),
    // August: September opened 30.00 lower.
    entry("a", "2026-08-30", "payer_payment", 3000, { file_id: 2 }),
    entry("b", "2026-09-02", "payer_payment", 5000, { file_id: 2 }),
    entry("b", "2026-09-02", "contractual", 1500, { file_id: 2 }),
    entry("b", "2026-09-02", "prior_payer", 500, { file_id: 2 }),
    entry("b", "2026-09-02", "to_patient", 700, { file_id: 2 }),
    entry("b", "2026-09-30", "refund", 250, { file_id: 2 }),
    entry("c", "2026-10-01", "payer_payment", 100, { file_id: 2 }),
    entry("c", "2026-10-02", "payer_payment", 100, { file_id: 3 }),
    entry("c", "2026-09-02", "payer_payment", 100, { file_id: 4 }),
    entry("c", "2026-09-02", "payer_payment", 100, { file_id: 5 }),
    // A check that answers no claim: it is cash, and posts nothing.
    {
      remittance: [
        { remittance_id: 6, file_id: 6, segment_no: 3, paid_on: "2026-09-20", amount_cents: 4200 },
      ],
    },
  );
  const rows = await runQuery(warehouse, lateFiles, { ...september, known: ["sha-1"] });
  expect(rows).toEqual([
    {
      name: "late.835",
      kind: "835",
      loaded_at: "2026-10-02 06:00:00",
      claims: 2,
      opening_cents: -3000,
      charges_cents: 0,
      payments_cents: 5000,
      contractual_cents: 2000,
      write_offs_cents: 0,
      refunds_cents: 250,
    },
    {
      name: "provider-adjustment.835",
      kind: "835",
      loaded_at: "2026-10-06 06:00:00",
      claims: 0,
      opening_cents: 0,
      charges_cents: 0,
      payments_cents: 0,
      contractual_cents: 0,
      write_offs_cents: 0,
      refunds_cents: 0,
    },
  ]);
});
