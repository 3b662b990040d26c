import schema from "./schema.sql?raw";

const part3 = schema.slice(schema.indexOf("-- ═══ 3"));

/** Names of the tables of part 3, which publish empties and fills. */
export const derivedTables: string[] = [...part3.matchAll(/^create table (\w+)/gm)].flatMap(
  ([, name]) => name ?? [],
);
