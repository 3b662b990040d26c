import type { DuckDBConnection } from "@duckdb/node-api";
import type { Row, Rows } from "../rows.ts";
import { groupBy } from "./group-by.ts";

/** Inserts many built rows, some hundred at a time; shared remittances and transaction sets once. */
export async function bulkInsert(db: DuckDBConnection, all: readonly Rows[]): Promise<void> {
  const tables = new Map<string, Map<string, Row>>();
  for (const { tables: built } of all) {
    for (const [table, rows] of Object.entries(built)) {
      const held = tables.get(table) ?? new Map<string, Row>();
      tables.set(table, held);
      for (const row of rows) held.set(keyOf(table, row, held.size), row);
    }
  }
  for (const [table, held] of tables) {
    const byColumns = groupBy(held.values(), (row) => columnsOf(row).join(", "));
    for (const [columns, rows] of byColumns) {
      for (let at = 0; at < rows.length; at += 400) {
        const values = rows.slice(at, at + 400).map(
          (row) =>
            `(${columnsOf(row)
              .map((name) => literal(row[name]))
              .join(", ")})`,
        );
        await db.run(`insert into ${table} (${columns}) values ${values.join(", ")}`);
      }
    }
  }
}

function keyOf(table: string, row: Row, size: number): string {
  if (table === "remittance") return String(row.remittance_id);
  if (table === "transaction_set") return String(row.transaction_id);
  return String(size);
}

function columnsOf(row: Row): string[] {
  return Object.keys(row)
    .filter((name) => row[name] !== undefined)
    .sort();
}

function literal(cell: Row[string]): string {
  if (cell === null || cell === undefined) return "null";
  if (typeof cell === "string") return `'${cell.replaceAll("'", "''")}'`;
  if (typeof cell === "object") return `[${cell.map(literal).join(", ")}]::varchar[]`;
  return String(cell);
}
