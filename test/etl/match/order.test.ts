import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acknowledgement,
  adjudication,
  denialRow,
  type Row,
  type Rows,
  select,
  submission,
  transactionRow,
} from "../rows.ts";
import { matched } from "./publish-match.ts";

const derived = [
  "practice",
  "location",
  "provider",
  "payer",
  "payer_name",
  "patient",
  "claim",
  "claim_alias",
  "claim_submission",
  "service_line",
  "line_charge",
  "claim_adjudication",
  "x_line_match",
  "x_transaction_claim",
  "x_denial_claim",
];

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, "0")}`);
const account = fc.constantFrom("A100", "A100-1", "00A100", "B200", "A100B02");
const service = fc.constantFrom("2026-01-05", "2026-01-06", null);
const line = fc.record({
  code: fc.constantFrom("99213", "88305"),
  charge_cents: fc.constantFrom(20000, 17700),
  line_control_number: fc.constantFrom("L1", "L2", null),
});
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

const bill: fc.Arbitrary<Rows> = fc
  .record({
    fields: fc.record({
      control_number: account,
      submitted_on: day,
      service_on: service,
      service_to: fc.constant(null),
      frequency_code: fc.constantFrom("1", "7", "8"),
      payer_sequence: fc.constantFrom("P", "P", "S"),
      payer_code: fc.constantFrom("ACME1", "BETA1"),
      payer_name: fc.constantFrom("ACME HEALTH", "BETA LIFE", "ACME  Plan"),
      member_id: fc.constantFrom("M1", "M2"),
      original_reference: fc.constantFrom("ICN77", "ICN78", null),
      origin: fc.constantFrom("837", "837", "claims"),
    }),
    lines,
  })
  .map((told) => submission(told.fields as Row, { lines: told.lines }));

const word: fc.Arbitrary<Rows> = fc
  .record({
    fields: fc.record({
      control_number: account,
      service_on: service,
      service_to: fc.constant(null),
      status_code: fc.constantFrom("1", "2", "4", "22"),
      payer_control_number: fc.constantFrom("ICN77", "ICN78", null),
      member_id: fc.constantFrom("M1", "M2"),
    }),
    lines,
    paid_on: day,
    payer_name: fc.constantFrom("ACME HEALTH", "BETA LIFE", "SOME CENTER"),
  })
  .map((told) =>
    adjudication(told.fields as Row, {
      lines: told.lines,
      remittance: { paid_on: told.paid_on, payer_name: told.payer_name, payer_code: null },
    }),
  );

const receipt: fc.Arbitrary<Rows> = fc
  .record({
    control_number: account,
    acknowledged_on: day,
    action_code: fc.constantFrom("WQ", "U"),
  })
  .map((told) =>
    acknowledgement({ ...told, status_on: told.acknowledged_on, batch_reference: null }),
  );

const exported: fc.Arbitrary<Rows> = fc.oneof(
  fc
    .record({ control_number: account, posted_on: day, row_id: fc.constantFrom("1", "2", null) })
    .map(transactionRow),
  fc.record({ control_number: account, denied_on: day, is_rejection: fc.boolean() }).map(denialRow),
);

const loaded = fc.uniqueArray(
  fc.oneof({ weight: 3, arbitrary: bill }, { weight: 3, arbitrary: word }, receipt, exported),
  {
    maxLength: 14,
    selector: (rows) => rows.id,
  },
);

test("any order of arrival gives the same tables, and each claim has one id", async () => {
  await fc.assert(
    fc.asyncProperty(loaded, fc.infiniteStream(fc.nat()), async (rows, dice) => {
      const shuffled = rows
        .map((row) => ({ row, at: dice.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const [first, second] = [await matched(...rows), await matched(...shuffled)];
      for (const table of derived) {
        const all = `select * from ${table} order by all`;
        expect(await select(second, all), table).toEqual(await select(first, all));
      }
      expect(
        await select(first, "select claim_id from claim group by claim_id having count(*) > 1"),
      ).toEqual([]);
      expect(
        await select(
          first,
          "select adjudication_id from adjudication anti join claim_adjudication using (adjudication_id)",
        ),
      ).toEqual([]);
      expect(
        await select(first, "select birth_id from claim_alias anti join claim using (claim_id)"),
      ).toEqual([]);
    }),
    { numRuns: 12, seed: 20261123 },
  );
}, 180_000);
