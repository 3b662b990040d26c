import type { PacketClaim } from "#reports/appeal/packet.ts";
import { fillText } from "./fill-text.ts";
import { codesOf, type Fit, type Issue } from "./issue.ts";
import type { LetterTemplate } from "./letter-templates.ts";
import { fitValues, letterValues } from "./letter-values.ts";
import { library } from "./paragraphs/library.ts";
import type { RecordId } from "./records.ts";
import { linesThatFit } from "./template-reasons.ts";

/** A paragraph offered for a letter, its text filled in. */
export type OfferedParagraph = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly version: string | null;
  /** Why it is offered; empty: it fits none of the claims. */
  readonly because: string;
  readonly isTicked: boolean;
  readonly text: string;
  /** Worded otherwise than its template, in this letter alone. */
  readonly isEdited: boolean;
  readonly records: readonly RecordId[];
};

/** Lines that stand in every letter beside its paragraphs. */
export type LetterLines = {
  readonly salutation: string;
  readonly closing: string;
  /** Under the signature, where something is enclosed; empty: none. */
  readonly enclosed: string;
};

type Asked = {
  readonly issues: readonly Issue[];
  readonly claims: readonly PacketClaim[];
  readonly payer: string;
  readonly phone: string;
};

/** Every paragraph, filled in for these claims; those that fit are ticked, save what seldom helps. */
export function composeLetter(
  { issues, claims, payer, phone }: Asked,
  templates: readonly LetterTemplate[],
): OfferedParagraph[] {
  const values = letterValues(issues, claims, { payer, phone });
  const opening = openingOf(issues);
  return templates.flatMap((template) => {
    if (!template.isOn || template.part === "line") return [];
    if (template.part === "opening" && template.id !== opening) return [];
    const fits =
      template.part === "argument" ? issues.flatMap((each) => fitsOf(template, each)) : [];
    const { id, title, source, version, records, isSeldom } = template;
    return {
      ...{ id, title, source, version, records },
      because: template.part === "argument" ? becauseWords(fits, issues.length) : "in every letter",
      isTicked: template.part !== "argument" || (fits.length > 0 && !isSeldom),
      text: fillText(template.text, { ...values, ...fitValues(fits, issues) }),
      isEdited: false,
    };
  });
}

/** The lines beside the paragraphs, filled in for these claims. */
export function composeLines(
  { issues, claims, payer, phone }: Asked,
  templates: readonly LetterTemplate[],
): LetterLines {
  const values = {
    ...letterValues(issues, claims, { payer, phone }),
    ...fitValues([], issues),
  };
  const line = (id: string) => {
    const template = templates.find((each) => each.id === id);
    return template?.isOn ? fillText(template.text, values) : "";
  };
  return {
    salutation: line("salutation"),
    closing: line("closing"),
    enclosed: line("enclosures"),
  };
}

function openingOf(issues: readonly Issue[]): string {
  const isPrice = issues.every(({ denials }) => denials.length === 0);
  return `opening${isPrice && issues.some(({ shorts }) => shorts.length > 0) ? "-price" : ""}${issues.length > 1 ? "-many" : ""}`;
}

/** How a piece fits a claim; nothing: it does not. */
export function fitsOf({ id, fits }: LetterTemplate, issue: Issue): Fit[] {
  const shipped = library.find((each) => each.id === id);
  if (shipped) return [shipped.fits(issue) ?? []].flat();
  const about = fits === null ? [] : codesOf(linesThatFit(issue, fits));
  return about.length === 0 ? [] : [{ because: `${about.join(", ")} denied for it`, about }];
}

function becauseWords(fits: readonly Fit[], claims: number): string {
  const [first] = fits;
  if (first === undefined) return "";
  if (claims === 1) return first.because;
  return `fits ${fits.length === claims ? "each" : `${fits.length} of ${claims}`}: ${first.because}`;
}

/** Records that ticked paragraphs ask for, in the order of the checklist. */
export function recordsFor(
  paragraphs: readonly { readonly isTicked: boolean; readonly records: readonly RecordId[] }[],
): Set<RecordId> {
  const asked = paragraphs.filter(({ isTicked }) => isTicked).flatMap(({ records }) => records);
  return new Set<RecordId>(["remittance", ...asked]);
}
