import { date } from "#reports/format.ts";
import {
  checkNote,
  keepNote,
  type NoteAct,
  type NoteFields,
  noteToChange,
} from "./change-note.server.ts";

/** Gives a note another day or text. Throws Refusal. */
export async function rewordNote(
  act: NoteAct & NoteFields & { noteId: string },
): Promise<{ noteId: string; sentence: string }> {
  const { id } = await noteToChange(act, act.noteId);
  const note = checkNote(act);
  await keepNote(act, "change", id, note);
  return { noteId: id, sentence: `Note of ${date(note.day)} changed` };
}
