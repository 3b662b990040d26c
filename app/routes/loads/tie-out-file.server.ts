import { keepVersion, readStored } from "#app/settings/settings-store.server.ts";
import { counted } from "#reports/format.ts";
import { tieOut } from "#settings/settings-files.ts";
import { readTieOut, type TieOutRow, withTieOut, writeTieOut } from "./tie-out.ts";

/** What was typed in or imported so far; empty where nothing was. */
export async function loadTieOut(home: string): Promise<TieOutRow[]> {
  return readTieOut((await readStored(home, tieOut.file)).text);
}

/** Adds rows to the settings file, as every save of settings: the earlier version stays, two at once both count. */
export async function saveTieOut(
  home: string,
  rows: readonly TieOutRow[],
  by: string,
): Promise<void> {
  for (;;) {
    const { text, version } = await readStored(home, tieOut.file);
    const before = readTieOut(text);
    const all = rows.reduce<TieOutRow[]>(withTieOut, before);
    const kept = await keepVersion(home, {
      ...{ file: tieOut.file, version, text: writeTieOut(all), by },
      what: `Figures of ${counted(rows.length, "month")} typed in or imported`,
      ...{ rowsBefore: before.length, rowsAfter: all.length },
    });
    if (kept.isKept) return;
  }
}
