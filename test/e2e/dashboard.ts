import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { prepared } from "../prepared.ts";

const program = fileURLToPath(new URL("../../bin/dermledger.js", import.meta.url));
const builtServer = fileURLToPath(new URL("../../build/node/server.js", import.meta.url));

/** Last day of the invented practice's files, and the day that stands in for today. */
export const today = "2026-11-20";

/** The people of every dashboard that tests start: one a role, each with this password. */
export const people = {
  owner: { email: "owner@practice.example", name: "Olivia Owens" },
  manager: { email: "manager@practice.example", name: "Marcus Hale" },
  biller: { email: "biller@practice.example", name: "Bea Lindqvist" },
  biller2: { email: "biller2@practice.example", name: "Ben Okafor" },
  viewer: { email: "viewer@practice.example", name: "Victor Reyes" },
} as const;
export type Who = keyof typeof people;
export const password = "of the tests alone";

export type Dashboard = {
  readonly url: string;
  /** Folder of the data (DERMLEDGER_HOME). */
  readonly home: string;
  /** Folder of the invented practice's files. */
  readonly files: string;
  /** Runs the command line on the dashboard's home; gives what it printed. */
  readonly run: (...args: string[]) => Promise<string>;
  /** What the server has written so far: its words and its log. */
  readonly told: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts the built dashboard on a home of its own, empty or filled with a small invented practice. */
export async function startDashboard(options: {
  isFilled: boolean;
  /** More of the environment, such as DERMLEDGER_IDLE_MINUTES. */
  env?: { readonly [name: string]: string };
  hasPeople?: boolean;
  /** Done to the home before the server starts on it. */
  before?: (home: string) => Promise<void>;
}): Promise<Dashboard> {
  if (!existsSync(builtServer)) throw new Error("There is no build: run `npm run build` first.");
  const folder = await mkdtemp(join(tmpdir(), "dermledger-e2e-"));
  const home = join(folder, "home");
  const files = join(folder, "files");
  await cp(await preparedFiles(), files, { recursive: true });
  if (options.hasPeople !== false)
    await cp(await preparedHome(options.isFilled), home, { recursive: true });
  await options.before?.(home);
  const environment = { ...environmentOf(home), ...options.env };
  const { process: server, url, told } = await serve(environment);
  return {
    url,
    home,
    files,
    run: (...args) => runProgram(environment, args),
    told,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const environmentOf = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DERMLEDGER_HOME: home,
  DERMLEDGER_TODAY: today,
  TZ: "UTC",
});

async function runProgram(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  return (await promisify(execFile)(process.execPath, [program, ...args], options)).stdout;
}

/** The files of the invented practice. */
function preparedFiles(): Promise<string> {
  return prepared("e2e-files", async (folder) => {
    const simulation = ["--claims", "600", "--months", "8", "--seed", "7", "--until", today];
    await runProgram(process.env, ["simulate", folder, ...simulation]);
  });
}

/** A home with the people of the tests, and the practice's files loaded where it is filled. */
function preparedHome(isFilled: boolean): Promise<string> {
  if (!isFilled) return prepared("e2e-people", (home) => addPeople(environmentOf(home)));
  return prepared("e2e-filled", async (home) => {
    const [people, files] = [await preparedHome(false), await preparedFiles()];
    await cp(people, home, { recursive: true });
    await runProgram(environmentOf(home), ["load", files, "--json"]);
  });
}

/** Adds the people of the tests, by the command line as a practice would. */
async function addPeople(env: NodeJS.ProcessEnv): Promise<void> {
  for (const [who, { email, name }] of Object.entries(people)) {
    const role = who.replace(/\d/, "");
    const args = [program, "user", "add", email, "--name", name, "--role", role];
    const adding = promisify(execFile)(process.execPath, args, { env });
    adding.child.stdin?.end(`${password}\n`);
    await adding;
  }
}

/** Starts `serve` on any free port and waits for the address that it prints. */
function serve(
  env: NodeJS.ProcessEnv,
): Promise<{ process: ChildProcess; url: string; told: () => string }> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [program, "serve", "--port", "0"], { env });
    let told = "";
    const onText = (text: Buffer) => {
      told += text.toString();
      if (/failed/.test(text.toString())) process.stderr.write(text);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (url !== undefined) resolve({ process: server, url, told: () => told });
    };
    server.stdout.on("data", onText);
    server.stderr.on("data", onText);
    server.once("exit", (code, signal) => {
      // After the start, an end that nobody asked for would only show as refused connections.
      if (signal !== null || code !== 0)
        process.stderr.write(`serve ended (${code ?? signal}):\n${told}\n`);
      reject(new Error(`serve ended with ${code}: ${told}`));
    });
  });
}
