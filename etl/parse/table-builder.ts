import {
  BooleanBuilder,
  CentsBuilder,
  type ColumnBuilder,
  DoubleBuilder,
  emptyColumn,
  IdBuilder,
  IntegerBuilder,
  TextBuilder,
  TextsBuilder,
} from "./column-builders.ts";
import type { Columns, ParsedPart } from "./parsed-file.ts";
import {
  type ColumnType,
  type TableName,
  type TableShape,
  tableNames,
  tableShapes,
} from "./table-shapes.ts";

type BuilderOf = {
  id: IdBuilder;
  cents: CentsBuilder;
  integer: IntegerBuilder;
  date: IntegerBuilder;
  double: DoubleBuilder;
  boolean: BooleanBuilder;
  text: TextBuilder;
  texts: TextsBuilder;
};

type Builders<Shape extends TableShape> = {
  readonly [Name in keyof Shape]: BuilderOf[Shape[Name]];
};

/** A table under construction: rows are added NULL and filled column by column while its segments go by. */
export class TableBuilder<Shape extends TableShape = TableShape> {
  rows = 0;
  readonly column: Builders<Shape>;
  private capacity = 0;
  private readonly all: [string, ColumnBuilder][];

  constructor(
    shape: Shape,
    private readonly empty: Columns,
  ) {
    this.all = Object.entries(shape).map(([name, type]) => [name, builderOf(type)]);
    // Object.fromEntries forgets which builder belongs to which name; `builderOf` made each from its own type.
    this.column = Object.fromEntries(this.all) as unknown as Builders<Shape>;
  }

  /** Adds a row, all NULL, and returns its number (from 0). */
  addRow(): number {
    if (this.rows === this.capacity) {
      this.capacity = Math.max(64, this.capacity * 2);
      for (const [, builder] of this.all) builder.reserve(this.capacity);
    }
    return this.rows++;
  }

  /** Forgets all rows from `rows` on. */
  truncate(rows: number): void {
    if (rows >= this.rows) return;
    for (const [, builder] of this.all) builder.clear(rows, this.rows);
    this.rows = rows;
  }

  /** The columns; the builder is empty again. */
  finish(): Columns {
    const { rows } = this;
    if (rows === 0) return this.empty;
    const columns = Object.fromEntries(
      this.all.map(([name, builder]) => [name, builder.finish(rows)]),
    );
    this.truncate(0);
    return { rows, columns };
  }
}

export type Tables = { readonly [Name in TableName]: TableBuilder<(typeof tableShapes)[Name]> };

/** What a table without rows looks like, made once: most tables of a file are. */
const emptyTables = Object.entries(tableShapes).map(([name, shape]: [string, TableShape]) => {
  const columns = Object.entries(shape).map(([column, type]) => [column, emptyColumn(type)]);
  return { name, shape, empty: { rows: 0, columns: Object.fromEntries(columns) } };
});

/** All base tables, empty. */
export function createTables(): Tables {
  const tables = emptyTables.map(({ name, shape, empty }) => [
    name,
    new TableBuilder(shape, empty),
  ]);
  return Object.fromEntries(tables);
}

export function finishTables(tables: Tables): ParsedPart["tables"] {
  return Object.fromEntries(
    tableNames.map((name) => [name, tables[name].finish()]),
  ) as ParsedPart["tables"];
}

function builderOf(type: ColumnType): ColumnBuilder {
  switch (type) {
    case "id":
      return new IdBuilder();
    case "cents":
      return new CentsBuilder();
    case "integer":
    case "date":
      return new IntegerBuilder(type);
    case "double":
      return new DoubleBuilder();
    case "boolean":
      return new BooleanBuilder();
    case "text":
      return new TextBuilder();
    case "texts":
      return new TextsBuilder();
  }
}
