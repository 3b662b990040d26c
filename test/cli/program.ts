import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const program = fileURLToPath(new URL("../../bin/dermledger.js", import.meta.url));

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** Starts the built command line, as a person would. */
export function start(args: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DERMLEDGER_HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The same with something to read on stdin. */
export function startWithInput(args: readonly string[], home: string, input: string): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DERMLEDGER_HOME: home },
  });
  child.stdin.end(input);
  return child;
}

export function ended(child: ChildProcess): Promise<Outcome> {
  const outcome: Outcome = { code: null, stdout: "", stderr: "" };
  child.stdout?.on("data", (data) => {
    outcome.stdout += data;
  });
  child.stderr?.on("data", (data) => {
    outcome.stderr += data;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...outcome, code })));
}

export function run(args: readonly string[], home: string): Promise<Outcome> {
  return ended(start(args, home));
}
