import { performance } from "node:perf_hooks";
import type { DuckDBConnection } from "@duckdb/node-api";
import { keysBeginning } from "#queries/claims/claim-key.ts";
import { findClaims } from "#queries/claims/find-claims.ts";
import { query } from "#queries/query.ts";
import { runQuery } from "#queries/reader.ts";
import { type Measure, medianOf, medianTime } from "./measure.ts";

const kinds = ["number", "payer number", "member", "name"] as const;
/** As the letters come, and whole. */
const lengths = [2, 4, 6, 99];
const perKind = 25;

/**
 * Claims found by what the palette's field holds: some words of each kind, each as its letters come. Beside it what a look
 * through all numbers and patients takes. Fails where a whole word does not find its claim.
 */
export async function finds(connection: DuckDBConnection): Promise<Measure[]> {
  const scan = await medianTime(3, () =>
    connection.runAndReadAll(`
      select count(*) from claim c left join patient t using (patient_id)
      where contains(upper(concat_ws(' ', c.control_number, t.member_id, t.last_name, t.first_name)), 'QQ')`),
  );
  const measures: Measure[] = [];
  for (const kind of kinds) {
    const words = await runQuery(connection, sampleOf(kind), {});
    const took: number[] = [];
    for (const { claim_id, key } of words)
      for (const length of lengths) {
        const range = keysBeginning(key.slice(0, length));
        if (range === null) continue;
        const asked = { ...range, kind: null };
        const start = performance.now();
        await runQuery(connection, findClaims, { ...asked, limit: 9 });
        took.push(performance.now() - start);
        if (length <= key.length) continue;
        const found = await runQuery(connection, findClaims, { ...asked, limit: 100_000 });
        if (!found.some((each) => each.claim_id === claim_id))
          throw new Error(`A claim is not found by its ${kind}.`);
      }
    const slowest = Math.max(...took);
    const median = medianOf(took);
    measures.push({
      name: `find a claim by ${kind}`,
      median,
      unit: "ms",
      runs: took.length,
      beside: `a scan ${scan.toFixed(1)} ms`,
      ratio: median / scan,
      note: `slowest ${slowest.toFixed(1)} ms`,
    });
  }
  return measures;
}

function sampleOf(kind: (typeof kinds)[number]) {
  return query({
    name: `words of the bench, ${kind}`,
    title: "",
    unit: "mixed",
    definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
    target: null,
    params: {},
    sql: `select claim_id, key from claim_key where kind = '${kind}' order by hash(key, claim_id) limit ${perKind}`,
    columns: { claim_id: "VARCHAR", key: "VARCHAR" },
  });
}
