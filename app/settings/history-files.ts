import { parseCsv, writeCsv } from "#settings/csv.ts";

/** One save of a settings file, a line of `settings/history/saved.csv`. */
export type Saved = {
  /** UTC instant, and the name of the save. */
  readonly at: string;
  readonly file: string;
  readonly by: string;
  /** What was done, in words. */
  readonly what: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** File of `settings/history` with what stood before; "" where there was none. */
  readonly earlier: string;
  /** Hash of what was saved: told from what someone edits by hand later. */
  readonly version: string;
};

export const savedHead = writeCsv([
  ["at", "file", "by", "what", "rows_before", "rows_after", "earlier", "version"],
]);

export function writeSaved(saved: Saved): string {
  const { at, file, by, what, rowsBefore, rowsAfter, earlier, version } = saved;
  return writeCsv([[at, file, by, what, String(rowsBefore), String(rowsAfter), earlier, version]]);
}

/** Saves in the order they were made; a line that is no save is left out. */
export function readSaved(text: string): Saved[] {
  return parseCsv(text).records.flatMap(({ cells }) => {
    const [at = "", file = "", by = "", what = "", before, after, earlier = "", version = ""] =
      cells;
    if (!/^\d{4}-.*Z$/.test(at) || file === "") return [];
    return [
      {
        at,
        file,
        by,
        what,
        rowsBefore: Number(before),
        rowsAfter: Number(after),
        earlier,
        version,
      },
    ];
  });
}

/** `payer-alias.csv` as it was until `at`: `payer-alias.2026-11-23T14-51-43-123Z.csv`. */
export function earlierName(file: string, at: string): string {
  const dot = file.lastIndexOf(".");
  return `${file.slice(0, dot)}.${at.replaceAll(/[:.]/g, "-")}${file.slice(dot)}`;
}
