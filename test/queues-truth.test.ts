import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { type SimulateOptions, simulate } from "#etl/simulate/simulate.ts";
import { TOLD_QUEUES } from "#etl/simulate/truth/queues.ts";
import type { Truth } from "#etl/simulate/truth/truth.ts";
import { defaultFilters, filterParams } from "#queries/filters.ts";
import { query } from "#queries/query.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";

/** Claims by queue before a deadline that has passed moves them: the simulator knows no filing limits. */
const queued = query({
  name: "queued-claims",
  title: "",
  unit: "claims",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: `with /* filters */ listed as (select q.claim_id, q.queue from queued_claim q semi join worklist_claim using (claim_id))
    select distinct l.queue::varchar as queue, c.control_number::varchar as control_number
    from listed l join claim c using (claim_id)`,
  params: { ...filterParams, claimId: "VARCHAR?" },
  columns: { queue: "VARCHAR", control_number: "VARCHAR" },
});

const until = "2026-08-19";
const practices: { readonly [name: string]: Omit<SimulateOptions, "until"> } = {
  "a year": { claims: 1500, months: 12, seed: 31 },
  "another year": { claims: 1500, months: 12, seed: 32 },
  "two practices": { claims: 1600, months: 9, seed: 37, practices: 2 },
  "without acknowledgements": { claims: 400, months: 7, seed: 34, without: ["acknowledgements"] },
  "without transactions": { claims: 400, months: 7, seed: 35, without: ["transactions"] },
};
/** What every whole practice has something of. */
const never: { readonly [name: string]: readonly string[] } = {
  "without acknowledgements": ["unacknowledged"],
  "without transactions": ["patient_due"],
};

describe.each(Object.keys(practices))("%s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "dermledger-queues-"));
  let truth: Truth["worklist"];
  let reader: Warehouse;

  beforeAll(async () => {
    const home = join(folder, "home");
    await simulate(join(folder, "files"), { until, ...practices[name] });
    truth = JSON.parse(readFileSync(join(folder, "files", "truth.json"), "utf8")).worklist;
    await load([join(folder, "files")], { home, now: new Date("2026-08-20T06:00:00Z") });
    reader = await openReader(home);
  });
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(TOLD_QUEUES)(
    "%s holds exactly the claims that the simulator made for it",
    async (queue) => {
      const rows = await reader.run(queued, defaultFilters(until));
      // A bill that was sent again may bear a suffix.
      const found = rows
        .filter((row) => row.queue === queue)
        .map((row) => row.control_number.replace(/^(\w+-\w+)-2$/, "$1"))
        .sort();
      expect(found).toEqual(truth[queue]);
      if (never[name]?.includes(queue)) expect(found).toEqual([]);
      else if (practices[name]?.without === undefined) expect(found.length).toBeGreaterThan(0);
    },
  );
});
