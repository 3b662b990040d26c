import { expect, it } from "vitest";
import { claimOrder } from "#queries/claims/claim-order.ts";
import { claimPlace } from "#queries/claims/claim-place.ts";
import { claims } from "#queries/claims/claims.ts";
import { ask, balance, claim, entry, warehouseOf } from "./rows.ts";

// Amounts, days and numbers that are equal, or not there: what decides a place at last is the id.
const facts = [
  { id: "c1", open: 5000, service: "2026-01-05", number: "A1" },
  { id: "c2", open: 5000, service: "2026-01-05", number: "A1" },
  { id: "c3", open: 0, service: null, number: "A3" },
  { id: "c4", open: 9000, service: "2026-01-04", number: null },
  { id: "c5", open: 0, service: "2026-01-07", number: "A5" },
  { id: "c6", open: -200, service: null, number: null },
  { id: "c7", open: 5000, service: "2026-01-03", number: "B1" },
].flatMap(({ id, open, service, number }) => [
  claim(id, { service_on: service, control_number: number, charge_cents: Math.abs(open) }),
  entry(id, "2026-01-10", "charge", open),
  ...(open === 0 ? [] : [balance(id, open, { service_on: service })]),
]);
const asOf = "2026-03-31";

it.each(["-open", "open", "-age", "age", "-service", "-payer", "control", "-control", "-days"])(
  "finds each claim where the list has it, by %s",
  async (sort) => {
    const warehouse = await warehouseOf(...facts);
    const listed = await ask(warehouse, claims, asOf, { sort });
    const ids = listed.map(({ claim_id }) => claim_id);
    const [order] = await ask(warehouse, claimOrder, asOf, { sort, limit: 3 });
    expect(order).toEqual({ claim_ids: ids.slice(0, 3), total: ids.length });
    for (const [at, claimId] of ids.entries()) {
      const [place] = await ask(warehouse, claimPlace, asOf, { sort, claimId });
      expect(place).toEqual({
        position: at + 1,
        previous_id: ids[at - 1] ?? null,
        next_id: ids[at + 1] ?? null,
      });
    }
    expect(ids).toHaveLength(7);
    expect(await ask(warehouse, claimPlace, asOf, { sort, claimId: "unknown" })).toEqual([]);
  },
);
