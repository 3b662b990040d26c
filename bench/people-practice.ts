import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./run.ts";
import { type Session, signIn } from "./session.ts";
import type { BenchSize } from "./sizes.ts";

const program = createRequire(import.meta.url).resolve("#bin/dermledger.js");
/** The last day of the practice's files, and its today. */
export const until = "2026-10-31";
export const password = "of the benches alone";
const owner = "owner@bench.example";
const writerEmail = (n: number) => `biller${n}@bench.example`;
/** A practice, loaded but for its latest files, and its people; the folder of what is still to load. */
export async function fill(folder: string, home: string, size: BenchSize): Promise<string> {
  const early = join(folder, "in");
  await run(["simulate", early, "--claims", String(size.claims), "--until", until], home);
  const names = (await readdir(early)).filter((name) => name !== "truth.json").sort();
  await run(["load", ...names.slice(0, -3).map((name) => join(early, name)), "--json"], home);
  for (const [email, role] of [
    [owner, "owner"] as const,
    ...Array.from({ length: size.writers }, (_, n) => [writerEmail(n), "biller"] as const),
  ])
    await addPerson(home, email, role);
  return early;
}

export function addPerson(home: string, email: string, role: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [program, "user", "add", email, "--name", email, "--role", role];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, DERMLEDGER_HOME: home },
      stdio: ["pipe", "ignore", "inherit"],
    });
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`user add ended with ${code}`)),
    );
    child.stdin.end(`${password}\n`);
  });
}

/** Readers first, then writers, each writer a person of their own. One after the other: a sign-in costs a core's time. */
export async function signInAll(url: string, { readers, writers }: BenchSize): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let n = 0; n < readers + writers; n++) {
    const email = n < readers ? owner : writerEmail(n - readers);
    sessions.push(await signIn(url, email, password));
  }
  return sessions;
}

/** Ids of claims to open and to work on. */
export async function someClaims(session: Session | undefined): Promise<string[]> {
  const ids = new Set<string>();
  for (let page = 1; page <= 10; page++) {
    const list = (await session?.read(`/claims?page=${page}`)) ?? "";
    for (const [, id = ""] of list.matchAll(/href="\/claims\/(c\w{11})/g)) ids.add(id);
  }
  if (ids.size === 0) throw new Error("There are no claims to work on.");
  return [...ids];
}
