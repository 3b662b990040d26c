import { createHash, randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { headBytes, whyNotRead } from "./why-not-read.ts";

export type Received = { readonly bytes: number; readonly sha256: string };
export type TurnedAway = {
  readonly why: string;
  readonly code: "not_a_kind" | "too_large" | "disk";
};

type Room = {
  /** bytes that this file may have, and the sentence for one that has more */
  readonly bytes: number;
  readonly sentence: string;
};

/**
 * Writes a stream to `folder/name`, a piece at a time, and looks at its beginning first. A file that is turned away is
 * read to its end all the same, so that what comes behind it can be read; nothing of it stays.
 * @throws where the sender goes away: nothing of the file stays
 */
export async function receiveFile(
  data: AsyncIterable<Uint8Array>,
  folder: string,
  name: string,
  room: Room,
): Promise<Received | TurnedAway> {
  const part = join(folder, `.${randomUUID()}.part`);
  const hash = createHash("sha256");
  let bytes = 0;
  let head: Uint8Array | undefined = new Uint8Array(0);
  let away: TurnedAway | undefined;
  const file = await open(part, "wx", 0o600);
  try {
    for await (const piece of data) {
      bytes += piece.length;
      if (away !== undefined) continue;
      if (bytes > room.bytes) {
        away = { why: room.sentence, code: "too_large" };
        continue;
      }
      if (head !== undefined) {
        head = Buffer.concat([head, piece.subarray(0, headBytes - head.length)]);
        if (head.length >= headBytes) {
          away = refusalOf(head);
          head = undefined;
        }
      }
      hash.update(piece);
      try {
        await file.appendFile(piece);
      } catch (error) {
        away = { why: diskSentence(error), code: "disk" };
      }
    }
    away ??= head && refusalOf(head);
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
  await file.close();
  if (away !== undefined) {
    await rm(part, { force: true });
    return away;
  }
  await rename(part, join(folder, name));
  return { bytes, sha256: hash.digest("hex") };
}

function refusalOf(head: Uint8Array): TurnedAway | undefined {
  const why = whyNotRead(head);
  return why === null ? undefined : { why, code: "not_a_kind" };
}

function diskSentence(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOSPC"
    ? "The disk of this server is full. Make room and send the file again."
    : "This server could not write the file. Nothing of it was kept.";
}
