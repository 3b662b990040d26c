import { env } from "#app/env.server.ts";
import { uploadLimits } from "./deliveries.server.ts";
import { inboxFolders, namesIn } from "./folders.server.ts";
import { waitingFiles } from "./waiting-files.server.ts";

/** What may be sent, and what lies in the inbox: files that wait, files that could not be used. */
export async function readInboxState() {
  const { inbox, problem } = inboxFolders();
  const [waiting, problems] = await Promise.all([waitingFiles(inbox), namesIn(problem)]);
  return {
    ...uploadLimits,
    inbox: `${env.home.replace(/\/$/, "")}/inbox`,
    waiting: waiting.length,
    problems: problems.filter((name) => name.endsWith(".txt")).length,
  };
}
