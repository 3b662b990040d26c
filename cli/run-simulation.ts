import { SingleBar } from "cli-progress";
import { CommanderError } from "commander";
import { type SimulateOptions, simulate } from "#etl/simulate/simulate.ts";

/** Simulates with progress on stderr. Options that make no sense together are a wrong call. */
export async function runSimulation(
  dir: string,
  options: Omit<SimulateOptions, "until"> & { until?: string },
): Promise<void> {
  const { stderr } = process;
  const bar = stderr.isTTY
    ? new SingleBar({ format: "Simulating {bar} {percentage} %", stream: stderr })
    : undefined;
  stderr.write(`Writing the files of an invented practice to ${dir}\n`);
  bar?.start(100, 0);
  let tenth = 0;
  const show = (done: number): void => {
    bar?.update(Math.round(done * 100));
    const now = Math.floor(done * 10);
    if (bar === undefined && now > tenth) stderr.write(`Simulated ${now * 10} %\n`);
    tenth = Math.max(now, tenth);
  };
  try {
    await simulate(dir, { ...options, until: options.until ?? yesterday() }, ({ done }) =>
      show(done),
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    stderr.write(`error: ${error.message}\n`);
    throw new CommanderError(2, "dermledger.wrongCall", error.message);
  } finally {
    bar?.stop();
  }
}

/** The last day whose files can be complete, by this machine's clock. */
export function yesterday(): string {
  const date = new Date();
  date.setDate(date.getDate() - 1);
  const part = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
