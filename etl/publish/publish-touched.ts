import type { DuckDBConnection } from "@duckdb/node-api";
import { beginPublish, dropScratch, runSteps } from "./publish.ts";
import { publishSteps, type Scope } from "./steps.ts";
import everyRow from "./touched/every-row.sql?raw";
import findMore from "./touched/find-more.sql?raw";
import hideParts from "./touched/hide-parts.sql?raw";
import hideRows from "./touched/hide-rows.sql?raw";
import furtherReach from "./touched/reaches-further.sql?raw";
import seeds from "./touched/seeds.sql?raw";
import staleNorms from "./touched/stale-norms.sql?raw";
import { dropHiding, hideDerived, showRows, wholeTables, writeBack } from "./touched/write-back.ts";

/** Above this share of all bills and words a full publish is as fast, and leaves the tables in order. */
const mostTouched = 0.2;

export type Touched =
  /** how many claims were made anew */
  | { isWhole: false; claims: number }
  /** nothing was changed: a full publish has to be made, and why */
  | { isWhole: true; reason: string };

export type PublishTouched = {
  /** the files of this load; their rows are in the warehouse */
  fileIds: string;
  /** looks at the touched rows, which hide all others, before they take their place; what it throws stops the publish */
  check: () => Promise<void>;
  /** share of all bills and words above which a full publish is made */
  most?: number;
  onStep?: (name: string) => void;
  /** told once the touched claims are known */
  onReach?: (reach: string) => void;
};

/**
 * Brings part 3 of the catalog `warehouse` up to date with new rows of part 1: makes anew the claims that share a match
 * key with what arrived, or that a changed fact reaches, and leaves the others. The result is that of `runPublish`, row by
 * row. The steps are the same: temp tables of the warehouse's names, which DuckDB looks up first, show them the touched
 * rows alone.
 *
 * @param connection `warehouse` is its current catalog, published by these very rules and settings but for the new files
 */
export async function publishTouched(
  connection: DuckDBConnection,
  { fileIds, check, most = mostTouched, onStep, onReach }: PublishTouched,
): Promise<Touched> {
  const inScope = (scope: Scope) => publishSteps.filter(({ scopes }) => scopes.includes(scope));
  await beginPublish(connection);
  try {
    await connection.run(`create temp table x_new_file as ${fileIds}`);
    await connection.run(hideDerived);
    await runSteps(connection, inScope("all files"), onStep);
    onStep?.("finding the claims touched");
    const reason = await findTouched(connection, most);
    if (reason !== undefined) return { isWhole: true, reason };
    await connection.run(hideRows);
    await connection.run(hideParts);
    await connection.run(everyRow);
    await runSteps(connection, inScope("claims"), onStep);
    const further = await connection.runAndReadAll(furtherReach);
    if (further.currentRowCount > 0)
      return { isWhole: true, reason: String(further.getRows()[0]?.[0]) };
    const claims = await numberOf(connection, "from temp.claim");
    onReach?.(`${claims} claims`);
    await check();
    onStep?.("putting them in their place");
    await connection.run(staleNorms);
    await writeBack(connection);
    await dropHiding(connection);
    for (const table of wholeTables) await connection.run(`delete from ${table}`);
    await connection.run(
      "delete from publish_issue where code = 'takeback_without_reversal' or file_id is null",
    );
    await runSteps(connection, inScope("whole warehouse"), onStep);
    return { isWhole: false, claims };
  } finally {
    await dropHiding(connection);
    await dropScratch(connection);
  }
}

/** Fills x_node with the rows of files that are touched; told is why a full publish has to be made instead. */
async function findTouched(
  connection: DuckDBConnection,
  most: number,
): Promise<string | undefined> {
  await connection.run(seeds);
  const lone = await numberOf(
    connection,
    "from x_fact where kind = 'lone biller' and exists (from submission where practice_npi is null)",
  );
  if (lone > 0) return "whose the claim exports are has changed";
  const bills = await numberOf(connection, "from submission");
  const words = await numberOf(connection, "from adjudication");
  await connection.run(hideRows);
  await runSteps(
    connection,
    publishSteps.filter(({ name }) => name === "19-match-keys"),
  );
  await connection.run(showRows);
  await connection.run(`
    create temp table x_front as from x_node;
    create temp table x_key (key UBIGINT)`);
  while ((await numberOf(connection, "from x_front")) > 0) {
    if ((await numberOf(connection, "from x_node")) > most * (bills + words))
      return "much of it is touched";
    await connection.run(findMore);
  }
  await connection.run("delete from temp.match_key");
  return undefined;
}

async function numberOf(connection: DuckDBConnection, from: string): Promise<number> {
  const counted = await connection.runAndReadAll(`select count(*) ${from}`);
  return Number(counted.getRows()[0]?.[0]);
}
