import { afterAll, beforeAll, expect, it } from "vitest";
import { openPractice, today } from "../follow-up/practice.ts";

/**
 * What became of four claims, put in on Nov 1. ACME owed $100 on line 1 of each (denied) and, on d1, $40 more on line 2 (waiting).
 * d1: $60 for line 1 on Nov 10, $40 for line 2 on Nov 11: only the first is recovered. d2: paid $90 on Nov 1 itself, before the
 * project can have done anything, then $70 and taken back $20. d3: $25 written off. d4: given up in follow-up, still open.
 */
const claims = { d1: at(), d2: at(), d3: at(), d4: at() };
const more = `
  insert into denial by name
  select claim_id, 1 as line_no, 'ACME' as payer, 1 as sequence, date '2026-10-01' as opened_on, date '2026-10-01' as latest_on,
    'bundle' as root_cause, [] as remark_codes, true as is_full, false as is_expected, false as is_soft, false as is_duplicate,
    false as patient_owes, 10000 as denied_cents, 'p' as practice_id, 'north' as location_id, 'ACME' as primary_payer,
    'commercial' as payer_class
  from claim;
  insert into balance by name
  select claim_id, 'insurance' as party, 'ACME' as payer, open_cents, 0 as denied_cents, 'denied' as state, open_cents as party_cents,
    from_on, to_on, 'p' as practice_id, 'north' as location_id, 'ACME' as primary_payer, 'commercial' as payer_class
  from (values
    ('d1', 14000, date '2026-10-01', date '2026-11-10'), ('d1', 8000, date '2026-11-10', date '2026-11-11'),
    ('d1', 4000, date '2026-11-11', date '9999-12-31'),
    ('d2', 19000, date '2026-10-01', date '2026-11-01'), ('d2', 10000, date '2026-11-01', date '2026-11-12'),
    ('d2', 5000, date '2026-11-12', date '9999-12-31'),
    ('d3', 10000, date '2026-10-01', date '2026-11-09'), ('d3', 7500, date '2026-11-09', date '9999-12-31'),
    ('d4', 10000, date '2026-10-01', date '9999-12-31')
  ) as t(claim_id, open_cents, from_on, to_on);
  insert into ledger_entry by name
  select claim_id, line_no, posted_on, kind, 'insurance' as party, 'ACME' as payer, amount_cents
  from (values
    ('d1', 1, date '2026-11-10', 'payer_payment', 6000), ('d1', 2, date '2026-11-11', 'payer_payment', 4000),
    ('d2', 1, date '2026-11-01', 'payer_payment', 9000), ('d2', 1, date '2026-11-12', 'payer_payment', 7000),
    ('d2', 1, date '2026-11-13', 'payer_payment', -2000),
    ('d3', 1, date '2026-11-09', 'write_off', 2500),
    ('d3', 1, date '2026-12-09', 'payer_payment', 7500)
  ) as t(claim_id, line_no, posted_on, kind, amount_cents)`;

function at() {
  return { location: "north" };
}

let practice: Awaited<ReturnType<typeof openPractice>>;
beforeAll(async () => {
  practice = await openPractice(claims, more);
});
afterAll(() => practice.close());

it("adds up, claim by claim: at stake is recovered, written off, other and open", async () => {
  const { makeProject } = await import("#app/projects/make-project.server.ts");
  const { readProjectPage } = await import("#app/projects/read-project-page.server.ts");
  const { readerFor } = await import("#app/page.server.ts");
  const mia = await practice.hire("Mia Manager", "manager");
  const claimIds = Object.keys(claims);
  const on = { person: mia, claimIds, today: "2026-11-01" };
  const { projectId } = await makeProject({ ...on, name: "Bundled" });
  const gave = { status: "written_off", reason: "not_worth_the_work" };
  await practice.app().setStatus({ ...on, ...gave, claimIds: ["d4"], today });
  const page = await readProjectPage(await readerFor(mia), projectId, today);
  const rows = page?.claims.map((row) => [
    row.claim_id,
    row.at_stake_cents,
    row.recovered_cents,
    row.written_off_cents,
    row.other_cents,
    row.open_cents,
  ]);
  expect(rows?.toSorted()).toEqual([
    ["d1", 14_000, 6_000, 0, 4_000, 4_000],
    ["d2", 10_000, 5_000, 0, 0, 5_000],
    ["d3", 10_000, 0, 2_500, 0, 7_500],
    ["d4", 10_000, 0, 10_000, 0, 0],
  ]);
  expect(page?.project).toMatchObject({
    claims: 4,
    open_claims: 3,
    at_stake_cents: 44_000,
    recovered_cents: 11_000,
    written_off_cents: 12_500,
    other_cents: 4_000,
    open_cents: 16_500,
  });
});
