import { date } from "#reports/format.ts";
import { keepNote, type NoteAct, noteToChange } from "./change-note.server.ts";

/** Throws Refusal. */
export async function deleteNote(
  act: NoteAct & { noteId: string },
): Promise<{ noteId: string; sentence: string }> {
  const note = await noteToChange(act, act.noteId);
  await keepNote(act, "delete", note.id, note);
  return { noteId: note.id, sentence: `Note of ${date(note.day)} deleted` };
}
