import type { DuckDBConnection } from "@duckdb/node-api";
import { fileIdOf } from "#etl/stage/source-files.ts";
import type { LoadResult } from "./load-result.ts";

/** What a warehouse, the current catalog, says of these files, by their SHA-256: as repeats of what it holds. */
export async function toldOfFiles(
  connection: DuckDBConnection,
  sha256s: readonly string[],
): Promise<Map<string, Omit<LoadResult, "path">>> {
  const told = new Map<string, Omit<LoadResult, "path">>();
  const byId = new Map<string, LoadResult["issues"]>();
  const ids = `file_id in (select unnest([${sha256s.map(fileIdOf).join(", ")}]::BIGINT[]))`;
  const reader = await connection.runAndReadAll(
    `select sha256, kind, status, transactions, claims, lines, charge_cents, paid_cents, file_id
     from source_file where ${ids}`,
  );
  for (const row of reader.getRowObjects()) {
    const transactions = Number(row.transactions);
    const issues: LoadResult["issues"] = [];
    byId.set(String(row.file_id), issues);
    told.set(String(row.sha256), {
      sha256: String(row.sha256),
      kind: String(row.kind),
      status: row.status === "rejected" ? "rejected" : "duplicate",
      transactions,
      claims: Number(row.claims),
      lines: Number(row.lines),
      charge_cents: Number(row.charge_cents),
      paid_cents: Number(row.paid_cents),
      duplicate_transactions: transactions,
      issues,
    });
  }
  const issues = await connection.runAndReadAll(
    `select file_id, severity, code, segment_no, message from load_issue where ${ids}
     union all select file_id, severity, code, segment_no, message from publish_issue where ${ids}
     order by all`,
  );
  for (const [fileId, severity, code, segmentNo, message] of issues.getRows()) {
    byId.get(String(fileId))?.push({
      severity: String(severity),
      code: String(code),
      segment_no: segmentNo === null ? null : Number(segmentNo),
      message: String(message),
    });
  }
  return told;
}
