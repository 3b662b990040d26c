import { fileIdOf } from "#etl/stage/source-files.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { currentGeneration, generationPath } from "#etl/warehouse/generations.ts";
import type { Home } from "#etl/warehouse/home.ts";
import { settingsHash } from "#settings/settings-hash.ts";
import type { LoadResult } from "./load-result.ts";
import { toldOfFiles } from "./told-of-files.ts";

/** What an earlier load said of files, by their SHA-256. */
export type KnownFiles = {
  has: (sha256: string) => boolean;
  /** What was said of these, which are known. */
  tell: (sha256s: readonly string[]) => Promise<Map<string, Omit<LoadResult, "path">>>;
};

export type Published = {
  known: KnownFiles;
  /** the settings, or the rules, are no longer those that the published warehouse was made with */
  isOutdated: boolean;
};

export const noKnownFiles: KnownFiles = { has: () => false, tell: async () => new Map() };

/**
 * The files that the published warehouse knows. Of a million files that came over the years only the ids are kept in
 * memory; what is to be said of one is looked up when it comes again.
 *
 * @param options.withRejected also those it rejected. Never when the settings have changed since: a mapping profile may be
 *   there now that reads them.
 */
export async function readPublished(
  home: Home,
  { withRejected }: { withRejected: boolean },
): Promise<Published> {
  const current = await currentGeneration(home);
  if (current === undefined) return { known: noKnownFiles, isOutdated: false };
  const open = () =>
    openDuckdb({ path: generationPath(home, current), readOnly: true, home: home.root });
  const { connection, close } = await open();
  try {
    const state = await connection.runAndReadAll("select settings_hash from warehouse_state");
    const isOutdated =
      state.getRowObjects()[0]?.settings_hash !== (await settingsHash(home.settings));
    const those = withRejected && !isOutdated ? "" : "where status <> 'rejected'";
    const rows = await connection.runAndReadAll(
      `select file_id from source_file ${those} order by file_id`,
    );
    const ids = BigInt64Array.from(rows.getColumns()[0] ?? [], (id) => BigInt(String(id)));
    const known: KnownFiles = {
      has: (sha256) => holds(ids, fileIdOf(sha256)),
      async tell(sha256s) {
        const again = await open();
        try {
          return await toldOfFiles(again.connection, sha256s);
        } finally {
          again.close();
        }
      },
    };
    return { known, isOutdated };
  } finally {
    close();
  }
}

/** Whether sorted ids hold one. */
function holds(ids: BigInt64Array, id: bigint): boolean {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ids[middle] ?? id) < id) from = middle + 1;
    else to = middle;
  }
  return ids[from] === id;
}
