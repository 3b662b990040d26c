import { Form, Link, useSearchParams } from "@remix-run/react";
import { progressOf } from "#app/jobs/job.ts";
import { countsInWords, type JobReport } from "#app/jobs/job-report.ts";
import { withParams } from "#app/list-view.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { counted, moneyExact } from "#reports/format.ts";
import { instant } from "./instant.ts";
import { VerdictTable } from "./verdict-table.tsx";

/** What the server does or did with files since its start, newest first; of old ones only what they came to. */
export function JobList({ jobs }: { readonly jobs: readonly JobReport[] }) {
  if (jobs.length === 0) return null;
  const [newest] = jobs;
  return (
    <section aria-labelledby="jobs" className="panel min-w-0">
      <h2 id="jobs" className="border-b border-line px-4 py-2.5 font-semibold">
        Loads since the server started
      </h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id} className="border-b border-line px-4 py-3 last:border-0">
            <JobLine job={job} isOpen={job === newest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function JobLine({ job, isOpen }: { readonly job: JobReport; readonly isOpen: boolean }) {
  const [search] = useSearchParams();
  if (job.endedAt === null) {
    const { words, share } = progressOf(job);
    return <ProgressBar label={titleOf(job)} words={words} share={share} />;
  }
  const isWrong = job.state === "failed";
  const held = [
    job.claims > 0 && counted(job.claims, "claim"),
    job.chargeCents !== 0 && `${moneyExact(job.chargeCents)} charged`,
    job.paidCents !== 0 && `${moneyExact(job.paidCents)} paid`,
  ].filter(Boolean);
  return (
    <div>
      <p className="figures flex flex-wrap items-baseline gap-x-4 text-table">
        <span className="font-medium">{titleOf(job)}</span>
        {isWrong ? (
          <span className="text-bad">failed</span>
        ) : (
          <span className={job.counts.rejected + job.counts.partial > 0 ? "text-watch" : ""}>
            {job.kind === "load" ? countsInWords(job) : "done"}
          </span>
        )}
        {job.kind === "load" && <span className="text-ink-2">{held.join(", ")}</span>}
        <span className="ml-auto text-hint text-ink-3">{instant(job.endedAt)}</span>
      </p>
      {job.failure && (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-4 text-table">
          <p className="min-w-0 flex-1 break-words">{job.failure}</p>
          {job.isRepeatable && (
            <Form method="post" action="/loads/jobs">
              <button type="submit" name="job" value={job.id} className="button">
                Try again
              </button>
            </Form>
          )}
        </div>
      )}
      {job.kind === "load" && job.files.length > 0 && (
        <details className="mt-2" open={isOpen}>
          <summary className="w-fit cursor-pointer text-table text-ink-2">
            {counted(totalOf(job), "file")}
          </summary>
          <div className="mt-2">
            <VerdictTable files={job.files} />
            {totalOf(job) > job.files.length && (
              <p className="pt-2 text-hint text-ink-2">
                The first {job.files.length}, those that need a look first.{" "}
                <Link
                  className="link"
                  to={withParams(search, { show: "files" })}
                  preventScrollReset
                >
                  All files
                </Link>
              </p>
            )}
          </div>
        </details>
      )}
    </div>
  );
}

function titleOf({ name, by }: JobReport): string {
  return by === null ? name : `${name}, ${by}`;
}

function totalOf({ counts }: JobReport): number {
  return Object.values(counts).reduce((sum, files) => sum + files, 0);
}
