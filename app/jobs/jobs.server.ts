import { randomUUID } from "node:crypto";
import { record } from "#app/audit/record.server.ts";
import { logFailure } from "#app/log.server.ts";
import type { Person } from "#app/people/person.ts";
import { figuresSettled } from "#app/reader.server.ts";
import type { Job, Verdict } from "./job.ts";
import { type Outcome, type RunningCommand, runCommand } from "./run-command.server.ts";
import { readProgress, readVerdicts } from "./verdicts.ts";

/** A job that was started: its id, and how it ended. `ended` never rejects. */
export type Started = { readonly id: string; readonly ended: Promise<Job> };

type By = { readonly person: Person | null };
type Task = {
  readonly kind: Job["kind"];
  readonly name: string;
  readonly args: readonly string[];
  /** paths that the child is given, to tell names from */
  readonly given?: readonly string[];
  /** files that were turned away before: told with its verdicts */
  readonly refused?: readonly Verdict[];
  /** false: its files are elsewhere once it has failed */
  readonly isRepeatable?: boolean;
  /** called when it has ended, before `ended` says so */
  readonly after?: (job: Job) => Promise<void>;
};
type Entry = {
  job: Job;
  readonly task: Task;
  readonly ended: Promise<Job>;
  readonly settle: (job: Job) => void;
};

/** Ended jobs that are remembered; older ones are in the warehouse's history of loads. */
const remembered = 20;

let entries: Entry[] = [];
let running: RunningCommand | undefined;
let isStopped = false;

/** The jobs of this server since its start, newest first. */
export function jobs(): readonly Job[] {
  return entries.map(({ job }) => job).reverse();
}

/**
 * Loads files and folders by `dermledger load`, after the jobs before it.
 * @param how.refused files that were turned away before the load: told with its verdicts
 * @param how.after called when the load has ended, also when it was begun again after a failure
 */
export function startLoad(
  paths: readonly string[],
  { person, ...how }: By & Pick<Task, "name" | "refused" | "isRepeatable" | "after">,
): Started {
  const args = ["load", "--json", "--progress", "json", "--", ...paths];
  return enqueue({ kind: "load", args, given: paths, ...how }, person);
}

/** Tells of files of which none was worth a load. */
export function tellRefused({
  person,
  name,
  refused,
}: By & { readonly name: string; readonly refused: readonly Verdict[] }): void {
  const task: Task = { kind: "load", name, args: [], refused };
  const job = newJob(task, person);
  const told: Job = { ...job, state: "done", startedAt: job.queuedAt, endedAt: job.queuedAt };
  entries.push({ job: told, task, ended: Promise.resolve(told), settle: () => undefined });
  forgetOldest();
}

/** Reads files of the archive that were rejected once more, by their SHA-256 there. */
export function startLoadAgain(
  sha256s: readonly string[],
  { person, name }: By & { readonly name: string },
): Started {
  const args = ["load", "--json", "--progress", "json", "--again", ...sha256s];
  return enqueue({ kind: "load", args, name }, person);
}

/** Works out all numbers anew from the archive: what was read wrongly before is read as the settings say now. */
export function startRebuild({ person, name }: By & { readonly name: string }): Started {
  const args = ["rebuild", "--json", "--progress", "json"];
  return enqueue({ kind: "rebuild", args, name }, person);
}

/** Publishes a generation with today's settings. One that still waits serves all who ask for it. */
export function startPublish({ person, why }: By & { readonly why: string }): Started {
  const waiting = entries.find(({ job }) => job.state === "waiting" && job.kind === "publish");
  if (waiting) return { id: waiting.job.id, ended: waiting.ended };
  return enqueue({ kind: "publish", args: ["publish", "--progress", "json"], name: why }, person);
}

/** Begins a failed job again; undefined where there is none of that id. */
export function startAgain(id: string, person: Person): Started | undefined {
  const failed = entries.find(
    ({ job }) => job.id === id && job.state === "failed" && job.isRepeatable,
  );
  if (failed === undefined) return undefined;
  entries = entries.filter((entry) => entry !== failed);
  return enqueue(failed.task, person);
}

/** Ends the running child in good order and starts no other: a load is all or nothing, so it can be begun again. */
export async function stopJobs(): Promise<void> {
  isStopped = true;
  const child = running;
  child?.stop();
  await child?.ended;
}

function enqueue(task: Task, person: Person | null): Started {
  const job = newJob(task, person);
  let settle: (job: Job) => void = () => undefined;
  const ended = new Promise<Job>((resolve) => {
    settle = resolve;
  });
  record({ who: person, act: "job_started", detail: { kind: job.kind } });
  entries.push({ job, task, ended, settle });
  forgetOldest();
  runNext();
  return { id: job.id, ended };
}

function newJob(task: Task, person: Person | null): Job {
  return {
    id: randomUUID(),
    kind: task.kind,
    name: task.name,
    by: person?.name ?? null,
    state: "waiting",
    queuedAt: new Date().toISOString(),
    startedAt: null,
    endedAt: null,
    progress: null,
    files: task.refused ?? [],
    failure: null,
    isRepeatable: task.isRepeatable ?? true,
  };
}

function forgetOldest(): void {
  const ended = entries.filter(({ job }) => job.endedAt !== null);
  const oldest = ended.slice(0, Math.max(0, ended.length - remembered));
  entries = entries.filter((entry) => !oldest.includes(entry));
}

function runNext(): void {
  const next = entries.find(({ job }) => job.state === "waiting");
  if (next === undefined || running !== undefined || isStopped) return;
  next.job = { ...next.job, state: "running", startedAt: new Date().toISOString() };
  running = runCommand(next.task.args, {
    onLine(line) {
      const progress = readProgress(line);
      if (progress !== undefined) next.job = { ...next.job, progress };
      return progress !== undefined;
    },
  });
  void running.ended.then(async (outcome) => {
    running = undefined;
    // A job is done when its numbers are those that pages show.
    if (!isStopped) await figuresSettled().catch(report);
    const job = { ...next.job, ...verdict(next, outcome), progress: null };
    next.job = { ...job, endedAt: new Date().toISOString() };
    runNext();
    // What a server that stops leaves behind is taken up by the next one.
    if (!isStopped) await next.task.after?.(next.job).catch(report);
    next.settle(next.job);
  });
}

function report(error: unknown): void {
  logFailure(error, undefined, "what follows a job failed");
}

/** How a job ended. A load of which a file was rejected or partial ends with 1: it is done, and its files say so. */
function verdict(
  { job, task }: Entry,
  { code, signal, stdout, said }: Outcome,
): Pick<Job, "state" | "files" | "failure"> {
  const failed = (failure: string) => ({ state: "failed" as const, files: job.files, failure });
  const done = (files = job.files) => ({ state: "done" as const, files, failure: null });
  if (signal !== null || code === null) {
    return failed(
      `It was ended before it was done (${signal ?? "it did not start"}). The numbers are as they were.`,
    );
  }
  const words = said.join(" ") || `It ended with code ${code}.`;
  if (job.kind === "publish") return code === 0 ? done() : failed(words);
  try {
    return done([...job.files, ...readVerdicts(stdout, task.given ?? [])]);
  } catch {
    return failed(words);
  }
}
