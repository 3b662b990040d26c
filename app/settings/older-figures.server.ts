import { warehouse } from "#app/reader.server.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { definitionVersion } from "#settings/settings-hash.ts";
import { publishState } from "./publish-state.server.ts";

/**
 * What to tell where a question met tables or columns that the published generation lacks, because another version of the
 * program made it; null where that is not why it failed. The server's start makes the figures anew (start-up.server.ts).
 */
export async function olderFigures(error: unknown): Promise<string | null> {
  if (!(error instanceof Error) || !/^(Catalog|Binder) Error/.test(error.message)) return null;
  const reader = await warehouse();
  const [published] = await reader.run(settingsPublished, {});
  if (published?.definition_version === definitionVersion) return null;
  const state = await publishState(reader);
  if (state.kind === "publishing")
    return "The figures are being brought up to date after a new version; try again in a minute.";
  return "The figures were made by another version of the program. An owner or manager brings them up to date under Settings: Publish now.";
}
