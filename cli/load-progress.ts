import { SingleBar } from "cli-progress";
import { Option } from "commander";
import type { LoadProgress } from "#etl/load.ts";

export type ProgressForm = "text" | "json";
export type ShownProgress = { show: (progress: LoadProgress) => void; end: () => void };

/** `--progress text|json`, for commands that load or publish. */
export function progressOption(): Option {
  return new Option("--progress <form>", "how progress is told on stderr")
    .choices(["text", "json"])
    .default("text");
}

/** Shows on stderr how far a load is, for people or for the program that started this one. */
export function loadProgress(form: ProgressForm = "text"): ShownProgress {
  return form === "json" ? jsonProgress() : textProgress();
}

/** One JSON object a line, at most ten a second: the first and the last of each stage are always told. */
function jsonProgress(): ShownProgress {
  let told: LoadProgress | undefined;
  let toldAt = 0;
  let waiting: LoadProgress | undefined;
  const tell = (progress: LoadProgress) => {
    process.stderr.write(`${JSON.stringify(progress)}\n`);
    told = progress;
    toldAt = performance.now();
    waiting = undefined;
  };
  const end = () => {
    if (waiting !== undefined) tell(waiting);
  };
  return {
    show(progress) {
      if (progress.stage !== told?.stage) {
        end();
        tell(progress);
      } else if (performance.now() - toldAt >= 100) tell(progress);
      else waiting = progress;
    },
    end,
  };
}

/** A bar on a terminal, else a line at every tenth and every stage. */
function textProgress(): ShownProgress {
  const { stderr } = process;
  const say = (text: string) => stderr.write(`${text}\n`);
  let bar: SingleBar | undefined;
  let tenth = 0;
  let isPublishing = false;
  let reach: string | undefined;

  function end(): void {
    bar?.stop();
    bar = undefined;
  }

  function read(done: number, total: number): void {
    if (stderr.isTTY) {
      if (bar === undefined) {
        bar = new SingleBar({ format: "Reading {bar} {value} of {total} files", stream: stderr });
        bar.start(Math.max(total, done), done);
      }
      bar.setTotal(Math.max(total, done));
      bar.update(done);
      return;
    }
    const now = Math.floor((10 * done) / Math.max(total, 1));
    if (now > tenth) say(`Read ${done} of ${Math.max(total, done)} files`);
    tenth = Math.max(now, tenth);
  }

  return {
    show(progress) {
      if (progress.stage === "waiting") {
        say(`Another load is running (process ${progress.pid}): waiting until it is done.`);
      } else if (progress.stage === "reading") read(progress.done, progress.total);
      else {
        if (!isPublishing) {
          end();
          say("Working out the numbers …");
        }
        isPublishing = true;
        if (progress.reach !== undefined && progress.reach !== reach) say(`… of ${progress.reach}`);
        reach = progress.reach;
      }
    },
    end,
  };
}
