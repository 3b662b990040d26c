import { judgeCell } from "./cell.ts";
import { type CsvRecord, parseCsv, writeCsv } from "./csv.ts";
import {
  keyOf,
  type SettingsColumn,
  type SettingsFile,
  type SettingsRow,
} from "./settings-file.ts";

/** A line of a settings file that could not be used as it stands, and what to do. */
export type SettingsProblem = { readonly line: number; readonly words: string };

export type Settings = {
  readonly rows: readonly SettingsRow[];
  readonly problems: readonly SettingsProblem[];
};

/** A cell that is not right: its column, and what it must be in words. */
export type Wrong = { readonly column: string; readonly words: string };

/**
 * The rows of a settings file that are right, in its order, and what is wrong with the others by line: nothing is
 * guessed, nothing thrown. Of two rows with the same key the later counts.
 */
export function readSettings(file: SettingsFile, text: string): Settings {
  const { records, openQuote } = parseCsv(text);
  const [head, ...body] = records;
  if (head === undefined) return { rows: [], problems: [] };
  const { places, problems } = placeColumns(file, head);
  if (places === undefined) return { rows: [], problems };
  const byKey = new Map<string, { row: SettingsRow; line: number }>();
  for (const record of body) {
    const told = (column: SettingsColumn) => record.cells[places.get(column.name) ?? -1] ?? "";
    const judged = judgeRow(file, told);
    if ("wrong" in judged) {
      problems.push({ line: record.line, words: leftOut(judged.wrong) });
      continue;
    }
    const key = keyOf(file, judged.row);
    const same = byKey.get(key);
    if (same !== undefined) {
      byKey.delete(key);
      problems.push({
        line: same.line,
        words: `It is left out: line ${record.line} says the same of ${file.key.join(", ")}, and the later counts. Remove one.`,
      });
    }
    byKey.set(key, { row: judged.row, line: record.line });
  }
  if (openQuote !== undefined)
    problems.push({
      line: openQuote,
      words: "A quote opens here and nothing closes it: what follows is left out. Close it.",
    });
  return { rows: [...byKey.values()].map(({ row }) => row), problems };
}

/** A row from what was told of its columns, or its first wrong cell. */
export function judgeRow(
  file: SettingsFile,
  told: (column: SettingsColumn) => string,
): { readonly row: SettingsRow } | { readonly wrong: Wrong } {
  const row: Record<string, string> = {};
  for (const column of file.columns) {
    const judged = judgeCell(column, told(column));
    if ("wrong" in judged) return { wrong: { column: column.name, words: judged.wrong } };
    const value = judged.value === "" && column.kind === "flag" ? "false" : judged.value;
    if (column.isRequired && value === "")
      return { wrong: { column: column.name, words: "must not be empty" } };
    row[column.name] = value;
  }
  const words = file.check?.(row);
  return words === undefined ? { row } : { wrong: { column: file.key[0] ?? "", words } };
}

/** The file's text from rows: its own columns, in their order. */
export function writeSettings({ columns }: SettingsFile, rows: readonly SettingsRow[]): string {
  const names = columns.map(({ name }) => name);
  return writeCsv([names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]);
}

function placeColumns(file: SettingsFile, head: CsvRecord) {
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const problems: SettingsProblem[] = [];
  const known = file.columns.map(({ name }) => name).join(", ");
  for (const name of names)
    if (name !== "" && !file.columns.some((column) => column.name === name))
      problems.push({
        line: head.line,
        words: `The column “${name}” is not known and left out. The file has ${known}.`,
      });
  const missing = file.columns.filter(
    ({ name, isRequired, kind }) => isRequired && kind !== "flag" && !names.includes(name),
  );
  if (missing.length > 0) {
    const words = `The first line must name the columns ${known}; ${missing.map(({ name }) => name).join(", ")} is missing, so nothing of the file is used.`;
    return { places: undefined, problems: [...problems, { line: head.line, words }] };
  }
  return { places: new Map(names.map((name, at) => [name, at])), problems };
}

function leftOut({ column, words }: Wrong): string {
  return `It is left out: ${column} ${words}. Mend the line or remove it.`;
}
