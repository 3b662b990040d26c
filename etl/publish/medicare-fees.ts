import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { referenceFolder } from "#etl/reference/folder.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";

/** The July release of CMS's file for 2026: its conversion factor holds for services of that year. */
const schedule = {
  file: "medicare-fee-2026q3.csv",
  from: "2026-01-01",
  to: "2026-12-31",
  source: "CMS PPRRVU2026 July, non-QPP; national amounts",
};

/**
 * Fills `medicare_fee` anew from the extract that ships with the program. What a practice knows better it enters as an
 * expected fee, which comes first.
 */
export async function loadMedicareFees(connection: DuckDBConnection): Promise<void> {
  await connection.run(`delete from medicare_fee`);
  await connection.run(`
    insert into medicare_fee by name
    select
      hcpcs as code, mod as modifier,
      round(nf_amount::DECIMAL(18, 2) * 100)::BIGINT as non_facility_cents,
      round(f_amount::DECIMAL(18, 2) * 100)::BIGINT as facility_cents,
      DATE '${schedule.from}' as from_on, DATE '${schedule.to}' as to_on, '${schedule.source}' as source
    from read_csv(${quoted(join(referenceFolder, schedule.file))}, header = true, all_varchar = true, nullstr = '')
    where nf_amount::DECIMAL(18, 2) > 0`);
}
