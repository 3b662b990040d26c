import type { LoadProgress } from "#etl/load.ts";
import type { Ran } from "./run.ts";

/** How long each phase of a load with `--progress json` took, in milliseconds: the steps that make the numbers are one. */
export function phasesOf(ran: Ran): Map<string, number> {
  const phases = new Map<string, number>();
  let phase = "start";
  let since = 0;
  const enter = (next: string, at: number) => {
    phases.set(phase, (phases.get(phase) ?? 0) + at - since);
    phase = next;
    since = at;
  };
  for (const { ms, progress } of progressOf(ran)) enter(phaseOf(progress), ms);
  enter("end", ran.ms);
  return phases;
}

/** For how many claims a load with `--progress json` made the numbers: '254 claims', 'all claims: why'. */
export function reachOf(ran: Ran): string {
  for (const { progress } of progressOf(ran))
    if (progress.stage === "publishing" && progress.reach !== undefined) return progress.reach;
  return "all claims";
}

function* progressOf({ told }: Ran): Generator<{ ms: number; progress: LoadProgress }> {
  for (const { ms, text } of told)
    for (const line of text.split("\n"))
      if (line.startsWith("{")) yield { ms, progress: JSON.parse(line) };
}

function phaseOf(progress: LoadProgress): string {
  if (progress.stage !== "publishing") return progress.stage;
  return /^\d/.test(progress.step) ? "numbers" : progress.step;
}
