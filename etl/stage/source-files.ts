import {
  BIGINT,
  DATE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
} from "@duckdb/node-api";
import type { FileStatus, FileTotals } from "#etl/parse/parsed-file.ts";

/** A file of this load, with what the parser counted in it. */
export type StagedFile = {
  fileId: bigint;
  /** place in this load: decides which of two files holds the repeat of a transaction */
  position: number;
  sha256: string;
  containerSha256: string | null;
  name: string;
  kind: string;
  status: FileStatus;
  byteSize: number;
  receivedAt: string;
  loadId: string;
  totals: FileTotals;
};

/** First 63 bits of a SHA-256: the key of a file, whatever the order in which files come. */
export function fileIdOf(sha256: string): bigint {
  return BigInt(`0x${sha256.slice(0, 16)}`) >> 1n;
}

/** Columns of `source_file` and their types, with `position`, which stays behind in the staging folder. */
const columns = {
  position: INTEGER,
  file_id: BIGINT,
  sha256: VARCHAR,
  container_sha256: VARCHAR,
  name: VARCHAR,
  kind: VARCHAR,
  status: VARCHAR,
  byte_size: BIGINT,
  loaded_at: TIMESTAMP,
  load_id: VARCHAR,
  transactions: INTEGER,
  duplicate_transactions: INTEGER,
  claims: INTEGER,
  lines: INTEGER,
  charge_cents: BIGINT,
  paid_cents: BIGINT,
  segments: BIGINT,
  segments_used: BIGINT,
  segments_unused: BIGINT,
  segments_issue: BIGINT,
  issues: INTEGER,
  first_on: DATE,
  last_on: DATE,
};

export const createSourceFiles = `create table memory.staged.source_file (
  ${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ")}
)`;

export async function appendSourceFiles(
  connection: DuckDBConnection,
  files: readonly StagedFile[],
): Promise<void> {
  const appender = await connection.createAppender("source_file", "staged", "memory");
  for (let start = 0; start < files.length; start += 2048) {
    const rows = files.slice(start, start + 2048).map(rowOf);
    const chunk = DuckDBDataChunk.create(Object.values(columns));
    chunk.setRows(rows);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function rowOf(file: StagedFile) {
  const { totals } = file;
  return [
    file.position,
    file.fileId,
    file.sha256,
    file.containerSha256,
    file.name,
    file.kind,
    file.status,
    BigInt(file.byteSize),
    new DuckDBTimestampValue(BigInt(Date.parse(file.receivedAt)) * 1000n),
    file.loadId,
    totals.transactions,
    totals.duplicateTransactions,
    totals.claims,
    totals.lines,
    BigInt(totals.chargeCents),
    BigInt(totals.paidCents),
    BigInt(totals.segments),
    BigInt(totals.segmentsUsed),
    BigInt(totals.segmentsUnused),
    BigInt(totals.segmentsIssue),
    totals.issues,
    dateOf(totals.firstOn),
    dateOf(totals.lastOn),
  ];
}

function dateOf(day: number | null): DuckDBDateValue | null {
  return day === null ? null : new DuckDBDateValue(day);
}
