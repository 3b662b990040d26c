import { env } from "#app/env.server.ts";
import type { Saved } from "#app/settings/history-files.ts";
import { linesDiff, settingsDiff } from "#app/settings/settings-diff.ts";
import {
  readEarlier,
  readHistory,
  readStored,
  versionOf,
} from "#app/settings/settings-store.server.ts";
import { settingsFiles } from "#settings/settings-files.ts";
import { timeZoneFile } from "#settings/time-zone.ts";

/** Saves of one page. */
const SAVES = 100;

/** What each settings file is called on pages. */
export function titleOf(file: string): string {
  if (file === timeZoneFile) return "Time zone";
  return settingsFiles.find((each) => each.file === file)?.title ?? file;
}

/** Who saved what when, newest first, and what the save that is asked for changed; of the saves the first `rows`. */
export async function readSaves(search: URLSearchParams, rows = SAVES) {
  const saves = await readHistory(env.home);
  const file = search.get("file") ?? "";
  const asked = saves.filter((saved) => file === "" || saved.file === file);
  const shown = saves.find(({ at }) => at === search.get("show"));
  return {
    file,
    files: [...new Set(saves.map((saved) => saved.file))]
      .map((name) => ({ file: name, title: titleOf(name) }))
      .sort((a, b) => a.title.localeCompare(b.title)),
    saves: asked
      .toReversed()
      .slice(0, rows)
      .map((saved) => ({ ...saved, title: titleOf(saved.file) })),
    count: asked.length,
    shown: shown === undefined ? null : await readSave(saves, shown),
  };
}

async function readSave(saves: readonly Saved[], saved: Saved) {
  const next = saves.find((each) => each.file === saved.file && each.at > saved.at);
  const stored = await readStored(env.home, saved.file);
  const [before, after] = await Promise.all([
    readEarlier(env.home, saved),
    next === undefined ? stored.text : readEarlier(env.home, next),
  ]);
  const table = settingsFiles.find(({ file }) => file === saved.file);
  return {
    ...saved,
    title: titleOf(saved.file),
    current: stored.version,
    isBefore: stored.version === versionOf(before),
    isEditedAfter: versionOf(after) !== saved.version,
    differences: table ? settingsDiff(table, before, after) : linesDiff(before, after),
  };
}

export type SavesData = Awaited<ReturnType<typeof readSaves>>;
