import type { Act, Answer } from "./change.ts";
import { checkNote } from "./checks.ts";
import { commit } from "./commit.server.ts";
import { Refusal } from "./refusal.ts";
import { claimWords } from "./sentences.ts";

export async function addNote(act: Act & { note: string }): Promise<Answer> {
  const note = checkNote(act.note);
  if (note === null) throw new Refusal(400, "Write the note first.", "note");
  return commit(act, [{ kind: "note", note }], (claims) => `Noted on ${claimWords(claims)}`);
}
