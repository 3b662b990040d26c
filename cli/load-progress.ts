import { SingleBar } from "cli-progress";
import type { LoadProgress } from "#etl/load.ts";

/** Shows on stderr how far a load is: a bar on a terminal, else a line at every tenth and every stage. */
export function loadProgress(): { show: (progress: LoadProgress) => void; end: () => void } {
  const { stderr } = process;
  const say = (text: string) => stderr.write(`${text}\n`);
  let bar: SingleBar | undefined;
  let tenth = 0;
  let isPublishing = false;

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
      else if (!isPublishing) {
        end();
        isPublishing = true;
        say("Working out the numbers …");
      }
    },
    end,
  };
}
