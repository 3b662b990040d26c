import { mkdir } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ParsedPart } from "#etl/parse/parsed-file.ts";
import { tableNames } from "#etl/parse/table-shapes.ts";
import { appendSourceFiles, createSourceFiles, type StagedFile } from "./source-files.ts";
import { StagedTable } from "./staged-table.ts";
import { StagedTexts } from "./staged-texts.ts";

/** Takes the rows of parsed files as they come, and leaves them under `memory.staged.<table>`. */
export type Stage = {
  /** Takes the rows of a file, or of a part of it; resolves when there is room for more. */
  append: (fileId: bigint, part: ParsedPart) => Promise<void>;
  /** Takes what there is to say of a file whose rows are all there. */
  addFile: (file: StagedFile) => void;
  /** @returns how many files there are, and about how many bytes their rows take in a warehouse */
  finish: () => Promise<{ files: number; bytes: number }>;
};

/** Rows × columns of a table that stay in memory, about 10 MB. */
const cellsInMemory = 1_000_000;

/**
 * Opens the staging tables of one load: the base tables of the warehouse with `file_id` in front of every
 * one, so that the rows of a transaction that stands in two files can be told apart.
 *
 * @param folder where Parquet files go; inside the home, made here
 */
export async function openStage(
  connection: DuckDBConnection,
  folder: string,
  mostCells = cellsInMemory,
): Promise<Stage> {
  await mkdir(folder, { recursive: true });
  await connection.run("create schema memory.staged");
  const tables = tableNames.map((name) => ({
    name,
    staged: new StagedTable(connection, name, folder, mostCells),
  }));
  const files: StagedFile[] = [];
  let last: Promise<void> = Promise.resolve();

  async function write(fileId: bigint, part: ParsedPart): Promise<void> {
    const texts = new StagedTexts(part.texts);
    for (const { name, staged } of tables) await staged.append(part.tables[name], fileId, texts);
  }

  return {
    append(fileId, part) {
      // One at a time: a table that is being written to the disk takes no rows.
      const work = last.then(() => write(fileId, part));
      last = work.catch(() => undefined);
      return work;
    },
    addFile(file) {
      files.push(file);
    },
    async finish() {
      await last;
      for (const { staged } of tables) await staged.close();
      await connection.run(createSourceFiles);
      await appendSourceFiles(connection, files);
      const bytes = files.reduce((sum, { byteSize }) => sum + byteSize, 0);
      return { files: files.length, bytes: Math.ceil(bytes / 3) };
    },
  };
}
