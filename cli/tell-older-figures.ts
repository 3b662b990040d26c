import type { Warehouse } from "#queries/reader.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { definitionVersion } from "#settings/settings-hash.ts";

/** Says on stderr where another version of the program made the published figures: they may differ, or lack what is asked. */
export async function tellOlderFigures(reader: Warehouse): Promise<void> {
  const [published] = await reader.run(settingsPublished, {});
  if (published === undefined || published.definition_version === definitionVersion) return;
  process.stderr.write(
    "Another version of dermledger made these figures: dermledger publish makes them anew with this one's rules.\n",
  );
}
