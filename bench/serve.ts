import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const program = createRequire(import.meta.url).resolve("#bin/dermledger.js");

export type Serving = {
  readonly url: string;
  /** The most memory the process ever had, in MB; null where the system does not say. */
  peakMb(): Promise<number | null>;
  /** Processor time of all its threads so far; null where the system does not say. */
  cpuSeconds(): Promise<number | null>;
  /** Ends it at once, as a power cut would: what was answered must be there nevertheless. */
  kill(): Promise<void>;
  /** The errors of its log, the first few. */
  errors(): readonly string[];
  /** Whether it ended by itself. */
  isGone(): boolean;
};

/** Starts the built dashboard on a free port. */
export async function serve(home: string, today: string): Promise<Serving> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0"], {
    env: { ...process.env, DERMLEDGER_HOME: home, DERMLEDGER_TODAY: today, TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors: string[] = [];
  child.stderr?.on("data", (data) => {
    for (const line of String(data).split("\n"))
      if (line.includes('"level":"error"') && errors.length < 5) errors.push(line);
  });
  const url = await addressOf(child);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    url,
    errors: () => errors,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    async peakMb() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
      const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      return peak === undefined ? null : (Number(peak) * 1.024) / 1000;
    },
    async cpuSeconds() {
      const stat = await readFile(`/proc/${child.pid}/stat`, "utf8").catch(() => "");
      const [user, system] = stat.split(") ")[1]?.split(" ").slice(11, 13).map(Number) ?? [];
      // The kernel counts them in hundredths of a second.
      return user === undefined || system === undefined ? null : (user + system) / 100;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    child.stdout?.on("data", (data) => {
      told += data;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (url !== undefined) resolve(url);
    });
    // Read, so that the log never fills its pipe; its end tells why a start failed.
    let log = "";
    child.stderr?.on("data", (data) => {
      log = (log + data).slice(-2_000);
    });
    child.once("close", (code) => reject(new Error(`serve ended with ${code}: ${log}`)));
  });
}
