import { setImmediate } from "node:timers/promises";
import { DuckDBListValue, type DuckDBPreparedStatement, type DuckDBVector } from "@duckdb/node-api";
import { quoteName } from "./copy.ts";
import type { Columns } from "./query.ts";

/**
 * Rows as columns. `number`: NaN where there is none; `date`: days since 1970, NaN where there is none; `word`: codes into
 * `words`, which stand in DuckDB's order, NaN where there is none; `text`: as it is, empty where there is none.
 */
export type Column = { readonly name: string } & (
  | { readonly kind: "number"; readonly values: Float64Array }
  | { readonly kind: "date"; readonly values: Float64Array }
  | { readonly kind: "word"; readonly codes: Float64Array; readonly words: readonly string[] }
  | { readonly kind: "text"; readonly texts: readonly string[] }
);
export type ColumnKind = Column["kind"];
export type ColumnKinds = { readonly [name: string]: ColumnKind };
export type ColumnSet = { readonly length: number; readonly columns: readonly Column[] };

/** What columns of these types are best sent as: texts are told by few words, but for those named. */
export function columnKinds(
  columns: Columns,
  asked: { readonly texts: readonly string[]; readonly leftOut: readonly string[] },
): ColumnKinds {
  const kept = Object.entries(columns).filter(([name]) => !asked.leftOut.includes(name));
  return Object.fromEntries(
    kept.map(([name, type]) => {
      if (asked.texts.includes(name)) return [name, "text"];
      if (type.startsWith("DATE")) return [name, "date"];
      return [name, type.startsWith("VARCHAR") ? "word" : "number"];
    }),
  );
}

/**
 * The same rows in the same order, with codes for words: the binding takes some 2 µs to hand over a string of more than 12
 * bytes, and a list has ten columns of them. The words themselves come in the first row alone.
 */
export function columnsSql(sql: string, kinds: ColumnKinds): string {
  const names = Object.keys(kinds);
  const words = names.filter((name) => kinds[name] === "word");
  const dictionary = (name: string) => quoteName(`words of ${name}`);
  const coded = words.map(
    (name) => `${dictionary(name)} as (
      select word, row_number() over (order by word) - 1 as code
      from (select distinct ${quoteName(name)} as word from asked where ${quoteName(name)} is not null)
    )`,
  );
  const shown = names.map((name) => {
    const value = `asked.${quoteName(name)}`;
    if (kinds[name] === "word") return `${dictionary(name)}.code::integer`;
    if (kinds[name] === "date") return `(${value} - date '1970-01-01')::double`;
    return kinds[name] === "number" ? `${value}::double` : value;
  });
  const told = words.map(
    (name) =>
      `case when asked_at = 1 then (select list(word order by code) from ${dictionary(name)}) end`,
  );
  const joins = words.map(
    (name) =>
      `left join ${dictionary(name)} on ${dictionary(name)}.word = asked.${quoteName(name)}`,
  );
  return `with asked as materialized (select *, row_number() over () as asked_at from (${sql}))${coded.map((each) => `, ${each}`).join("")}
    select ${[...shown, ...told].join(", ")} from asked ${joins.join(" ")} order by asked_at`;
}

/** Reads what `columnsSql` gives, column by column, so that others have their turn in between. */
export async function readColumns(
  statement: DuckDBPreparedStatement,
  kinds: ColumnKinds,
): Promise<ColumnSet> {
  const chunks = (await (await statement.stream()).fetchAllChunks()).filter(
    (each) => each.rowCount > 0,
  );
  const length = chunks.reduce((rows, { rowCount }) => rows + rowCount, 0);
  const columns: Column[] = [];
  let told = Object.keys(kinds).length;
  for (const [at, [name, kind]] of Object.entries(kinds).entries()) {
    const vectors = chunks.map((chunk) => chunk.getColumnVector(at));
    if (kind === "text") columns.push({ name, kind, texts: textsIn(vectors) });
    else if (kind === "word")
      columns.push({
        name,
        kind,
        codes: valuesIn(vectors, length),
        words: wordsIn(chunks[0]?.getColumnVector(told++)),
      });
    else columns.push({ name, kind, values: valuesIn(vectors, length) });
    await setImmediate();
  }
  return { length, columns };
}

function valuesIn(vectors: readonly DuckDBVector[], length: number): Float64Array {
  const values = new Float64Array(length).fill(Number.NaN);
  let at = 0;
  for (const vector of vectors)
    for (let row = 0; row < vector.itemCount; row += 1) {
      const value = vector.getItem(row);
      if (typeof value === "number") values[at] = value;
      at += 1;
    }
  return values;
}

const textsIn = (vectors: readonly DuckDBVector[]) =>
  vectors.flatMap((vector) =>
    vector.toArray().map((text) => (typeof text === "string" ? text : "")),
  );

function wordsIn(vector: DuckDBVector | undefined): string[] {
  const list = vector?.getItem(0);
  return list instanceof DuckDBListValue ? list.items.map(String) : [];
}
