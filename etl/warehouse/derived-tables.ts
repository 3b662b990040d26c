import schema from "./schema.sql?raw";

const part2At = schema.indexOf("-- ═══ 2");
const part3At = schema.indexOf("-- ═══ 3");

/** Names of the tables of part 1: rows as files told them. */
export const rowTables: string[] = tablesOf(schema.slice(0, part2At));

/** Names of the tables of part 2. */
export const referenceTables: string[] = tablesOf(schema.slice(part2At, part3At));

/** Names of the tables of part 3, which publish empties and fills. */
export const derivedTables: string[] = tablesOf(schema.slice(part3At));

/**
 * Parts 2 and 3 dropped and made anew, empty: they hold nothing that cannot be made again, and so take on
 * the shape that this version of the program gives them.
 */
export const remakeDerivedSql: string = [
  ...tablesOf(schema.slice(part2At)).map((name) => `drop table if exists ${name};`),
  schema.slice(part2At),
].join("\n");

function tablesOf(sql: string): string[] {
  return [...sql.matchAll(/^create table (\w+)/gm)].flatMap(([, name]) => name ?? []);
}
