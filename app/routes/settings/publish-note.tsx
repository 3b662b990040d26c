import { Form } from "@remix-run/react";
import { progressOf } from "#app/jobs/job.ts";
import type { JobReport } from "#app/jobs/job-report.ts";
import { useJobs } from "#app/jobs/use-jobs.ts";
import type { PublishState } from "#app/settings/publish-state.server.ts";

/** What was saved, and when the figures follow. */
export function PublishNote({
  saved,
  state,
}: {
  readonly saved: string | null;
  readonly state: PublishState;
}) {
  const isPublishing = state.kind === "publishing";
  const jobs = useJobs(isPublishing ? state.jobs : null, isPublishing);
  if (saved === null && !isPublishing && state.kind !== "outdated") return null;
  return (
    <div className="panel flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 text-table">
      <p role="status" className="mr-auto min-w-0">
        {saved !== null && <span className="font-medium">{saved} </span>}
        <span className="text-ink-2">{words(state, jobs)}</span>
      </p>
      {isPublishing && (
        <noscript>
          <a className="link" href="/settings">
            Look again
          </a>
        </noscript>
      )}
      {state.kind === "outdated" && (
        <Form method="post" action="/settings">
          <button type="submit" name="intent" value="publish" className="button">
            Publish now
          </button>
        </Form>
      )}
    </div>
  );
}

function words(state: PublishState, jobs: readonly JobReport[]): string {
  switch (state.kind) {
    case "empty":
      return "It counts from the first load on.";
    case "current":
      return "The figures stand on it.";
    case "publishing":
      return jobs.some(({ endedAt }) => endedAt === null)
        ? `Publishing${progressWords(jobs)}: figures follow in about 10 s. You can go on meanwhile.`
        : "The figures are made: the next page shows them.";
    case "outdated":
      return state.failure === null
        ? "The settings were changed since the figures were made, perhaps by hand."
        : `The settings are saved, but the figures could not be made with them: ${state.failure}`;
  }
}

/** How far the job is that runs now: the publish itself, or what it waits for. */
function progressWords(jobs: readonly JobReport[]): string {
  const running = jobs.find(({ state }) => state === "running");
  return running ? ` (${progressOf(running).words})` : "";
}
