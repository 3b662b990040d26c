import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { currentGeneration, generationPath } from "#etl/warehouse/generations.ts";
import type { Home } from "#etl/warehouse/home.ts";
import { settingsHash } from "#settings/settings-hash.ts";
import type { LoadResult } from "./load-result.ts";

/** What an earlier load said of a file, by the file's SHA-256. */
export type KnownFiles = Map<string, Omit<LoadResult, "path">>;

export type Published = {
  known: KnownFiles;
  /** the settings, or the rules, are no longer those that the published warehouse was made with */
  isOutdated: boolean;
};

/**
 * The files that the published warehouse knows. When the settings have changed since, files that it rejected are not
 * among them: a mapping profile may be there now that reads them.
 */
export async function readPublished(home: Home): Promise<Published> {
  const current = await currentGeneration(home);
  if (current === undefined) return { known: new Map(), isOutdated: false };
  const { connection, close } = await openDuckdb({
    path: generationPath(home, current),
    readOnly: true,
    home: home.root,
  });
  try {
    const state = await connection.runAndReadAll("select * from warehouse_state");
    const isOutdated =
      state.getRowObjects()[0]?.settings_hash !== (await settingsHash(home.settings));
    const reader = await connection.runAndReadAll(
      `select sha256, kind, status, transactions, claims, lines, charge_cents, paid_cents, file_id
       from source_file`,
    );
    const known: KnownFiles = new Map();
    const byId = new Map<string, LoadResult["issues"]>();
    for (const row of reader.getRowObjects()) {
      if (isOutdated && row.status === "rejected") continue;
      const transactions = Number(row.transactions);
      const issues: LoadResult["issues"] = [];
      byId.set(String(row.file_id), issues);
      known.set(String(row.sha256), {
        sha256: String(row.sha256),
        kind: String(row.kind),
        status: row.status === "rejected" ? "rejected" : "duplicate",
        transactions,
        claims: Number(row.claims),
        lines: Number(row.lines),
        charge_cents: Number(row.charge_cents),
        paid_cents: Number(row.paid_cents),
        duplicate_transactions: transactions,
        issues,
      });
    }
    const issues = await connection.runAndReadAll(
      `select file_id, severity, code, segment_no, message from load_issue
       union all select file_id, severity, code, segment_no, message from publish_issue
       order by all`,
    );
    for (const [fileId, severity, code, segmentNo, message] of issues.getRows()) {
      byId.get(String(fileId))?.push({
        severity: String(severity),
        code: String(code),
        segment_no: segmentNo === null ? null : Number(segmentNo),
        message: String(message),
      });
    }
    return { known, isOutdated };
  } finally {
    close();
  }
}
