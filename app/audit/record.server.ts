import { join } from "node:path";
import type { ActName } from "#audit/acts.ts";
import type { Entry } from "#audit/line.ts";
import { openAudit, type Writer } from "#audit/writer.ts";
import { env } from "../env.server.ts";
import { logFailure } from "../log.server.ts";
import type { Person } from "../people/person.ts";

/** Something someone did or saw. Never holds a patient's name: claims by id, filters by their values. */
export type Act = Omit<Entry, "at" | "who" | "act"> & {
  readonly who: Person | null;
  readonly act: ActName;
};

/** What is shown only when it is recorded. Anything else is done already, and its line waits. */
const shown: readonly ActName[] = ["claim_seen", "segments_seen", "appeal_seen", "exported"];

let writer: Writer | null = null;
/** Changes that could not be recorded yet. */
const waiting: Entry[] = [];
let troubledSince: string | null = null;

/**
 * Appends to the audit. When it returns the line is written. Where it cannot be, what would only be shown (a claim,
 * segments, an export) is refused with a thrown 503; a change stands, its line waits in memory, and the gate refuses
 * further changes (`auditTrouble`) until it is written.
 */
export function record({ who, act, ...more }: Act): void {
  const person = who === null ? null : { id: who.id, email: who.email, role: who.role };
  const entry: Entry = { at: new Date().toISOString(), who: person, act, ...more };
  waiting.push(entry);
  try {
    writeWaiting();
  } catch (error) {
    troubledSince ??= entry.at;
    logFailure(error, more.requestId, "the audit cannot be written");
    if (!shown.includes(act)) return;
    waiting.splice(waiting.indexOf(entry), 1);
    throw new Response(
      "This was not shown, because who sees it could not be recorded. An owner has to look at the disk of the dashboard's machine.",
      { status: 503 },
    );
  }
}

/** Since when the audit cannot be written (it is tried again first); null where it can. */
export function auditTrouble(): string | null {
  const since = troubledSince;
  if (since === null) return null;
  try {
    writeWaiting();
    return null;
  } catch {
    // Logged when it failed first.
    troubledSince = since;
    return since;
  }
}

/** For a graceful stop. */
export function closeAudit(): void {
  try {
    writer?.close();
  } catch (error) {
    logFailure(error, undefined, "the audit's file was not ended");
  }
  writer = null;
}

function writeWaiting(): void {
  writer ??= openAudit(join(env.home, "audit"));
  if (troubledSince !== null) {
    const detail = { since: troubledSince };
    writer.append({ at: new Date().toISOString(), who: null, act: "audit_resumed", detail });
    troubledSince = null;
  }
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    writer.append(next);
    waiting.shift();
  }
}
