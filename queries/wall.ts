import type { DuckDBConnection } from "@duckdb/node-api";
import { isWhole, type Reach } from "./reach.ts";
import { type Rule, wallRules } from "./wall-rules.ts";
import reachTables from "./wall-tables.sql?raw";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

function within(column: string, ids: readonly string[] | null): string {
  if (ids === null) return "true";
  return ids.length === 0 ? "false" : `${column} in (${ids.map(literal).join(", ")})`;
}

/**
 * Builds the wall on a connection that stands on a generation: temp views that shadow its tables, which show no more than
 * what is within reach. Unqualified names lead to them, in whatever query. A reach that sees everything needs none.
 */
export async function buildWall(
  connection: DuckDBConnection,
  reach: Reach,
  catalog: string,
): Promise<void> {
  if (isWhole(reach) && reach.hasPatients) return;
  const found = await connection.runAndReadAll(
    `select table_name from duckdb_tables() where database_name = ${literal(catalog)} order by all`,
  );
  const tables = found.getRows().map(([name]) => String(name));
  if (!isWhole(reach)) await connection.run(reachTablesOf(reach, catalog));
  const views = tables.flatMap((table) => viewOf(table, reach, catalog));
  await connection.run(views.join(";\n"));
}

/** The claims within reach, by their practice and location. */
function placesOf({ practices, locations }: Pick<Reach, "practices" | "locations">): string {
  return `${within("practice_id", practices)} and ${within("location_id", locations)}`;
}

function reachTablesOf({ practices, locations }: Reach, catalog: string): string {
  const rows = (practices ?? []).map((id) => `(${literal(id)})`).join(", ");
  const isByPractice = locations === null && rows !== "";
  return reachTables
    .replaceAll("/* catalog */", () => `${catalog}.main.`)
    .replaceAll("/* claims */", () => placesOf({ practices, locations }))
    .replace("/* practices */", () => (isByPractice ? `values ${rows}` : "select '' where false"));
}

function viewOf(table: string, reach: Reach, catalog: string): string[] {
  const rule: Rule = wallRules[table] ?? { rows: "false" };
  const instead = {
    ...(isWhole(reach) ? {} : rule.instead),
    ...(reach.hasPatients
      ? {}
      : Object.fromEntries((rule.patient ?? []).map((name) => [name, `nullif(${name}, ${name})`]))),
  };
  const replaced = Object.entries(instead).map(([name, value]) => `${value} as ${name}`);
  const rows =
    isWhole(reach) && wallRules[table]
      ? "true"
      : rule.rows.replaceAll("/* claims */", () => placesOf(reach));
  if (rows === "true" && replaced.length === 0) return [];
  const columns = replaced.length === 0 ? "*" : `* replace (${replaced.join(", ")})`;
  return [
    `create temp view ${table} as select ${columns} from ${catalog}.main.${table} where ${rows}`,
  ];
}
