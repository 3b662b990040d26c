import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDuckdb } from "#queries/duckdb.ts";
import { run } from "./run.ts";

/** The batches that stand in the office. */
export async function batchesIn(home: string): Promise<Set<string>> {
  const instance = await openDuckdb({ home });
  const connection = await instance.connect();
  try {
    await connection.run(`attach '${join(home, "office.duckdb").replaceAll("'", "''")}' as office`);
    const read = await connection.runAndReadAll("select distinct batch_id from office.follow_up");
    return new Set(read.getRows().map(([batch]) => String(batch)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** How many follow-ups the audit holds; throws where fewer than were answered, or its chain is broken. */
export async function recordedIn(home: string, answered: number): Promise<number> {
  const { faults } = JSON.parse(await run(["audit", "verify", "--json"], home));
  if (faults.length > 0) throw new Error(`The audit is broken: ${JSON.stringify(faults[0])}`);
  const folder = join(home, "audit");
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
  );
  const recorded = texts.join("").split('"act":"followed_up"').length - 1;
  if (recorded < answered)
    throw new Error(`${answered} follow-ups were answered, the audit holds ${recorded}.`);
  return recorded;
}
