import { randomUUID } from "node:crypto";
import { date } from "#reports/format.ts";
import type { Answer, Change } from "../follow-up/change.ts";
import { checkChannel, checkMinutes, checkNextOn, checkReference } from "../follow-up/checks.ts";
import { commit } from "../follow-up/commit.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { contactWords, type Outcome, type Status } from "../follow-up/words.ts";
import { inTurn } from "../projects/project-act.server.ts";
import { type Appeal, findAppeal } from "./appeals.server.ts";
import type { AppealAct } from "./keep-appeal.server.ts";
import { type AppealOutcome, appealOutcomes, isOutcome } from "./standing.ts";

/** What a person says of a sending, or of the answer to it. */
type Said = {
  readonly channel: string;
  readonly reference: string;
  readonly minutes: string;
  readonly nextOn: string;
};

/** Logs that an appeal went out: a contact, the status and a next date on each claim, one batch. Throws Refusal. */
export function sendAppeal(act: AppealAct, appealId: string, sent: Said): Promise<Answer> {
  return inTurn(async () => send(act, await findAppeal(act.person, appealId), sent));
}

async function send(act: AppealAct, appeal: Appeal, sent: Said): Promise<Answer> {
  if (appeal.standing !== "final")
    throw new Refusal(
      409,
      appeal.standing === "draft"
        ? "Only a final packet can be sent: make it final first."
        : `This packet was logged as sent on ${date(appeal.sent_on)} already.`,
    );
  const channel = checkChannel(sent.channel);
  const reference = checkReference(sent.reference);
  const minutes = checkMinutes(sent.minutes);
  const nextOn = checkNextOn(sent.nextOn, act.today);
  const note = "Appeal packet sent";
  const changes: Change[] = [
    { kind: "contact", channel, payerReference: reference, outcome: "in_process", minutes, note },
    { kind: "status", status: "appealed", reason: null },
    ...(nextOn === null ? [] : [{ kind: "next_date" as const, nextOn }]),
  ];
  return log(act, appeal, changes, { kind: "sent", channel, reference, outcome: null }, () =>
    [
      `Appeal logged as sent by ${contactWords(channel).replace(/^an? /, "")}`,
      nextOn && `next date ${date(nextOn)}`,
    ]
      .filter(Boolean)
      .join("; "),
  );
}

/** What follows on the claims from how an appeal ended. */
const follows: { readonly [outcome in AppealOutcome]: { said: Outcome; status: Status } } = {
  overturned: { said: "reprocessing", status: "waiting_payer" },
  partly: { said: "reprocessing", status: "in_review" },
  upheld: { said: "denied_again", status: "in_review" },
  no_answer: { said: "no_answer", status: "appealed" },
};

/** Logs how an appeal ended, as a person says it. Throws Refusal. */
export function decideAppeal(
  act: AppealAct,
  appealId: string,
  said: Said & { readonly outcome: string },
): Promise<Answer> {
  return inTurn(async () => decide(act, await findAppeal(act.person, appealId), said));
}

async function decide(
  act: AppealAct,
  appeal: Appeal,
  said: Said & { readonly outcome: string },
): Promise<Answer> {
  if (appeal.standing === "decided")
    throw new Refusal(409, `Its outcome was logged on ${date(appeal.decided_on)} already.`);
  if (appeal.standing !== "sent")
    throw new Refusal(409, "Only an appeal that was sent has an outcome.");
  if (!isOutcome(said.outcome)) throw new Refusal(400, "Say what came of it.", "outcome");
  const { outcome } = said;
  const channel = checkChannel(said.channel);
  const minutes = checkMinutes(said.minutes);
  const reference = checkReference(said.reference);
  const nextOn = checkNextOn(said.nextOn, act.today);
  const changes: Change[] = [
    {
      kind: "contact",
      channel,
      payerReference: reference,
      outcome: follows[outcome].said,
      minutes,
      note: `Appeal: ${appealOutcomes[outcome].toLowerCase()}`,
    },
    { kind: "status", status: follows[outcome].status, reason: null },
    ...(nextOn === null ? [] : [{ kind: "next_date" as const, nextOn }]),
  ];
  return log(
    act,
    appeal,
    changes,
    { kind: "outcome", channel, reference, outcome },
    () => `Outcome logged: ${appealOutcomes[outcome].toLowerCase()}`,
  );
}

function log(
  act: AppealAct,
  appeal: Appeal,
  changes: readonly Change[],
  event: { kind: string; channel: string; reference: string | null; outcome: string | null },
  sentence: () => string,
): Promise<Answer> {
  const { person, today, address, requestId } = act;
  const { claimIds, project_id: projectId } = appeal;
  return commit(
    { person, today, claimIds, address, requestId, ...(projectId === null ? {} : { projectId }) },
    changes,
    sentence,
    undefined,
    (batchId, doneAt) => [
      {
        table: "appeal_event",
        row: {
          eventId: randomUUID(),
          appealId: appeal.appeal_id,
          doneAt,
          onDay: today,
          byId: person.id,
          batchId,
          ...event,
        },
      },
    ],
  );
}
