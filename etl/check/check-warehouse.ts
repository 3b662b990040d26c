import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { currentGeneration, generationPath } from "#etl/warehouse/generations.ts";
import { makeHome } from "#etl/warehouse/home.ts";
import { type CheckResult, runChecks } from "./checks.ts";

/** Runs every check on the published warehouse; nothing to check: no results. */
export async function checkWarehouse(root: string): Promise<CheckResult[]> {
  const home = await makeHome(root);
  const current = await currentGeneration(home);
  if (current === undefined) return [];
  const path = generationPath(home, current);
  const { connection, close } = await openDuckdb({ path, readOnly: true, home: home.root });
  try {
    return await runChecks(connection);
  } finally {
    close();
  }
}
