import { isDay } from "#queries/period.ts";
import { isWhole } from "#queries/reach.ts";
import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import { mayDo, type Person, reachOf } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { type ChartNote, longestNote } from "./chart-note.ts";
import { readNotes } from "./read-notes.server.ts";

/** Who writes a note; address and request for the audit. */
export type NoteAct = {
  readonly person: Person;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** What a note says: as sent, and as it is kept. */
export type NoteFields = { readonly day: string; readonly text: string };

/** Who may set targets may say what happened: a note is how everyone reads the figures of every location. Throws Refusal. */
export function mustWriteNotes(person: Person): void {
  if (!mayDo(person, "set"))
    throw new Refusal(403, "Your role writes no notes on charts; an owner or manager does.");
  if (!isWhole(reachOf(person)))
    throw new Refusal(
      403,
      "Notes are the whole practice’s: someone who sees every location writes them.",
    );
}

/** Control characters, and those that turn the direction of what follows: no eye sees them, and files break on some. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** The note as it is kept. Throws Refusal. */
export function checkNote({ day, text }: NoteFields): NoteFields {
  if (!isDay(day) || day < "2000-01-01" || day > "2099-12-31")
    throw new Refusal(400, "Choose the day it happened.", "day");
  const plain = text.replaceAll(unseen, " ").replaceAll(/\s+/g, " ").trim();
  if (plain === "") throw new Refusal(400, "Say what happened.", "text");
  if (plain.length > longestNote)
    throw new Refusal(400, `A note has at most ${longestNote} characters.`, "text");
  return { day, text: plain };
}

/** Throws Refusal. */
export async function noteToChange({ person }: NoteAct, noteId: string): Promise<ChartNote> {
  mustWriteNotes(person);
  const note = (await readNotes()).find(({ id }) => id === noteId);
  if (!note) throw new Refusal(404, "This note is not there any more.");
  return note;
}

/** Writes a note as it is from now on. */
export async function keepNote(
  { person, address, requestId }: NoteAct,
  did: "add" | "change" | "delete",
  noteId: string,
  { day, text }: NoteFields,
): Promise<void> {
  const isDeleted = did === "delete";
  const row = { noteId, doneAt: nextInstant(), byId: person.id, onDay: day, text, isDeleted };
  await (await office()).append([{ table: "chart_note", row }]);
  record({
    who: person,
    act: "chart_note_written",
    address,
    requestId,
    detail: { did, note: noteId, day },
  });
}
