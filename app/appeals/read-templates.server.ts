import { letterTemplateVersions } from "../office/letter-template-versions.ts";
import { personNames } from "../people/people.server.ts";
import { office } from "../reader.server.ts";
import { type LetterTemplate, letterTemplates, type WrittenTemplate } from "./letter-templates.ts";
import { recordIds } from "./records.ts";

/** One version of a piece, as the office keeps it. */
export type TemplateVersion = WrittenTemplate & {
  readonly doneAt: string;
  readonly by: string;
  readonly kind: string;
};

/** Every version that the practice wrote, newest first. */
export async function readVersions(): Promise<TemplateVersion[]> {
  const [rows, names] = await Promise.all([
    (await office()).read(letterTemplateVersions, {}),
    personNames(),
  ]);
  return rows.map((row) => ({
    paragraphId: row.paragraph_id,
    versionId: row.version_id,
    doneAt: row.done_at,
    by: names.get(row.by_id) ?? "someone who left",
    kind: row.kind,
    isOn: row.is_on,
    title: row.title,
    text: row.text,
    fits: { reasons: row.reasons, codes: row.codes },
    records: recordIds.filter((id) => row.records.includes(id)),
  }));
}

/** The latest version of each piece, those written first in front. */
export function latestOf(versions: readonly TemplateVersion[]): TemplateVersion[] {
  const latest = new Map<string, TemplateVersion>();
  for (const each of versions)
    if (!latest.has(each.paragraphId)) latest.set(each.paragraphId, each);
  const begun = (id: string) => versions.findLast(({ paragraphId }) => paragraphId === id)?.doneAt;
  return [...latest.values()].sort((a, b) =>
    (begun(a.paragraphId) ?? "").localeCompare(begun(b.paragraphId) ?? ""),
  );
}

/** The pieces that new letters are made of now. */
export async function readTemplates(): Promise<LetterTemplate[]> {
  return letterTemplates(latestOf(await readVersions()));
}
