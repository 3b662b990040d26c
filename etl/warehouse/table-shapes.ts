import type { DuckDBConnection } from "@duckdb/node-api";
import schema from "./schema.sql?raw";

const tables = [...schema.matchAll(/^create table (\w+)/gm)].flatMap(([, name]) => name ?? []);

/** Drops tables of the catalog `warehouse` that an earlier version of the program made and this one does not know. */
export async function dropUnknownTables(connection: DuckDBConnection): Promise<void> {
  const there = await connection.runAndReadAll(
    "select table_name from duckdb_tables() where database_name = 'warehouse'",
  );
  for (const [name] of there.getRows())
    if (!tables.includes(String(name))) await connection.run(`drop table warehouse.${name}`);
}

/** Whether the tables of the catalog `warehouse` are those of this version of the program: names, columns, types. */
export async function hasShapes(connection: DuckDBConnection): Promise<boolean> {
  await connection.run("attach ':memory:' as shape");
  await connection.run("use shape");
  try {
    await connection.run(schema);
    const columns = (database: string) =>
      `select table_name, column_name, column_index, data_type, is_nullable
       from duckdb_columns() where database_name = '${database}'`;
    const [here, there] = [columns("warehouse"), columns("shape")];
    const others = await connection.runAndReadAll(
      `select count(*) from ((${here} except ${there}) union all (${there} except ${here}))`,
    );
    return Number(others.getRows()[0]?.[0]) === 0;
  } finally {
    await connection.run("use warehouse");
    await connection.run("detach shape");
  }
}
