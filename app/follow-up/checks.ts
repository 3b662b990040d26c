import { addMonths, isDay } from "#queries/period.ts";
import { longest } from "./longest.ts";
import { Refusal } from "./refusal.ts";
import {
  type Channel,
  channels,
  type Outcome,
  outcomes,
  type Status,
  statuses,
  writeOffReasons,
} from "./words.ts";

/** What people type, checked: the value as kept, or a Refusal that names the field. Empty text is nothing. */

const MOST_MINUTES = 600;
const FARTHEST_MONTHS = 24;

const isKey = <T extends object>(keys: T, text: string): text is Extract<keyof T, string> =>
  Object.hasOwn(keys, text);

export function checkStatus(text: string): Status {
  if (!isKey(statuses, text)) throw new Refusal(400, "Choose a status.", "status");
  return text;
}

/** Why written off, as kept; only a write-off has a reason. */
export function checkReason(status: Status, reason: string, otherWords: string): string | null {
  if (status !== "written_off") return null;
  if (!isKey(writeOffReasons, reason))
    throw new Refusal(400, "Say why this is written off.", "reason");
  if (reason !== "other") return reason;
  const words = otherWords.trim();
  if (words === "") throw new Refusal(400, "Say in a few words why.", "reason_text");
  if (words.length > longest.reason)
    throw new Refusal(
      400,
      `At most ${longest.reason} characters; a note holds more.`,
      "reason_text",
    );
  return `other: ${words}`;
}

export function checkNote(text: string): string | null {
  const note = text.trim();
  if (note.length > longest.note)
    throw new Refusal(
      400,
      `A note holds ${longest.note.toLocaleString("en-US")} characters; this one has ${note.length.toLocaleString("en-US")}.`,
      "note",
    );
  return note === "" ? null : note;
}

export function checkChannel(text: string): Channel {
  if (!isKey(channels, text)) throw new Refusal(400, "Say how you reached the payer.", "channel");
  return text;
}

export function checkOutcome(text: string): Outcome {
  if (!isKey(outcomes, text)) throw new Refusal(400, "Say what came of it.", "outcome");
  return text;
}

export function checkReference(text: string): string | null {
  const reference = text.trim();
  if (reference.length > longest.reference)
    throw new Refusal(400, `At most ${longest.reference} characters.`, "payer_reference");
  return reference === "" ? null : reference;
}

export function checkMinutes(text: string): number | null {
  const minutes = text.trim();
  if (minutes === "") return null;
  if (!/^\d{1,4}$/.test(minutes) || Number(minutes) > MOST_MINUTES)
    throw new Refusal(400, `Minutes are a whole number up to ${MOST_MINUTES}.`, "minutes");
  return Number(minutes);
}

/** The day a claim rests until: today or later. */
export function checkNextOn(text: string, today: string): string | null {
  const day = text.trim();
  if (day === "") return null;
  if (!isDay(day)) throw new Refusal(400, `“${day.slice(0, 20)}” is no date.`, "next_on");
  if (day < today) throw new Refusal(400, "The next date lies in the past.", "next_on");
  if (day > addMonths(today, FARTHEST_MONTHS))
    throw new Refusal(400, "The next date lies more than two years ahead.", "next_on");
  return day;
}
