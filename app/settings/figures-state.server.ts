import { type Job, progressOf } from "#app/jobs/job.ts";
import { jobs } from "#app/jobs/jobs.server.ts";
import { warehouse } from "#app/reader.server.ts";
import { settingsPublished } from "#queries/settings/settings-published.ts";
import { definitionVersion } from "#settings/settings-hash.ts";
import type { FiguresState } from "./figures-state.ts";

/** So long after its start the server may still be about to make them anew (start-up.server.ts). */
const startingSeconds = 60;
/** Below that share the time left is no more than a guess. */
const leastShare = 0.05;

/** How the published figures stand to this version of the program. `now`: milliseconds; `upSeconds`: since the server began. */
export async function figuresState(
  now: () => number = Date.now,
  upSeconds: number = process.uptime(),
): Promise<FiguresState> {
  const [published] = await (await warehouse()).run(settingsPublished, {});
  if (published === undefined || published.definition_version === definitionVersion)
    return { kind: "current" };
  const publish = jobs().find(({ kind }) => kind === "publish");
  if (publish?.endedAt === null) return { kind: "publishing", ...howFar(publish, now()) };
  if (publish === undefined && upSeconds < startingSeconds)
    return { kind: "publishing", words: "starting", share: null, secondsLeft: null };
  return { kind: "older", failure: publish?.failure ?? null };
}

function howFar(job: Job, at: number) {
  const { words, share } = progressOf(job);
  if (share === null || share < leastShare || job.startedAt === null)
    return { words, share, secondsLeft: null };
  const seconds = (at - Date.parse(job.startedAt)) / 1000;
  return { words, share, secondsLeft: Math.round((seconds * (1 - share)) / share) };
}
