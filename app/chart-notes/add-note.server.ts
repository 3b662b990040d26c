import { randomUUID } from "node:crypto";
import { date } from "#reports/format.ts";
import { Refusal } from "../follow-up/refusal.ts";
import {
  checkNote,
  keepNote,
  mustWriteNotes,
  type NoteAct,
  type NoteFields,
} from "./change-note.server.ts";
import { readNotes } from "./read-notes.server.ts";

const MOST_NOTES = 500;

/** Puts a remark on a day. Throws Refusal. */
export async function addNote(
  act: NoteAct & NoteFields,
): Promise<{ noteId: string; sentence: string }> {
  mustWriteNotes(act.person);
  const note = checkNote(act);
  if ((await readNotes()).length >= MOST_NOTES)
    throw new Refusal(409, `There are ${MOST_NOTES} notes already; delete one first.`);
  const noteId = randomUUID();
  await keepNote(act, "add", noteId, note);
  return { noteId, sentence: `Note added on ${date(note.day)}` };
}
