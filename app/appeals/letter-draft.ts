import type {
  Letterhead,
  Packet,
  PacketClaim,
  PacketDeadline,
  PacketParts,
  PacketTemplate,
} from "#reports/appeal/packet.ts";
import type { LetterLines, OfferedParagraph } from "./compose-letter.ts";
import type { LetterTemplate } from "./letter-templates.ts";
import { type RecordId, recordIds, records } from "./records.ts";

/** A letter while it is written: kept as JSON with each version of an appeal. */
export type LetterDraft = LetterLines & {
  readonly from: Letterhead;
  readonly to: string;
  readonly subject: string;
  readonly signer: string;
  readonly signerTitle: string;
  readonly paragraphs: readonly OfferedParagraph[];
  /** Written as one text, in place of the paragraphs; null: the paragraphs. */
  readonly whole: string | null;
  readonly records: readonly RecordId[];
  /** Further enclosures, a line each. */
  readonly otherRecords: string;
  readonly parts: PacketParts;
  /** Of the lines beside the paragraphs, which version they were made of. */
  readonly lineVersions: readonly LineVersion[];
};

type LineVersion = PacketTemplate & { readonly line: keyof LetterLines };

const lineOf: { readonly [template: string]: keyof LetterLines } = {
  salutation: "salutation",
  closing: "closing",
  enclosures: "enclosed",
};

/** Which version of each line a letter begins with. */
export function lineVersionsOf(templates: readonly LetterTemplate[]): LineVersion[] {
  return templates.flatMap(({ id, isOn, title, version }) => {
    const line = lineOf[id];
    return line && isOn ? [{ line, title, version, isEdited: false }] : [];
  });
}

/** The same after the lines were written anew: which of them this letter words otherwise. */
export function editedLines(before: LetterDraft, now: LetterLines): LineVersion[] {
  return before.lineVersions.map((each) => ({
    ...each,
    isEdited: each.isEdited || now[each.line] !== before[each.line],
  }));
}

/** Of what the letter was made, piece by piece. */
function madeOf({ lineVersions, paragraphs, whole }: LetterDraft): PacketTemplate[] {
  return [
    ...lineVersions.map(({ line: _, ...version }) => version),
    ...paragraphs.flatMap(({ isTicked, title, version, isEdited }) =>
      isTicked ? [{ title, version, isEdited: isEdited || whole !== null }] : [],
    ),
  ];
}

/** Everything of a letter that is read by the payer. */
export function wordsOf(draft: LetterDraft): string {
  const { to, subject, salutation, closing, enclosed } = draft;
  return [to, subject, salutation, bodyOf(draft), closing, enclosed].join("\n");
}

/** The letter's text: the whole, or what is ticked. */
export function bodyOf({ whole, paragraphs }: LetterDraft): string {
  if (whole !== null) return whole;
  return paragraphs
    .filter(({ isTicked }) => isTicked)
    .map(({ text }) => text.trim())
    .join("\n\n");
}

/** What is to be enclosed, in words. */
export function enclosuresOf(draft: LetterDraft): string[] {
  return [
    ...recordIds.filter((id) => draft.records.includes(id)).map((id) => records[id]),
    ...draft.otherRecords.split("\n").map((line) => line.trim()),
  ].filter(Boolean);
}

/** The packet that a letter makes of its claims on a day. */
export function packetOf(
  draft: LetterDraft,
  {
    payer,
    claims,
    deadline,
    on,
  }: {
    readonly payer: string;
    readonly claims: readonly PacketClaim[];
    readonly deadline: PacketDeadline | null;
    readonly on: string;
  },
): Packet {
  const { from, to, subject, salutation, closing, enclosed, signer, signerTitle, parts } = draft;
  return {
    version: 1,
    letter: {
      ...{ from, to, on, subject, salutation, body: bodyOf(draft), closing, signer, signerTitle },
      enclosed,
    },
    ...{ payer, deadline, claims, parts },
    enclosures: enclosuresOf(draft),
    madeOf: madeOf(draft),
  };
}
