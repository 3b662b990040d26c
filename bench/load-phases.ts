import type { LoadProgress } from "#etl/load.ts";
import type { Ran } from "./run.ts";

/** How long each phase of a load with `--progress json` took, in milliseconds: the steps that make the numbers are one. */
export function phasesOf({ told, ms }: Ran): Map<string, number> {
  const phases = new Map<string, number>();
  let phase = "start";
  let since = 0;
  const enter = (next: string, at: number) => {
    phases.set(phase, (phases.get(phase) ?? 0) + at - since);
    phase = next;
    since = at;
  };
  for (const { ms: at, text } of told) {
    for (const line of text.split("\n"))
      if (line.startsWith("{")) enter(phaseOf(JSON.parse(line)), at);
  }
  enter("end", ms);
  return phases;
}

function phaseOf(progress: LoadProgress): string {
  if (progress.stage !== "publishing") return progress.stage;
  return /^\d/.test(progress.step) ? "numbers" : progress.step;
}
