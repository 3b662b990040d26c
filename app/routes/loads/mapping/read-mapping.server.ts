import type { AppLoadContext } from "@remix-run/node";
import { record } from "#app/audit/record.server.ts";
import { env } from "#app/env.server.ts";
import { signedIn } from "#app/page.server.ts";
import { readStored } from "#app/settings/settings-store.server.ts";
import { loadedFile } from "#queries/loads/loaded-file.ts";
import { mappableFiles } from "#queries/loads/mappable-files.ts";
import type { Reader } from "#queries/reader.ts";
import { previewFile } from "./preview.server.ts";
import { readProfiles } from "./profile.ts";

export const profilesFile = "mapping-profiles.json";

/** The profiles that are kept, the files that may need one, and of the one asked for (`?file=`) its first rows. */
export async function readMapping(
  reader: Reader,
  search: URLSearchParams,
  context: AppLoadContext,
) {
  const asked = search.get("file") ?? "";
  const [{ text, version }, files, [file]] = await Promise.all([
    readStored(env.home, profilesFile),
    reader.run(mappableFiles, {}),
    reader.run(loadedFile, { fileId: asked }),
  ]);
  const profiles = readProfiles(text);
  if (file === undefined) return { profiles, version, files, file: null, preview: null };
  record({ who: signedIn(context), act: "segments_seen", detail: { sha256: file.sha256 } });
  return { profiles, version, files, file, preview: await previewFile(file) };
}
