import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";

const program = createRequire(import.meta.url).resolve("#bin/dermledger.js");

/** What a process of the command line printed, and what it took. */
export type Ran = {
  readonly stdout: string;
  /** from its start to its end */
  readonly ms: number;
  /** processor time of all its threads */
  readonly cpuSeconds: number;
  /** the most memory it ever held, in MB (10⁶ bytes) */
  readonly peakMb: number;
  /** what it printed on stderr, and when, from its start */
  readonly told: readonly { readonly ms: number; readonly text: string }[];
};

/**
 * Told by the process itself as it ends. `VmHWM` rather than `maxRSS`, which a child inherits from the process that
 * started it: a bench with a large file in memory would be counted as the load.
 */
const tellUsage = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  const used = process.resourceUsage();
  let peakKb = used.maxRSS;
  try { peakKb = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  writeSync(3, JSON.stringify({ cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6, peakMb: peakKb * 1.024e-3 }));
});`)}`;

/** Runs the built command line on a home and measures it; throws where it ends with another code than 0. */
export function measureRun(args: readonly string[], home: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", tellUsage, program, ...args], {
      env: { ...process.env, DERMLEDGER_HOME: home },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const [stdout = [], told = [], usage = []] = [1, 2, 3].map((fd) => {
      const chunks: { ms: number; text: string }[] = [];
      const stream = child.stdio[fd];
      if (stream instanceof Readable)
        stream
          .setEncoding("utf8")
          .on("data", (text) => chunks.push({ ms: performance.now() - start, text }));
      return chunks;
    });
    const textOf = (chunks: typeof told) => chunks.map(({ text }) => text).join("");
    child.on("error", reject);
    child.on("close", (code) => {
      const ms = performance.now() - start;
      if (code === 0) resolve({ stdout: textOf(stdout), told, ms, ...JSON.parse(textOf(usage)) });
      else
        reject(new Error(`dermledger ${args[0]} ended with ${code}: ${textOf(told).slice(-2000)}`));
    });
  });
}

/** Runs the built command line; what it printed on stdout. */
export async function run(args: readonly string[], home: string): Promise<string> {
  return (await measureRun(args, home)).stdout;
}
