import { clearTempFiles } from "#queries/temp-file.ts";
import { counted } from "#reports/format.ts";
import { type AlertWatch, lookAgain, watchAlerts } from "./alerts/watch-alerts.server.ts";
import { env } from "./env.server.ts";
import { resumeDeliveries } from "./inbox/deliveries.server.ts";
import { type Inbox, watchInbox } from "./inbox/watch-inbox.server.ts";
import { startLoad, startPublish, stopJobs } from "./jobs/jobs.server.ts";
import { logFailure } from "./log.server.ts";
import { practiceToday } from "./page.server.ts";
import { factors } from "./people/people.server.ts";
import { shutdown as closeWarehouse, office, warehouse } from "./reader.server.ts";
import { publishState } from "./settings/publish-state.server.ts";
import { askUsual } from "./warm-up.server.ts";

let inbox: Inbox | undefined;
let alerts: AlertWatch | undefined;

/**
 * What the server does beside answering: asks ahead what everyone will ask, makes the figures anew where an older version of
 * the program or older settings made them, takes up deliveries of an earlier start, and watches the inbox.
 */
export async function startUp(): Promise<void> {
  // Only one process can have the office open: two servers on one home never share an inbox.
  const store = await office();
  await clearTempFiles(env.home);
  const reader = await warehouse();
  // Beside the first answers: nobody waits for it.
  void reader.warmUpBy(async (each) => askUsual(each, await practiceToday())).catch(tellCold);
  await tellKeyTrouble();
  const { kind } = await publishState(reader);
  if (kind === "outdated")
    void startPublish({ person: null, why: "Figures brought up to date" }).ended.then(lookAgain);
  await resumeDeliveries();
  alerts = watchAlerts(reader, store, practiceToday);
  inbox = await watchInbox({
    home: env.home,
    quietMs: env.inboxSeconds * 1000,
    load: (folder, files, after) =>
      startLoad([folder], {
        person: null,
        name: `${counted(files, "file")} from the inbox`,
        // Where it fails, the files go back to the inbox, which tries again by itself.
        isRepeatable: false,
        after,
      }),
    today: practiceToday,
    onError: (error) => logFailure(error, undefined, "the inbox could not be looked at"),
  });
}

function tellCold(error: unknown): void {
  logFailure(error, undefined, "the first questions could not be asked ahead");
}

/** Before someone stands before the sign-in with a code that is right and cannot be taken. */
async function tellKeyTrouble(): Promise<void> {
  const trouble = await (await factors()).trouble();
  if (trouble === null) return;
  logFailure(new Error(trouble), undefined, "codes of apps cannot be checked");
}

/** For a graceful stop: no file is taken any more, the running child ends, the warehouse is closed. */
export async function shutdown(): Promise<void> {
  await inbox?.stop();
  inbox = undefined;
  await stopJobs();
  await alerts?.stop();
  alerts = undefined;
  await closeWarehouse();
}
