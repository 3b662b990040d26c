import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadResult } from "#etl/load-result.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";

/** Adds to the results of a load what publishing found in its files: a reversal of nothing, say. */
export async function addPublishIssues(
  connection: DuckDBConnection,
  generationPath: string,
  results: readonly LoadResult[],
): Promise<void> {
  await connection.run(`attach ${quoted(generationPath)} as published (read_only)`);
  const rows = await connection.runAndReadAll(
    `select f.position, i.severity, i.code, i.segment_no, i.message
     from published.publish_issue i join memory.staged.source_file f using (file_id)
     order by all`,
  );
  await connection.run("detach published");
  for (const [position, severity, code, segmentNo, message] of rows.getRows()) {
    results[Number(position)]?.issues.push({
      severity: String(severity),
      code: String(code),
      segment_no: segmentNo === null ? null : Number(segmentNo),
      message: String(message),
    });
  }
}
