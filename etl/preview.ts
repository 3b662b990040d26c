import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseFile } from "#etl/parse/parse-file.ts";
import { type Archive, openArchive } from "#etl/read/archive.ts";
import { bytesOf, readPieces } from "#etl/read/content.ts";
import { findFiles } from "#etl/read/find-files.ts";
import { parseMappingProfiles, readMappingProfiles } from "#etl/read/mapping-profiles.ts";
import { type ExportPreview, previewExport } from "#etl/read/preview-export.ts";
import { readExport, readTables } from "#etl/read/read-export.ts";
import { readArchive, readSources, type Source } from "#etl/read/read-sources.ts";
import { issuesOf, resultOf } from "#etl/stage/stage-sources.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { makeHome } from "#etl/warehouse/home.ts";
import type { LoadResult } from "./load-result.ts";

export type PreviewOptions = {
  /** DERMLEDGER_HOME */
  home: string;
  /** of the .zip or .gz in the archive that holds the file */
  container?: string;
  /** text of a mapping-profiles.json that is tried instead of the one in the settings */
  profiles?: string;
};

/** How an export is read, and what a load would make of it; nothing is loaded. */
export type Preview = ExportPreview & { name: string; outcome: LoadResult };

const mostIssues = 20;
const noLoad = { loadId: "", receivedAt: "" };

/**
 * Looks into an export: its first rows, its columns, and what a load would say of it, by the code that loads.
 * @param file a path, or the SHA-256 of a file that was received before
 * @throws with a sentence where there is no such file, or it has no cells
 */
export async function preview(file: string, options: PreviewOptions): Promise<Preview> {
  const home = await makeHome(options.home);
  const profiles =
    options.profiles === undefined
      ? await readMappingProfiles(home.settings)
      : parseMappingProfiles(options.profiles, "The mapping");
  const archive = await openArchive(home);
  const archived = archive.files().filter(({ sha256 }) => sha256 === (options.container ?? file));
  // Named like what a running process spills: no load that begins meanwhile clears it away.
  const folder = join(home.tmp, `spill-${process.pid}-preview`);
  const keepNothing: Archive = {
    ...archive,
    keep: () => false,
    keepLarge: (from) => ({ ...readPieces(from), file: from }),
  };
  const sources =
    archived.length > 0
      ? readArchive(archive, folder, archived)
      : readSources(findFiles([file]), keepNothing, { ...noLoad, folder });
  const source = (await sourceIn(sources, file)) ?? fail(`There is no file ${file} here.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { connect, close } = await openDuckdb({ home: home.root, threads: 1 });
  try {
    const reader = { connect, folder };
    const bytes = bytesOf(source.content);
    const shown = previewExport(await readTables(bytes, reader, profiles), profiles);
    if (shown === undefined)
      return fail(`${source.name} has no rows of cells: there is nothing to map.`);
    const parsed = (await readExport(bytes, reader, profiles)) ?? parseFile(bytes, source);
    const outcome = resultOf(source.path, source.sha256, parsed, issuesOf(parsed));
    return {
      ...shown,
      name: source.name,
      outcome: { ...outcome, issues: outcome.issues.slice(0, mostIssues) },
    };
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file of that hash among what was read; the only one where a path was given. */
async function sourceIn(
  sources: AsyncIterable<Source | { refusal: string }>,
  file: string,
): Promise<Source | undefined> {
  for await (const source of sources) {
    if ("refusal" in source) return fail(source.refusal);
    if (!/^[0-9a-f]{64}$/.test(file) || source.sha256 === file) return source;
  }
  return undefined;
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
