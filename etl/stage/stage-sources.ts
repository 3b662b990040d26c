import type { KnownFiles } from "#etl/known-files.ts";
import { type LoadResult, refusedResult } from "#etl/load-result.ts";
import type { ParsePool } from "#etl/parse/parse-pool.ts";
import { cellValue, decodeTexts, type ParsedFile } from "#etl/parse/parsed-file.ts";
import { rejectedFile } from "#etl/parse/rejected-file.ts";
import type { CsvReader } from "#etl/read/csv-rows.ts";
import type { Refused } from "#etl/read/find-files.ts";
import type { MappingProfile } from "#etl/read/mapping-profiles.ts";
import { readExport } from "#etl/read/read-export.ts";
import type { Source } from "#etl/read/read-sources.ts";
import { fileIdOf } from "./source-files.ts";
import type { Stage } from "./stage.ts";

/** How much is read ahead of the parser: files, and bytes in all. */
const aheadFiles = 4;
const aheadBytes = 64 * 1024 * 1024;

export type StageSources = {
  pool: ParsePool;
  stage: Stage;
  known: KnownFiles;
  csvReader: CsvReader;
  profiles: readonly MappingProfile[];
  /** called as soon as it is known what a file holds */
  onFile?: (file: LoadResult) => void;
};

/**
 * Parses and stages every source, several at a time, and says of each what became of it, in the order
 * given. A file whose content is known already, from an earlier load or further up in this one, is a
 * duplicate and adds nothing.
 *
 * @returns results without the duplicate transactions, which only the merge with the warehouse can count
 */
export async function stageSources(
  sources: Iterable<Source | Refused>,
  { pool, stage, known, csvReader, profiles, onFile }: StageSources,
): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  const repeats: { position: number; of: number; path: string }[] = [];
  const firsts = new Map<string, number>();
  const running = new Map<Promise<void>, number>();
  let position = 0;

  function tell(at: number, result: LoadResult): void {
    results[at] = result;
    onFile?.(result);
  }

  async function stageOne(source: Source, at: number): Promise<void> {
    const byteSize = source.bytes.length;
    const parsed = await parse(source);
    const { kind, status, totals } = parsed;
    const { sha256, containerSha256, name, receivedAt, loadId, path } = source;
    const fileId = fileIdOf(sha256);
    const file = { fileId, position: at, sha256, containerSha256, name, kind, status };
    await stage.append(fileId, parsed);
    stage.addFile({ ...file, byteSize, receivedAt, loadId, totals });
    tell(at, resultOf(path, sha256, parsed));
  }

  async function parse(source: Source): Promise<ParsedFile> {
    const { name, bytes } = source;
    try {
      return (await readExport(bytes, csvReader, profiles)) ?? (await pool.parse(name, bytes));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return rejectedFile("not_read", `This file could not be read: ${reason}`);
    }
  }

  for (const source of sources) {
    const at = position++;
    if ("refusal" in source) {
      tell(at, refusedResult(source.path, source.refusal, source.code));
      continue;
    }
    const earlier = known.get(source.sha256);
    const first = firsts.get(source.sha256);
    if (earlier !== undefined) {
      tell(at, { path: source.path, ...earlier });
    } else if (first !== undefined) {
      repeats.push({ position: at, of: first, path: source.path });
    } else {
      firsts.set(source.sha256, at);
      while (running.size >= aheadFiles || (running.size > 0 && sum(running) > aheadBytes)) {
        await Promise.race(running.keys());
      }
      const work: Promise<void> = stageOne(source, at).finally(() => running.delete(work));
      work.catch(() => undefined);
      running.set(work, source.bytes.length);
    }
  }
  await Promise.all(running.keys());
  for (const { position: at, of, path } of repeats) {
    const first = results[of];
    if (first !== undefined) tell(at, repeatOf(first, path));
  }
  return results;
}

function sum(running: Map<unknown, number>): number {
  let bytes = 0;
  for (const value of running.values()) bytes += value;
  return bytes;
}

function repeatOf(first: LoadResult, path: string): LoadResult {
  const status = first.status === "rejected" ? "rejected" : "duplicate";
  return { ...first, path, status, duplicate_transactions: first.transactions };
}

/** What is told of a file that was parsed; which of its transactions are known is not told yet. */
export function resultOf(path: string, sha256: string, parsed: ParsedFile): LoadResult {
  const { totals } = parsed;
  return {
    path,
    sha256,
    kind: parsed.kind,
    status: parsed.status,
    transactions: totals.transactions,
    claims: totals.claims,
    lines: totals.lines,
    charge_cents: totals.chargeCents,
    paid_cents: totals.paidCents,
    duplicate_transactions: totals.duplicateTransactions,
    issues: issuesOf(parsed),
  };
}

function issuesOf(parsed: ParsedFile): LoadResult["issues"] {
  const { rows, columns } = parsed.tables.load_issue;
  if (rows === 0) return [];
  const texts = decodeTexts(parsed.texts);
  const text = (name: string, row: number) => {
    const column = columns[name];
    return column === undefined ? "" : String(cellValue(column, row, texts) ?? "");
  };
  return Array.from({ length: rows }, (_, row) => {
    const at = columns.segment_no;
    const segmentNo = at === undefined ? null : cellValue(at, row, texts);
    return {
      severity: text("severity", row),
      code: text("code", row),
      segment_no: typeof segmentNo === "number" ? segmentNo : null,
      message: text("message", row),
    };
  });
}
