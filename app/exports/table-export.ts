import type { AppLoadContext } from "@remix-run/node";
import type { View } from "#app/filters.ts";
import type { Permission } from "#app/people/permissions.ts";
import type { Person } from "#app/people/person.ts";
import type { Column, Sort } from "#app/tables/column.ts";
import type { CopyColumn, CopyTo } from "#queries/copy.ts";
import type { Columns, ParamsOf, Query } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { PlainRow } from "#queries/rows.ts";
import type { SqlColumn } from "#reports/file-sql.ts";
import type { FileColumn, FileRows } from "#reports/file-table.ts";
import { fileTable } from "./file-columns.ts";

/** What a table is asked with: as its page would be, by the search of the page's own address. */
export type ExportAsked = {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly search: URLSearchParams;
  readonly reader: Reader;
  readonly view: View;
  readonly today: string;
  readonly person: Person;
};

/** Said of every table, whatever its rows come from. */
type Named = {
  /** Kebab-case, says what it is: in the address and in the name of the file. */
  readonly name: string;
  /** As its page calls it. */
  readonly title: string;
  /** The page it stands on. */
  readonly path: string;
  readonly read: Permission;
  /** False: the page's as-of, period and filters do not touch it. */
  readonly hasFilters?: false;
  /** Only for people whose reach is the whole home: its rows cannot be cut to a location. */
  readonly isWhole?: true;
};

type Told = {
  /** The page's own narrowings in words (a drill, a tab's choice); as-of, period and filters are said anyway. */
  readonly words?: readonly string[];
  /** Whose claim it is about: for the audit. */
  readonly claimId?: string;
  /** What the file's name ends with, where that is not the day. */
  readonly stamp?: string;
};

/** Where a table's rows come from: made here, or written by DuckDB itself, which holds for any number of rows. */
export type ExportSource = Told &
  ({ readonly columns: readonly FileColumn[]; readonly rows: FileRows } | QueriedRows);

type QueriedRows = {
  readonly columns: readonly SqlColumn[];
  readonly copy: (to: CopyTo) => Promise<number>;
  readonly each: (
    columns: readonly CopyColumn[],
    take: (rows: PlainRow[]) => Promise<void>,
  ) => Promise<void>;
};

/** The rows of a query, none of which is held here. */
export function queriedRows<C extends Columns, P extends Columns>(
  reader: Reader,
  query: Query<C, P>,
  params: ParamsOf<Query<C, P>>,
  columns: readonly SqlColumn[],
): QueriedRows {
  return {
    columns,
    copy: (to) => reader.copy(query, params, to),
    each: (shaped, take) => reader.each(query, params, shaped, take),
  };
}

/** A table or list of a page as a file. */
export type TableExport = Named & {
  readonly open: (asked: ExportAsked) => Promise<ExportSource>;
};

type Shown<Row> = Told & {
  /** The screen's own, by the screen's own function. */
  readonly columns: readonly Column<Row>[];
  /** In the order that the screen gets them in. */
  readonly rows: readonly Row[];
  /** As its DataTable has them; none: the rows come sorted. */
  readonly sortParam?: string;
  readonly initialSort?: Sort;
};

/** A table that its page draws by `columns`: the same columns, rows and order. */
export function tableExport<Row>(
  declared: Named & { readonly rows: (asked: ExportAsked) => Promise<Shown<Row>> },
): TableExport {
  const { rows: read, ...named } = declared;
  return {
    ...named,
    async open(asked) {
      const { columns, rows, sortParam, initialSort, ...told } = await read(asked);
      const written = sortParam === undefined ? null : asked.search.get(sortParam);
      return { ...told, ...fileTable(columns, rows, written, initialSort ?? null) };
    },
  };
}
