import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadReference } from "#etl/publish/reference.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { openTestWarehouse } from "#test/etl/warehouse.ts";

it("gives every code one class, and every denial class a known root cause", async () => {
  const connection = await openTestWarehouse();
  const wrong = await connection.runAndReadAll(`
    select carc from carc group by carc having count(*) > 1
    union all
    select carc from carc where class in ('denial', 'by_remark', 'bundled_or_contractual')
      and root_cause not in (select root_cause from root_cause)
    union all
    select carc from carc where class = 'denial' and root_cause is null
    union all
    select rarc from rarc where root_cause not in (select root_cause from root_cause)
    union all
    select code from cpt_code where family not in (select family from cpt_family)
    union all
    select code from cpt_code group by code having count(*) > 1`);
  expect(wrong.getRowsJS()).toEqual([]);
  const counts = await connection.runAndReadAll(
    "select (select count(*) from carc) > 150, (select count(*) from root_cause), (select count(*) from cpt_code) > 300",
  );
  expect(counts.getRowsJS()).toEqual([[true, 12n, true]]);
});

it("lets a settings file replace a shipped row and add one", async () => {
  const home = await mkdtemp(join(tmpdir(), "dermledger-reference-"));
  await writeFile(
    join(home, "carc.csv"),
    "carc,class,root_cause,is_soft,title,action,source\n45,denial,payer_err,false,Ours,,practice\nZZ9,contractual,,false,Local,,practice\n",
  );
  const { connection, close } = await openDuckdb({ home });
  await connection.run(schema);
  await loadReference(connection, home);
  const rows = await connection.runAndReadAll(
    "select carc, class, title from carc where carc in ('45', 'ZZ9') order by carc",
  );
  expect(rows.getRowsJS()).toEqual([
    ["45", "denial", "Ours"],
    ["ZZ9", "contractual", "Local"],
  ]);
  close();
});
