import { framePieces } from "./paragraphs/frame.ts";
import { library } from "./paragraphs/library.ts";
import type { RecordId } from "./records.ts";
import type { Reasons } from "./template-reasons.ts";

/** A piece of letters as they take it now: as it came, as the practice wrote it, or the practice's own. */
export type LetterTemplate = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly part: "opening" | "argument" | "request" | "line";
  /** Which version of the text (letter_template_version); null: as it came with the program. */
  readonly version: string | null;
  /** Of the practice's own paragraphs: what brings them up; null: the program's own rule. */
  readonly fits: Reasons | null;
  readonly records: readonly RecordId[];
  readonly isSeldom: boolean;
  /** Switched off ones stand in no new letter. */
  readonly isOn: boolean;
  /** Every letter needs it: it cannot be switched off. */
  readonly isNeeded: boolean;
};

/** What the office keeps of one, as last written. */
export type WrittenTemplate = {
  readonly paragraphId: string;
  readonly versionId: string;
  readonly isOn: boolean;
  readonly title: string;
  /** Null: the program's own text. */
  readonly text: string | null;
  readonly fits: Reasons;
  readonly records: readonly RecordId[];
};

const shipped: readonly LetterTemplate[] = [
  ...framePieces.map((piece) => ({
    ...piece,
    ...{ source: "", version: null, fits: null, records: [], isSeldom: false, isOn: true },
  })),
  ...library.map(({ id, title, text, source, records, isSeldom = false }) => ({
    ...{ id, title, text, source, records, isSeldom },
    part: "argument" as const,
    ...{ version: null, fits: null, isOn: true, isNeeded: false },
  })),
];

/** Shipped pieces with the practice's wording where it has one, and its own paragraphs, in the order a letter has them. */
export function letterTemplates(written: readonly WrittenTemplate[]): LetterTemplate[] {
  const known = shipped.map((each) => {
    const own = written.find(({ paragraphId }) => paragraphId === each.id);
    if (!own) return each;
    const version = own.text === null ? null : own.versionId;
    return { ...each, text: own.text ?? each.text, version, isOn: own.isOn };
  });
  const added = written.flatMap(({ paragraphId: id, versionId: version, text, ...own }) =>
    text === null || shipped.some((each) => each.id === id)
      ? []
      : {
          ...{ ...own, id, version, text },
          source: "the practice’s own",
          part: "argument" as const,
          ...{ isSeldom: false, isNeeded: false },
        },
  );
  const isAfter = ({ id, part }: LetterTemplate) => part === "request" || last.includes(id);
  return [...known.filter((each) => !isAfter(each)), ...added, ...known.filter(isAfter)];
}

const last = ["closing", "enclosures"];

/** A piece as the program brings it; undefined for the practice's own paragraphs. */
export function shippedTemplate(id: string): LetterTemplate | undefined {
  return shipped.find((each) => each.id === id);
}

/** An own paragraph before it is written. */
export const newTemplate: LetterTemplate = {
  id: "new",
  title: "",
  text: "",
  source: "the practice’s own",
  part: "argument",
  version: null,
  fits: { reasons: [], codes: [] },
  ...{ records: [], isSeldom: false, isOn: true, isNeeded: false },
};
