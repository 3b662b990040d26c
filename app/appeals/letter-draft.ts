import type {
  Letterhead,
  Packet,
  PacketClaim,
  PacketDeadline,
  PacketParts,
} from "#reports/appeal/packet.ts";
import type { OfferedParagraph } from "./compose-letter.ts";
import { type RecordId, recordIds, records } from "./records.ts";

/** A letter while it is written: kept as JSON with each version of an appeal. */
export type LetterDraft = {
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
};

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
  const { from, to, subject, signer, signerTitle, parts } = draft;
  return {
    version: 1,
    letter: { from, to, on, subject, body: bodyOf(draft), signer, signerTitle },
    ...{ payer, deadline, claims, parts },
    enclosures: enclosuresOf(draft),
  };
}
