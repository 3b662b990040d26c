import { rmSync } from "node:fs";
import type { KnownFiles } from "#etl/known-files.ts";
import { type LoadResult, refusedResult } from "#etl/load-result.ts";
import { detectFormat } from "#etl/parse/detect.ts";
import type { ParsePool } from "#etl/parse/parse-pool.ts";
import {
  cellValue,
  decodeTexts,
  type FileSummary,
  type ParsedFile,
  type ParsedPart,
} from "#etl/parse/parsed-file.ts";
import { rejectedFile } from "#etl/parse/rejected-file.ts";
import { bytesOf, headOf } from "#etl/read/content.ts";
import type { CsvReader } from "#etl/read/csv-rows.ts";
import type { Refused } from "#etl/read/find-files.ts";
import type { MappingProfile } from "#etl/read/mapping-profiles.ts";
import { readExport } from "#etl/read/read-export.ts";
import type { Source } from "#etl/read/read-sources.ts";
import { fileIdOf } from "./source-files.ts";
import type { Stage } from "./stage.ts";

/** How many files are worked on at a time; of those on the disk only some parts are in memory. */
const aheadFiles = 4;

/** What earlier loads said of files is looked up for so many at a time. */
const toldAtOnce = 500;

/** As much of a file on the disk tells what it is. */
const headBytes = 1024 * 1024;

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
  sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>,
  { pool, stage, known, csvReader, profiles, onFile }: StageSources,
): Promise<LoadResult[]> {
  const results: LoadResult[] = [];
  const repeats: { position: number; of: number; path: string }[] = [];
  const knownHere: { position: number; sha256: string; path: string }[] = [];
  const firsts = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let position = 0;

  function tell(at: number, result: LoadResult): void {
    results[at] = result;
    onFile?.(result);
  }

  async function stageOne(source: Source, at: number): Promise<void> {
    const { sha256, containerSha256, name, byteSize, receivedAt, loadId, path } = source;
    const fileId = fileIdOf(sha256);
    const issues: LoadResult["issues"] = [];
    const take = async (part: ParsedPart) => {
      issues.push(...issuesOf(part));
      await stage.append(fileId, part);
    };
    const summary = await parse(source, take);
    const { kind, status, totals } = summary;
    const file = { fileId, position: at, sha256, containerSha256, name, kind, status };
    stage.addFile({ ...file, byteSize, receivedAt, loadId, totals });
    tell(at, resultOf(path, sha256, summary, issues));
  }

  async function parse(source: Source, take: (part: ParsedPart) => Promise<void>) {
    let hasRows = false;
    const takeRows = (part: ParsedPart) => {
      hasRows = true;
      return take(part);
    };
    const parsed = await read(source, takeRows).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      // Rows of it are staged: a file that is told as rejected leaves none, so nothing of this load may be published.
      if (hasRows)
        throw new Error(`${source.path} was read in part only: ${reason}`, { cause: error });
      return rejectedFile("not_read", `This file could not be read: ${reason}`);
    });
    if ("tables" in parsed) await take(parsed);
    return parsed;
  }

  /** The file with its rows, or what there is to say of it where its parts were taken already. */
  async function read(
    { name, content }: Source,
    take: (part: ParsedPart) => Promise<void>,
  ): Promise<ParsedFile | FileSummary> {
    try {
      if ("file" in content && detectFormat(headOf(content, headBytes)).format === "x12") {
        return await pool.parseInParts(name, content.file, take);
      }
      const bytes = bytesOf(content);
      return (await readExport(bytes, csvReader, profiles)) ?? (await pool.parse(name, bytes));
    } finally {
      if ("file" in content && content.isTemporary) rmSync(content.file, { force: true });
    }
  }

  async function tellKnown(): Promise<void> {
    const those = knownHere.splice(0);
    if (those.length === 0) return;
    const told = await known.tell(those.map(({ sha256 }) => sha256));
    for (const { position: at, sha256, path } of those) {
      const earlier = told.get(sha256);
      if (earlier !== undefined) tell(at, { path, ...earlier });
    }
  }

  for await (const source of sources) {
    const at = position++;
    if ("refusal" in source) {
      tell(at, refusedResult(source.path, source.refusal, source.code));
      continue;
    }
    const first = firsts.get(source.sha256);
    if (known.has(source.sha256)) {
      knownHere.push({ position: at, sha256: source.sha256, path: source.path });
      if (knownHere.length === toldAtOnce) await tellKnown();
    } else if (first !== undefined) {
      repeats.push({ position: at, of: first, path: source.path });
    } else {
      firsts.set(source.sha256, at);
      if (running.size >= aheadFiles) await Promise.race(running);
      const work: Promise<void> = stageOne(source, at).finally(() => running.delete(work));
      work.catch(() => undefined);
      running.add(work);
    }
  }
  await Promise.all(running);
  await tellKnown();
  for (const { position: at, of, path } of repeats) {
    const first = results[of];
    if (first !== undefined) tell(at, repeatOf(first, path));
  }
  return results;
}

function repeatOf(first: LoadResult, path: string): LoadResult {
  const status = first.status === "rejected" ? "rejected" : "duplicate";
  return { ...first, path, status, duplicate_transactions: first.transactions };
}

/** What is told of a file that was parsed; which of its transactions are known is not told yet. */
export function resultOf(
  path: string,
  sha256: string,
  { kind, status, totals }: FileSummary,
  issues: LoadResult["issues"],
): LoadResult {
  return {
    path,
    sha256,
    kind,
    status,
    transactions: totals.transactions,
    claims: totals.claims,
    lines: totals.lines,
    charge_cents: totals.chargeCents,
    paid_cents: totals.paidCents,
    duplicate_transactions: totals.duplicateTransactions,
    issues,
  };
}

/** What was found wrong in a file, or in a part of it. */
export function issuesOf(part: ParsedPart): LoadResult["issues"] {
  const { rows, columns } = part.tables.load_issue;
  if (rows === 0) return [];
  const texts = decodeTexts(part.texts);
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
