import type { CellKind } from "./cell.ts";

export type SettingsColumn = CellKind & { readonly name: string; readonly isRequired?: true };

/** A row by column name; an empty cell is "". */
export type SettingsRow = { readonly [column: string]: string };

/** A file of `DERMLEDGER_HOME/settings`, and the table of the warehouse that it fills. */
export type SettingsFile = {
  readonly file: string;
  readonly table: string;
  /** As pages name it. */
  readonly title: string;
  readonly columns: readonly SettingsColumn[];
  /** By which a row replaces a shipped one, and an earlier one of the same file. */
  readonly key: readonly string[];
  /** What is wrong with a row whose cells are each right. */
  readonly check?: (row: SettingsRow) => string | undefined;
};

/** The key of a row as one text. */
export function keyOf({ key }: SettingsFile, row: SettingsRow): string {
  return JSON.stringify(key.map((name) => row[name] ?? ""));
}
