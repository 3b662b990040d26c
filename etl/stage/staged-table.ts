import { join } from "node:path";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { Columns } from "#etl/parse/parsed-file.ts";
import { type TableName, tableShapes } from "#etl/parse/table-shapes.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";
import type { StagedTexts } from "./staged-texts.ts";
import { duckdbTypes, TableWriter } from "./table-writer.ts";

/**
 * Rows of one table as they come, under `memory.staged.<name>`: in memory while they are few, as those of a day's files are;
 * beyond that in Parquet files, so that a load of any size takes the same memory.
 */
export class StagedTable {
  private appender: DuckDBAppender | undefined;
  private writer: TableWriter | undefined;
  private readonly mostRows: number;
  private readonly sql: string;
  private rows = 0;
  private files = 0;

  constructor(
    private readonly connection: DuckDBConnection,
    private readonly name: TableName,
    private readonly folder: string,
    mostCells: number,
  ) {
    const columns = Object.entries(tableShapes[name]);
    this.mostRows = mostCells / columns.length;
    this.sql = `(file_id BIGINT, ${columns.map(([column, type]) => `${column} ${duckdbTypes[type]}`).join(", ")})`;
  }

  async append(table: Columns, fileId: bigint, texts: StagedTexts): Promise<void> {
    if (table.rows === 0) return;
    this.writer ??= new TableWriter(tableShapes[this.name]);
    this.appender ??= await this.open();
    this.writer.write(table, fileId, texts, this.appender);
    this.rows += table.rows;
    if (this.rows >= this.mostRows) await this.spill();
  }

  /** Leaves all rows under `memory.staged.<name>`, to be read. */
  async close(): Promise<void> {
    const { connection, name } = this;
    if (this.files === 0) {
      if (this.appender === undefined) await this.create();
      else this.closeAppender(this.appender);
      return;
    }
    await this.spill();
    await connection.run(
      `create view memory.staged.${name} as from read_parquet(${quoted(this.path("*"))})`,
    );
  }

  private async open(): Promise<DuckDBAppender> {
    await this.create();
    return this.connection.createAppender(this.name, "staged", "memory");
  }

  private async create(): Promise<void> {
    await this.connection.run(`create table memory.staged.${this.name} ${this.sql}`);
  }

  private async spill(): Promise<void> {
    const { connection, name, appender } = this;
    if (appender === undefined) return;
    this.closeAppender(appender);
    const path = quoted(this.path(String(this.files++)));
    await connection.run(
      `copy memory.staged.${name} to ${path} (format parquet); drop table memory.staged.${name}`,
    );
    this.rows = 0;
  }

  private closeAppender(appender: DuckDBAppender): void {
    this.writer?.flush(appender);
    appender.closeSync();
    this.appender = undefined;
  }

  private path(part: string): string {
    return join(this.folder, `${this.name}-${part}.parquet`);
  }
}
