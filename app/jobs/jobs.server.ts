import { randomUUID } from "node:crypto";
import { record } from "#app/audit/record.server.ts";
import type { Person } from "#app/people/person.ts";
import type { Job, Verdict } from "./job.ts";
import { type Outcome, type RunningCommand, runCommand } from "./run-command.server.ts";
import { readProgress, readVerdicts } from "./verdicts.ts";

/** A job that was started: its id, and how it ended. `ended` never rejects. */
export type Started = { readonly id: string; readonly ended: Promise<Job> };

type By = { readonly person: Person | null };
type Entry = {
  job: Job;
  readonly args: readonly string[];
  /** paths that the child was given, to tell names from */
  readonly given: readonly string[];
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
 * @param by.refused files that were turned away before the load: told with its verdicts
 */
export function startLoad(
  paths: readonly string[],
  by: By & { readonly name: string; readonly refused?: readonly Verdict[] },
): Started {
  const args = ["load", "--json", "--progress", "json", "--", ...paths];
  return enqueue("load", args, { ...by, given: paths });
}

/** Reads files of the archive that were rejected once more, by their SHA-256 there. */
export function startLoadAgain(
  sha256s: readonly string[],
  by: By & { readonly name: string },
): Started {
  const args = ["load", "--json", "--progress", "json", "--again", ...sha256s];
  return enqueue("load", args, by);
}

/** Works out all numbers anew from the archive: what was read wrongly before is read as the settings say now. */
export function startRebuild(by: By & { readonly name: string }): Started {
  return enqueue("rebuild", ["rebuild", "--json", "--progress", "json"], by);
}

/** Publishes a generation with today's settings. One that still waits serves all who ask for it. */
export function startPublish({ person, why }: By & { readonly why: string }): Started {
  const waiting = entries.find(({ job, args }) => job.state === "waiting" && args[0] === "publish");
  if (waiting) return { id: waiting.job.id, ended: waiting.ended };
  return enqueue("publish", ["publish", "--progress", "json"], { person, name: why });
}

/** Ends the running child in good order and starts no other: a load is all or nothing, so it can be begun again. */
export async function stopJobs(): Promise<void> {
  isStopped = true;
  const child = running;
  child?.stop();
  await child?.ended;
}

function enqueue(
  kind: Job["kind"],
  args: readonly string[],
  {
    person,
    name,
    given = [],
    refused = [],
  }: By & { name: string; given?: readonly string[]; refused?: readonly Verdict[] },
): Started {
  const job: Job = {
    id: randomUUID(),
    kind,
    name,
    by: person?.name ?? null,
    state: "waiting",
    queuedAt: new Date().toISOString(),
    endedAt: null,
    progress: null,
    files: refused,
    failure: null,
  };
  let settle: (job: Job) => void = () => undefined;
  const ended = new Promise<Job>((resolve) => {
    settle = resolve;
  });
  record({ who: person, act: "job_started", detail: { kind, files: given.length } });
  entries.push({ job, args, given, ended, settle });
  forgetOldest();
  runNext();
  return { id: job.id, ended };
}

function forgetOldest(): void {
  const over = entries.filter(({ job }) => job.endedAt !== null).length - remembered;
  if (over <= 0) return;
  const [...oldest] = entries.filter(({ job }) => job.endedAt !== null).slice(0, over);
  entries = entries.filter((entry) => !oldest.includes(entry));
}

function runNext(): void {
  const next = entries.find(({ job }) => job.state === "waiting");
  if (next === undefined || running !== undefined || isStopped) return;
  next.job = { ...next.job, state: "running" };
  running = runCommand(next.args, {
    onLine(line) {
      const progress = readProgress(line);
      if (progress !== undefined) next.job = { ...next.job, progress };
      return progress !== undefined;
    },
  });
  void running.ended.then((outcome) => {
    running = undefined;
    next.job = {
      ...next.job,
      ...verdict(next, outcome),
      progress: null,
      endedAt: new Date().toISOString(),
    };
    next.settle(next.job);
    runNext();
  });
}

/** How a job ended. 1 is a load of which a file was rejected or partial: done, and its files say so. */
function verdict(
  { job, given }: Entry,
  outcome: Outcome,
): Pick<Job, "state" | "files" | "failure"> {
  const { code, signal, stdout, said } = outcome;
  const failed = (failure: string) => ({ state: "failed" as const, files: job.files, failure });
  if (signal !== null || code === null) {
    return failed(
      `It was ended before it was done (${signal ?? "no start"}). The numbers are as they were; nothing is lost.`,
    );
  }
  if (job.kind === "publish") {
    return code === 0
      ? { state: "done", files: job.files, failure: null }
      : failed(said.join(" ") || `It ended with code ${code}.`);
  }
  try {
    return { state: "done", files: [...job.files, ...readVerdicts(stdout, given)], failure: null };
  } catch {
    return failed(said.join(" ") || `It ended with code ${code}.`);
  }
}
