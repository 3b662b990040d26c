import { createHash, randomUUID } from "node:crypto";
import type { Packet } from "#reports/appeal/packet.ts";
import { record } from "../audit/record.server.ts";
import { mustWork } from "../follow-up/commit.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import type { Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { drawPacket } from "./draw-packet.server.ts";
import { blanksIn } from "./fill-text.ts";
import { fingerprint } from "./fingerprint.ts";
import { bodyOf, type LetterDraft, packetOf, wordsOf } from "./letter-draft.ts";
import type { Prepared } from "./prepare-appeal.server.ts";

/** Who keeps an appeal; address and request for the audit. */
export type AppealAct = {
  readonly person: Person;
  readonly today: string;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

type Kept = {
  readonly appealId: string;
  readonly state: "draft" | "final" | "dropped";
  readonly projectId: string | null;
  readonly prepared: Pick<Prepared, "payer" | "claims" | "deadline">;
  readonly letter: LetterDraft;
};

/** Adds a version of an appeal: a draft, or the final one, whose text and facts never change again. Throws Refusal. */
export async function keepAppeal(act: AppealAct, kept: Kept): Promise<void> {
  mustWork(act.person);
  const { appealId, state, projectId, prepared, letter } = kept;
  const { payer, claims, deadline } = prepared;
  const final = state === "final" ? await freeze(act, kept) : null;
  const row = {
    versionId: randomUUID(),
    appealId,
    doneAt: nextInstant(),
    onDay: act.today,
    byId: act.person.id,
    state,
    payer,
    projectId,
    claimIds: claims.map(({ claimId }) => claimId),
    disputedCents: claims.reduce((sum, { disputedCents }) => sum + disputedCents, 0),
    dueOn: deadline?.on ?? null,
    letter: JSON.stringify(letter),
    packet: final?.text ?? null,
    contentHash: final?.hash ?? null,
    pdfHash: final?.pdfHash ?? null,
  };
  await (await office()).append([{ table: "appeal_version", row }]);
  record({
    who: act.person,
    act: "appeal_kept",
    address: act.address,
    requestId: act.requestId,
    detail: {
      appeal: appealId,
      state,
      claims: claims.length,
      ...(final ? { hash: final.hash } : {}),
    },
  });
}

async function freeze({ today }: AppealAct, { letter, prepared }: Kept) {
  const blanks = blanksIn(wordsOf(letter)).length;
  if (blanks > 0)
    throw new Refusal(
      400,
      `${blanks === 1 ? "One place" : `${blanks} places`} in brackets are still to be written: say what stands there, or untick the paragraph.`,
      "letter",
    );
  if (bodyOf(letter).trim() === "")
    throw new Refusal(400, "The letter says nothing yet.", "letter");
  const packet: Packet = packetOf(letter, { ...prepared, on: today });
  const text = JSON.stringify(packet);
  const hash = sha256(text);
  const pdf = await drawPacket(packet, markOf(hash), new AbortController().signal);
  return { text, hash, pdfHash: sha256(pdf) };
}

/** At the foot of a final packet. */
export function markOf(hash: string): string {
  return `Packet ${fingerprint(hash)}`;
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
