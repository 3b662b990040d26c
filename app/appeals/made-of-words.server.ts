import type { Packet } from "#reports/appeal/packet.ts";
import { savedWhen } from "../settings/saved-words.ts";
import { readVersions } from "./read-templates.server.ts";

/** What each piece of a frozen letter was made of: the program's text, or which version of the practice's. */
export async function madeOfWords({ madeOf }: Packet): Promise<string[]> {
  const versions = await readVersions();
  return madeOf.map(({ title, version, isEdited }) => {
    const written = versions.find(({ versionId }) => versionId === version);
    const whose =
      version === null
        ? "the program’s text"
        : written
          ? `your version of ${savedWhen(written.doneAt)}, ${written.by}`
          : "a version of yours";
    return `${title}: ${whose}${isEdited ? ", worded otherwise in this letter" : ""}`;
  });
}
