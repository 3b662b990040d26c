import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { generationPath } from "#etl/warehouse/generations.ts";
import { homePaths } from "#etl/warehouse/home.ts";

/** Lines of the settings that a generation was made without, a sentence each. */
export async function settingsIssues(root: string, generation: string): Promise<string[]> {
  const home = homePaths(root);
  const path = generationPath(home, generation);
  const { connection, close } = await openDuckdb({ path, readOnly: true, home: home.root });
  try {
    const rows = await connection.runAndReadAll(
      "select message from publish_issue where code = 'settings_line' order by message",
    );
    return rows.getRows().map(([message]) => String(message));
  } finally {
    close();
  }
}
