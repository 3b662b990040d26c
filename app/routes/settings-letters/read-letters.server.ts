import { compareWords, type WordRun } from "#app/appeals/compare-words.ts";
import {
  type LetterTemplate,
  letterTemplates,
  newTemplate,
  shippedTemplate,
} from "#app/appeals/letter-templates.ts";
import { previewTemplate } from "#app/appeals/preview-template.ts";
import {
  latestOf,
  readVersions,
  type TemplateVersion,
} from "#app/appeals/read-templates.server.ts";
import { groupsOf } from "./letter-groups.ts";

/** The pieces of letters by group, and the one that is asked for with its versions. Throws a 404 Response for no such piece. */
export async function readLetters(search: URLSearchParams) {
  const versions = await readVersions();
  const templates = letterTemplates(latestOf(versions));
  const asked = search.get("piece");
  const piece =
    asked === "new" ? newTemplate : templates.find((each) => each.id === asked && asked !== null);
  if (asked !== null && !piece)
    throw new Response("No piece of letters goes by this name.", { status: 404 });
  const latest = latestOf(versions);
  return {
    groups: groupsOf(templates, latest),
    chosen: piece ? chosenOf(piece, versions, search) : null,
    own: versions.filter(({ text }) => text !== null).length,
  };
}

export type LettersData = Awaited<ReturnType<typeof readLetters>>;
export type ChosenPiece = NonNullable<LettersData["chosen"]>;

function chosenOf(piece: LetterTemplate, all: readonly TemplateVersion[], search: URLSearchParams) {
  const versions = all.filter(({ paragraphId }) => paragraphId === piece.id);
  const shown = versions.find(({ versionId }) => versionId === search.get("version"));
  const done = versions.find(({ versionId }) => versionId === search.get("done"));
  const shipped = shippedTemplate(piece.id)?.text ?? null;
  return {
    ...{ piece, shipped, versions },
    isNew: piece.id === newTemplate.id,
    upon: versions[0]?.versionId ?? "",
    preview: previewTemplate(piece),
    done: done ?? null,
    compared: shown ? comparedWith(shown, versions, shipped) : null,
  };
}

type Compared = { readonly version: TemplateVersion; readonly with: string; runs: WordRun[] };

/** A version beside the program's text; of an own paragraph beside the version before it. */
function comparedWith(
  version: TemplateVersion,
  versions: readonly TemplateVersion[],
  shipped: string | null,
): Compared {
  const text = version.text ?? shipped ?? "";
  if (shipped !== null)
    return { version, with: "the program’s own text", runs: compareWords(shipped, text) };
  const before = versions[versions.indexOf(version) + 1]?.text ?? "";
  return { version, with: "the version before it", runs: compareWords(before, text) };
}
