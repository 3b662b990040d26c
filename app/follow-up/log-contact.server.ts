import { date } from "#reports/format.ts";
import type { Act, Answer, Change } from "./change.ts";
import {
  checkChannel,
  checkMinutes,
  checkNextOn,
  checkNote,
  checkOutcome,
  checkReason,
  checkReference,
  checkStatus,
} from "./checks.ts";
import { commit } from "./commit.server.ts";
import { claimWords, joined } from "./sentences.ts";
import { contactWords, statusWords } from "./words.ts";

type Contact = {
  channel: string;
  outcome: string;
  payerReference?: string;
  minutes?: string;
  note?: string;
  /** In the same click, where not empty. */
  nextOn?: string;
  status?: string;
  reason?: string;
  reasonText?: string;
};

/** Logs a contact with the payer, and what follows from it: a status, a day to look again. */
export async function logContact(act: Act & Contact): Promise<Answer> {
  const contact: Change = {
    kind: "contact",
    channel: checkChannel(act.channel),
    outcome: checkOutcome(act.outcome),
    payerReference: checkReference(act.payerReference ?? ""),
    minutes: checkMinutes(act.minutes ?? ""),
    note: checkNote(act.note ?? ""),
  };
  const nextOn = checkNextOn(act.nextOn ?? "", act.today);
  const status = act.status ? checkStatus(act.status) : null;
  const changes: Change[] = [contact];
  if (status !== null)
    changes.push({
      kind: "status",
      status,
      reason: checkReason(status, act.reason ?? "", act.reasonText ?? ""),
    });
  if (nextOn !== null) changes.push({ kind: "next_date", nextOn });
  return commit(act, changes, (claims) =>
    joined([
      `Logged ${contactWords(contact.channel)}${claims === 1 ? "" : ` on ${claimWords(claims)}`}`,
      status !== null && `status ${statusWords(status)}`,
      nextOn !== null && `next date ${date(nextOn)}`,
    ]),
  );
}
