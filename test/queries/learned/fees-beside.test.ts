import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { query } from "#queries/query.ts";
import { openReader } from "#queries/reader.ts";
import { feesBeside } from "#queries/settings/fees-beside.ts";
import { simulatedHome } from "#test/simulated-home.ts";

const learned = query({
  name: "norms-of-codes",
  title: "Norms of codes",
  unit: "mixed",
  definition: {
    ...{ words: "the newest month's norms of kind `code`", numerator: "–", denominator: "–" },
    ...{ basis: "–", excludes: "–", source: "allowed_norm" },
  },
  target: null,
  sql: `select payer, code, coalesce(modifier, '') as modifier, usual::bigint as usual_cents, low::bigint as low_cents,
      high::bigint as high_cents, lines as usual_n
    from allowed_norm
    where kind = 'code' and coalesce(modifier, '') in ('', '26', 'TC') and month_on = (select max(month_on) from norm_month)
    order by payer, code, modifier`,
  params: {},
  columns: {
    payer: "VARCHAR",
    code: "VARCHAR",
    modifier: "VARCHAR",
    usual_cents: "BIGINT",
    low_cents: "BIGINT",
    high_cents: "BIGINT",
    usual_n: "INTEGER",
  },
});

it("what a payer usually allows in the settings is what expected amounts are learned from, cell by cell", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dermledger-fees-"));
  await simulatedHome("grown", folder);
  const reader = await openReader(folder);
  try {
    const norms = await reader.run(learned, {});
    expect(norms.length).toBeGreaterThan(10);
    const payers = [...new Set(norms.map(({ payer }) => payer))];
    const beside = await Promise.all(
      payers.map(async (payer) => {
        const rows = await reader.run(feesBeside, { asOf: "2026-08-19", payer, search: null });
        return rows
          .filter(({ usual_cents }) => usual_cents !== null)
          .map(({ code, modifier, usual_cents, low_cents, high_cents, usual_n }) => ({
            ...{ payer, code, modifier, usual_cents, low_cents, high_cents, usual_n },
          }));
      }),
    );
    const byCell = (rows: readonly { payer: string; code: string; modifier: string }[]) =>
      [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    expect(byCell(beside.flat())).toEqual(byCell(norms));
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const keyOf = ({ payer, code, modifier }: { payer: string; code: string; modifier: string }) =>
  [payer, code, modifier].join(" ");
