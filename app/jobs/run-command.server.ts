import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { env } from "#app/env.server.ts";

export type Outcome = {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  /** what it said on stderr, the last lines of it */
  said: string[];
};

export type RunningCommand = { ended: Promise<Outcome>; stop: () => void };

type How = {
  /** what it reads on stdin */
  input?: string;
  /** someone waits for it: it runs beside the pages, not after them */
  isAwaited?: boolean;
  /** told every line of stderr; true: taken, not to be kept */
  onLine?: (line: string) => boolean;
};

/**
 * Runs `dermledger …` on the home of this server as a child, of lower priority, so that pages go before.
 * Ends with its outcome, never with an error: a child that cannot be started has the reason in `said`.
 */
export function runCommand(args: readonly string[], how: How = {}): RunningCommand {
  // Found from the root: this file is bundled into a folder that is the bundler's business.
  const program = createRequire(import.meta.url).resolve("#bin/dermledger.js");
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DERMLEDGER_HOME: resolve(env.home) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const outcome: Outcome = { code: null, signal: null, stdout: "", said: [] };
  if (child.pid !== undefined && !how.isAwaited) lowerPriority(child.pid);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (how.onLine?.(line) !== true) outcome.said = [...outcome.said.slice(-20), line];
  });
  // A child that is gone takes no input; how it ended is told below.
  child.stdin.on("error", () => undefined);
  child.stdin.end(how.input ?? "");
  const ended = new Promise<Outcome>((done) => {
    child.on("error", (error) => outcome.said.push(error.message));
    child.on("close", (code, signal) =>
      done({ ...outcome, code, signal, stdout: Buffer.concat(chunks).toString() }),
    );
  });
  return { ended, stop: () => child.kill("SIGTERM") };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Gone already, or a system without priorities: it runs all the same.
  }
}
