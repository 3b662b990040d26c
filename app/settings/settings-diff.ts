import { readSettings } from "#settings/read-settings.ts";
import { keyOf, type SettingsFile, type SettingsRow } from "#settings/settings-file.ts";

/** One row that differs between two versions of a settings file. */
export type Difference = {
  readonly what: "added" | "removed" | "changed";
  /** Cells as they are now; of a removed row as they were. */
  readonly cells: readonly { readonly name: string; readonly now: string; readonly was?: string }[];
};

/** Row by row, what a save changed. Rows are told apart by their key; what no row tells is not told. */
export function settingsDiff(file: SettingsFile, before: string, after: string): Difference[] {
  const was = byKey(file, before);
  const is = byKey(file, after);
  const names = file.columns.map(({ name }) => name);
  const plain = (row: SettingsRow) =>
    names.flatMap((name) => (row[name] ? [{ name, now: row[name] }] : []));
  const removed = [...was].filter(([key]) => !is.has(key));
  return [
    ...[...is].flatMap(([key, row]): Difference[] => {
      const old = was.get(key);
      if (old === undefined) return [{ what: "added", cells: plain(row) }];
      if (names.every((name) => old[name] === row[name])) return [];
      const cells = names.flatMap((name) => {
        const now = row[name] ?? "";
        const then = old[name] ?? "";
        if (now !== then) return [{ name, now, was: then }];
        return file.key.includes(name) && now !== "" ? [{ name, now }] : [];
      });
      return [{ what: "changed", cells }];
    }),
    ...removed.map(([, row]): Difference => ({ what: "removed", cells: plain(row) })),
  ];
}

function byKey(file: SettingsFile, text: string): Map<string, SettingsRow> {
  return new Map(readSettings(file, text).rows.map((row) => [keyOf(file, row), row]));
}

/** The same for a file that is no table: its lines. */
export function linesDiff(before: string, after: string): Difference[] {
  const lines = (text: string) => text.split(/\r?\n/).filter((line) => line !== "");
  const was = lines(before);
  const is = lines(after);
  return [
    ...is
      .filter((line) => !was.includes(line))
      .map((now): Difference => ({ what: "added", cells: [{ name: "line", now }] })),
    ...was
      .filter((line) => !is.includes(line))
      .map((now): Difference => ({ what: "removed", cells: [{ name: "line", now }] })),
  ];
}
