import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { decodeTexts, type ParsedFile } from "#etl/parse/parsed-file.ts";
import { type TableName, tableNames, tableShapes } from "#etl/parse/table-shapes.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";
import { appendSourceFiles, createSourceFiles, type StagedFile } from "./source-files.ts";
import { duckdbTypes, TableWriter } from "./table-writer.ts";

/** Takes the rows of parsed files, one after the other, and leaves one Parquet file per table. */
export type Stage = {
  append: (file: StagedFile, parsed: ParsedFile) => void;
  /** Writes the Parquet files; from then on `memory.staged.<table>` reads them. */
  finish: () => Promise<{ files: number; bytes: number }>;
};

/**
 * Opens the staging tables of one load: the base tables of the warehouse with `file_id` in front of every
 * one, so that the rows of a transaction that stands in two files can be told apart.
 *
 * @param folder where the Parquet files go; inside the home, made here
 */
export async function openStage(connection: DuckDBConnection, folder: string): Promise<Stage> {
  await mkdir(folder, { recursive: true });
  await connection.run("create schema memory.staged");
  const writers = new Map<TableName, TableWriter>();
  for (const table of tableNames) {
    await connection.run(createStaged(table));
    const appender = await connection.createAppender(table, "staged", "memory");
    writers.set(table, new TableWriter(appender, tableShapes[table]));
  }
  const files: StagedFile[] = [];
  return {
    append(file, parsed) {
      files.push(file);
      const texts = decodeTexts(parsed.texts);
      for (const [table, writer] of writers) {
        writer.write(parsed.tables[table], file.fileId, texts);
      }
    },
    async finish() {
      for (const writer of writers.values()) writer.close();
      await connection.run(createSourceFiles);
      await appendSourceFiles(connection, files);
      for (const table of ["source_file", ...tableNames]) {
        const path = quoted(join(folder, `${table}.parquet`));
        await connection.run(
          `copy memory.staged.${table} to ${path} (format parquet);
           drop table memory.staged.${table};
           create view memory.staged.${table} as from read_parquet(${path})`,
        );
      }
      const sizes = await Promise.all(
        (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
      );
      return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
  };
}

function createStaged(table: TableName): string {
  const columns = Object.entries(tableShapes[table]).map(
    ([name, type]) => `${name} ${duckdbTypes[type]}`,
  );
  return `create table memory.staged.${table} (file_id BIGINT, ${columns.join(", ")})`;
}
