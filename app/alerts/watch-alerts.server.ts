import type { Warehouse } from "#queries/reader.ts";
import type { Store } from "#queries/store.ts";
import { env } from "../env.server.ts";
import { logFailure } from "../log.server.ts";
import { olderFigures } from "../settings/older-figures.server.ts";
import { evaluate } from "./evaluate.ts";
import { queueMails, sendDue } from "./outbox.ts";
import { readRuleSettings } from "./rule-settings.ts";
import { mailer } from "./smtp.server.ts";

const lookMs = 30_000;

/** Whether alerts were looked at with the figures and on the day that pages show. */
export type Look = "looking" | "looked" | "failed";

/** Looks once whenever the warehouse or the day is another. */
export type AlertWatch = {
  /** How it stands with the figures and the day of now. */
  state(): Promise<Look>;
  /** Looks now, whatever was looked at; resolves when it is done. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

let watch: AlertWatch | undefined;

/** Has alerts looked at anew, after settings of theirs were changed. Nobody waits for it. */
export function lookAgain(): void {
  void watch?.look();
}

/** How it stands with what alerts are about; where nothing looks at them yet, it is about to. */
export async function alertsLook(): Promise<Look> {
  return (await watch?.state()) ?? "looking";
}

/**
 * Evaluates alerts after each publish and at the day's turn, and sends mails that are due; in the background, one thing after
 * another. Its questions see the whole home; what comes of them is shown within each person's reach.
 */
export function watchAlerts(
  reader: Warehouse,
  office: Store,
  today: () => Promise<string>,
): AlertWatch {
  let seen = "";
  let state: Look = "looking";
  let turn: Promise<void> = Promise.resolve();
  let isStopped = false;
  const send = mailer();

  /** The figures and the day that are looked at. */
  async function now(): Promise<{ at: string; day: string } | null> {
    const generation = reader.generation();
    if (generation === null) return null;
    const day = await today();
    return { at: `${generation} ${day}`, day };
  }

  async function tick(isForced: boolean): Promise<void> {
    const of = await now();
    if (isStopped || of === null) return;
    if (isForced || of.at !== seen) {
      // What fails is not tried again before something is another.
      seen = of.at;
      state = "looking";
      const raised = await evaluate(reader, office, of.day).catch((error: unknown) => {
        state = "failed";
        throw error;
      });
      state = "looked";
      const { hasMail } = await readRuleSettings(office);
      if (raised.length > 0 && hasMail && send !== null) await queueMails(office, raised);
    }
    if (send !== null) await sendDue(office, send, env.publicUrl);
  }
  const next = (isForced: boolean) => {
    turn = turn.then(() => tick(isForced)).catch(tellFailed);
    return turn;
  };
  const timer = setInterval(() => void next(false), lookMs).unref();
  void next(false);
  watch = {
    look: () => next(true),
    async state() {
      return (await now())?.at === seen ? state : "looking";
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await turn;
    },
  };
  return watch;
}

/** Figures of another version are made anew as the server starts, and looked at then. */
async function tellFailed(error: unknown): Promise<void> {
  if ((await olderFigures(error)) !== null) return;
  logFailure(error, undefined, "alerts could not be looked at");
}
