import { frameParagraphs } from "./paragraphs/frame.ts";
import { library } from "./paragraphs/library.ts";
import type { RecordId } from "./records.ts";

/** A paragraph as letters take it now: as it came, as the practice wrote it, or the practice's own. */
export type LetterTemplate = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly part: "opening" | "argument" | "request";
  /** Which version of the text: the instant it was written; null: as it came with the program. */
  readonly version: string | null;
  /** Of the practice's own paragraphs: the reasons that bring it up, CARCs or root causes; null: the program's own rule. */
  readonly fits: readonly string[] | null;
  readonly records: readonly RecordId[];
  readonly isSeldom: boolean;
};

/** What the office keeps of one. */
export type WrittenTemplate = {
  readonly paragraph_id: string;
  readonly done_at: string;
  readonly title: string;
  readonly text: string;
  readonly fits: readonly string[] | null;
};

const shipped: readonly LetterTemplate[] = [
  ...frameParagraphs.map((each) => ({
    ...each,
    source: "",
    part: each.id === "request" ? ("request" as const) : ("opening" as const),
    version: null,
    fits: null,
    records: [],
    isSeldom: false,
  })),
  ...library.map(({ id, title, text, source, records, isSeldom = false }) => ({
    ...{ id, title, text, source, records, isSeldom },
    part: "argument" as const,
    version: null,
    fits: null,
  })),
];

/** Shipped paragraphs with the practice's wording where it has one, then its own, in the order a letter has them. */
export function letterTemplates(written: readonly WrittenTemplate[]): LetterTemplate[] {
  const known = shipped.map((each) => {
    const own = written.find(({ paragraph_id }) => paragraph_id === each.id);
    return own ? { ...each, text: own.text, version: own.done_at } : each;
  });
  const added = written
    .filter(({ paragraph_id }) => !shipped.some(({ id }) => id === paragraph_id))
    .map(
      (own): LetterTemplate => ({
        id: own.paragraph_id,
        title: own.title,
        text: own.text,
        source: "the practice’s own",
        part: "argument",
        version: own.done_at,
        fits: own.fits ?? [],
        records: [],
        isSeldom: false,
      }),
    );
  return [
    ...known.filter(({ part }) => part !== "request"),
    ...added,
    ...known.filter(({ part }) => part === "request"),
  ];
}

/** The text as the program brings it; undefined for the practice's own paragraphs. */
export function shippedText(id: string): string | undefined {
  return shipped.find((each) => each.id === id)?.text;
}
