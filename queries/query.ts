/** DuckDB types that queries give and take; a trailing `?` says that the value may be null. */
export type ValueType =
  | "VARCHAR"
  | "INTEGER"
  | "BIGINT"
  | "DOUBLE"
  | "BOOLEAN"
  | "DATE"
  | "VARCHAR[]";
export type ColumnType = ValueType | `${ValueType}?`;

/** What a DuckDB value is in JavaScript: dates are ISO strings, BIGINT cents numbers (exact below 2^53). */
type Plain<T extends string> = T extends "VARCHAR" | "DATE"
  ? string
  : T extends "INTEGER" | "BIGINT" | "DOUBLE"
    ? number
    : T extends "BOOLEAN"
      ? boolean
      : T extends "VARCHAR[]"
        ? string[]
        : never;
export type Value<T extends ColumnType> = T extends `${infer U}?` ? Plain<U> | null : Plain<T>;

export type Columns = { readonly [name: string]: ColumnType };

/** What the drawer "How is this computed" says. */
export type Definition = {
  words: string;
  numerator: string;
  denominator: string;
  /** Which date decides. */
  basis: string;
  excludes: string;
  /** Where the definition comes from. */
  source: string;
  /** What "pending" counts, where the query has it. */
  pending?: string;
};

/**
 * A published yardstick; `null` where there is none worth showing. `grade` (KPIS §1): A, the body's own page; B, another page
 * quotes the body; C, a vendor's claim: told in words alone, and nothing is ever held against it.
 */
export type Target = {
  text: string;
  source: string;
  grade: "A" | "B" | "C";
  from?: number;
  to?: number;
} | null;

export type Query<C extends Columns = Columns, P extends Columns = Columns> = {
  /** Kebab-case, unique: the name on the command line. */
  readonly name: string;
  readonly title: string;
  readonly unit: "cents" | "claims" | "days" | "rate" | "mixed";
  readonly definition: Definition;
  readonly target: Target;
  /** The `.sql` file's text; `with /* filters *\/` marks where the shared scopes go. */
  readonly sql: string;
  /** camelCase here, `$snake_case` in the SQL. */
  readonly params: P;
  readonly columns: C;
};

/** The row of a query, by its columns. */
export type RowOf<Q> =
  Q extends Query<infer C, Columns> ? { -readonly [K in keyof C]: Value<C[K]> } : never;

type Nullable<P extends Columns> = {
  [K in keyof P]: P[K] extends `${string}?` ? K : never;
}[keyof P];

/** The parameters that a query takes; those that may be null may be left out. */
export type ParamsOf<Q> =
  Q extends Query<Columns, infer P>
    ? { readonly [K in Exclude<keyof P, Nullable<P>>]: Value<P[K]> } & {
        readonly [K in Nullable<P>]?: Value<P[K]> | undefined;
      }
    : never;

/** Declares a query; types of rows and parameters follow from `columns` and `params`. */
export function query<const C extends Columns, const P extends Columns>(
  declared: Query<C, P>,
): Query<C, P> {
  return declared;
}
