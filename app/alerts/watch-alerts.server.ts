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

/** Looks once whenever the warehouse or the day is another. */
export type AlertWatch = {
  /** Looks now, whatever was looked at; resolves when it is done. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

let watch: AlertWatch | undefined;

/** Has alerts looked at anew, after settings of theirs were changed. Nobody waits for it. */
export function lookAgain(): void {
  void watch?.look();
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
  let turn: Promise<void> = Promise.resolve();
  let isStopped = false;
  const send = mailer();

  async function tick(isForced: boolean): Promise<void> {
    const generation = reader.generation();
    if (isStopped || generation === null) return;
    const day = await today();
    const at = `${generation} ${day}`;
    if (isForced || at !== seen) {
      // What fails is not tried again before something is another.
      seen = at;
      const raised = await evaluate(reader, office, day);
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
