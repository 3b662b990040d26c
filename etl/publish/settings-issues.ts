import { type DuckDBConnection, VARCHAR } from "@duckdb/node-api";
import type { SettingsIssue } from "./reference.ts";

/** Keeps what of the settings could not be used with the generation that went without it. */
export async function writeSettingsIssues(
  connection: DuckDBConnection,
  issues: readonly SettingsIssue[],
): Promise<void> {
  for (const { file, line, words } of issues)
    await connection.run(
      "insert into publish_issue select null, null, 'warning', 'settings_line', $1, null, null",
      [`settings/${file}, line ${line}: ${words}`],
      [VARCHAR],
    );
}
