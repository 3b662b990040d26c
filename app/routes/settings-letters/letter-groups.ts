import type { LetterTemplate } from "#app/appeals/letter-templates.ts";
import { bundledParagraphs } from "#app/appeals/paragraphs/bundled.ts";
import { necessityParagraphs } from "#app/appeals/paragraphs/necessity.ts";
import { paperworkParagraphs } from "#app/appeals/paragraphs/paperwork.ts";
import { priceParagraphs } from "#app/appeals/paragraphs/price.ts";
import type { TemplateVersion } from "#app/appeals/read-templates.server.ts";
import { reasonsWords } from "#app/appeals/template-reasons.ts";
import { savedWhen } from "#app/settings/saved-words.ts";

type Row = {
  readonly id: string;
  readonly title: string;
  /** Whose words it has, since when; and whether it is off. */
  readonly stands: string;
  readonly isOwn: boolean;
  readonly isOn: boolean;
  /** What brings an own paragraph up; empty: the program's rule does. */
  readonly fits: string;
};
export type Group = {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Row[];
};

const arguments_ = [
  ["Bundled", bundledParagraphs],
  ["Not necessary, not covered, too many", necessityParagraphs],
  ["Filing, records, authorization, cover", paperworkParagraphs],
  ["Paid too little", priceParagraphs],
] as const;

/** Pieces as the page lists them: what stands around every letter, arguments by what they answer, the practice's own. */
export function groupsOf(
  templates: readonly LetterTemplate[],
  latest: readonly TemplateVersion[],
): Group[] {
  const row = (template: LetterTemplate): Row => {
    const { id, title, isOn, version, fits } = template;
    const written = latest.find(({ paragraphId }) => paragraphId === id);
    return {
      ...{ id, title, isOn, isOwn: version !== null },
      stands: standsWords(template, written),
      fits: fits === null ? "" : reasonsWords(fits),
    };
  };
  const of = (isMeant: (template: LetterTemplate) => boolean) => templates.filter(isMeant).map(row);
  return [
    {
      title: "Frame of every letter",
      note: "What stands before and after the arguments; each letter takes the opening that fits.",
      rows: of(({ part }) => part !== "argument"),
    },
    ...arguments_.map(([title, paragraphs]) => ({
      title,
      note: "Ticked by the program where codes and denial fit.",
      rows: of(({ id }) => paragraphs.some((each) => each.id === id)),
    })),
    {
      title: "Your own paragraphs",
      note: "Ticked where a line is denied for one of the reasons you give; they come after the others.",
      rows: of(({ fits }) => fits !== null),
    },
  ];
}

function standsWords({ isOn, version }: LetterTemplate, written?: TemplateVersion): string {
  const whose = version === null ? "as shipped" : "your words";
  const since = written ? `, ${written.by}, ${savedWhen(written.doneAt)}` : "";
  return `${isOn ? "" : "off · "}${whose}${since}`;
}
