import { expect, test } from "vitest";
import { adjudication, insert, select, submission } from "./rows.ts";
import { openEmptyWarehouse } from "./warehouse.ts";

test("builders fill part 1", async () => {
  const db = await openEmptyWarehouse();
  await insert(db, submission(), adjudication());
  expect(await select(db, "select charge_cents, service_on from submission")).toEqual([
    { charge_cents: 20000, service_on: "2026-01-05" },
  ]);
  expect(
    await select(
      db,
      "select paid_cents, amount_cents from adjudication join adjustment using (adjudication_id)",
    ),
  ).toEqual([{ paid_cents: 8000, amount_cents: 12000 }]);
});
