import { date } from "#reports/format.ts";
import { assignment } from "./assignment.server.ts";
import type { Act, Answer, Change } from "./change.ts";
import { checkNextOn, checkNote, checkReason, checkStatus } from "./checks.ts";
import { commit } from "./commit.server.ts";
import { claimWords, joined } from "./sentences.ts";
import { statusWords } from "./words.ts";

type StatusChange = {
  status: string;
  /** Of a write-off: a key of `writeOffReasons`, with words of one's own for `other`. */
  reason?: string;
  reasonText?: string;
  /** In the same click, where not empty: `me` or a person's id; a day; a note. */
  assignee?: string;
  nextOn?: string;
  note?: string;
};

export async function setStatus(act: Act & StatusChange): Promise<Answer> {
  const status = checkStatus(act.status);
  const reason = checkReason(status, act.reason ?? "", act.reasonText ?? "");
  const nextOn = checkNextOn(act.nextOn ?? "", act.today);
  const note = checkNote(act.note ?? "");
  const given = act.assignee ? await assignment(act.person, act.assignee) : null;
  const changes: Change[] = [{ kind: "status", status, reason }];
  if (given) changes.push(given.change);
  if (nextOn !== null) changes.push({ kind: "next_date", nextOn });
  if (note !== null) changes.push({ kind: "note", note });
  return commit(
    act,
    changes,
    (claims) =>
      joined([
        `Set the status of ${claimWords(claims)} to ${statusWords(status)}`,
        given !== null && `assigned to ${given.name}`,
        nextOn !== null && `next date ${date(nextOn)}`,
        note !== null && "note added",
      ]),
    given?.check,
  );
}
