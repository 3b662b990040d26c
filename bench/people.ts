import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { openDuckdb } from "#queries/duckdb.ts";
import { currentGeneration } from "#queries/generations.ts";
import { run } from "./load.ts";
import type { Measure } from "./measure.ts";
import { serve } from "./serve.ts";
import { type Session, signIn } from "./session.ts";

const program = createRequire(import.meta.url).resolve("#bin/dermledger.js");
const until = "2026-10-31";
const password = "of the benches alone";
const owner = "owner@bench.example";
const writerEmail = (n: number) => `biller${n}@bench.example`;
/** What a reader opens, one after the other, and a claim now and then: as data, as a click asks for it. */
const pages = [
  "/_root.data",
  "/aging.data",
  "/denials.data",
  "/payments.data",
  "/acceptance.data",
].concat(["/claims.data", "/worklist.data", "claim"]);
/** Between two clicks of one person, in milliseconds. */
const thinkMs = 1_000;

export type PeopleSize = {
  readonly claims: number;
  readonly readers: number;
  readonly writers: number;
  readonly seconds: number;
};

/**
 * Readers and writers at one dashboard while a load publishes; then the dashboard is killed, and every follow-up that was
 * answered must stand in the office and in the audit. Fails on an error, a lost event, or a load that nobody noticed; never
 * on time.
 */
export async function benchPeople(size: PeopleSize): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  const home = join(folder, "home");
  try {
    const late = await fill(folder, home, size);
    const serving = await serve(home, until);
    const times = new Map<string, number[]>();
    const written: string[] = [];
    const failures: string[] = [];
    let peak: number | null = null;
    let isPublished = false;
    let isStopped = false;
    try {
      const sessions = await signInAll(serving.url, size);
      const claimIds = await someClaims(sessions[0]);
      const before = currentGeneration(home);
      const end = performance.now() + size.seconds * 1_000;
      let isLoaded = false;
      // A load that never ends is the load's failure, not a reason to go on for ever.
      const isOver = () => isStopped || performance.now() > (isLoaded ? end : end + 600_000);
      const timed = async (name: string, work: () => Promise<unknown>) => {
        const start = performance.now();
        try {
          await work();
        } catch (error) {
          failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
        times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
      };
      const loading = run(["load", late, "--json"], home).then(() => {
        isLoaded = true;
      });
      const people = sessions.map((session, n) =>
        n < size.readers
          ? reads(session, n, claimIds, isOver, timed)
          : writes(session, n, claimIds, isOver, timed, written),
      );
      await Promise.all([loading, ...people]);
      if (serving.isGone()) failures.push("the dashboard ended by itself");
      isPublished = currentGeneration(home) !== before;
      peak = await serving.peakMb();
    } finally {
      isStopped = true;
      await serving.kill();
    }
    const found = await batchesIn(home);
    const recorded = await recordedIn(home, written.length);
    const lost = written.filter((batch) => !found.has(batch));
    const requests = [...times.values()].reduce((sum, each) => sum + each.length, 0);
    process.stdout.write(
      `${size.readers} readers, ${size.writers} writers, one load: ${requests} requests, ${failures.length} errors; ` +
        `${written.length} follow-ups answered, ${lost.length} lost after kill -9, ${recorded} in the audit; ` +
        `${peak === null ? "memory not known" : `at most ${Math.round(peak)} MB`}\n`,
    );
    for (const line of serving.errors()) process.stderr.write(`${line}\n`);
    if (failures.length > 0)
      throw new Error(`Errors: ${[...new Set(failures)].slice(0, 5).join("; ")}`);
    if (lost.length > 0) throw new Error(`${lost.length} follow-ups were answered and are lost.`);
    if (written.length === 0 || !isPublished) throw new Error("Nothing was written or published.");
    return [...times].sort().map(([name, each]) => measureOf(name, each));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A practice, loaded but for its latest files, and its people; the folder of what is still to load. */
async function fill(folder: string, home: string, size: PeopleSize): Promise<string> {
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

function addPerson(home: string, email: string, role: string): Promise<void> {
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
async function signInAll(url: string, { readers, writers }: PeopleSize): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let n = 0; n < readers + writers; n++) {
    const email = n < readers ? owner : writerEmail(n - readers);
    sessions.push(await signIn(url, email, password));
  }
  return sessions;
}

async function someClaims(session: Session | undefined): Promise<string[]> {
  const csv = (await session?.read("/claims/export.csv")) ?? "";
  const ids = csv
    .split("\r\n")
    .slice(1, 1_001)
    .map((line) => line.split(",")[0] ?? "");
  if (ids.filter(Boolean).length === 0) throw new Error("There are no claims to work on.");
  return ids.filter(Boolean);
}

type Timed = (name: string, work: () => Promise<unknown>) => Promise<void>;

async function reads(
  session: Session,
  n: number,
  claimIds: readonly string[],
  isOver: () => boolean,
  timed: Timed,
): Promise<void> {
  await sleep((n * thinkMs) / 10);
  for (let step = n; !isOver(); step++) {
    const page = pages[step % pages.length] ?? "";
    const path = page === "claim" ? `/claims/${claimIds[step % claimIds.length]}.data` : page;
    const name =
      page === "claim"
        ? "read /claims/:id"
        : `read ${page.replace(".data", "").replace("_root", "")}`;
    await timed(name, () => session.read(path));
    await sleep(thinkMs);
  }
}

async function writes(
  session: Session,
  n: number,
  claimIds: readonly string[],
  isOver: () => boolean,
  timed: Timed,
  written: string[],
): Promise<void> {
  const forms = [
    [
      ["intent", "note"],
      ["note", "called the payer"],
    ],
    [
      ["intent", "status"],
      ["status", "in_review"],
    ],
    [
      ["intent", "next_date"],
      ["next_on", "2026-11-09"],
    ],
    [
      ["intent", "contact"],
      ["channel", "phone"],
      ["outcome", "no_answer"],
      ["minutes", "4"],
    ],
  ] as const;
  for (let step = 0; !isOver(); step++) {
    const claim = claimIds[(n * 97 + step) % claimIds.length] ?? "";
    const form = [...(forms[step % forms.length] ?? forms[0]), ["claim", claim]] as const;
    await timed("write /follow-up", async () => {
      const batch = batchOf(await session.post("/follow-up", form));
      written.push(batch);
      if (step % 10 !== 9) return;
      written.push(
        batchOf(
          await session.post("/follow-up", [
            ["intent", "undo"],
            ["batch", batch],
          ]),
        ),
      );
    });
    await sleep(thinkMs);
  }
}

function batchOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "batchId" in answer)
    return String(answer.batchId);
  throw new Error("the answer names no batch");
}

/** The batches that stand in the office. */
async function batchesIn(home: string): Promise<Set<string>> {
  const instance = await openDuckdb({ home });
  const connection = await instance.connect();
  try {
    await connection.run(`attach '${join(home, "office.duckdb").replaceAll("'", "''")}' as office`);
    const read = await connection.runAndReadAll("select distinct batch_id from office.follow_up");
    return new Set(read.getRows().map(([batch]) => String(batch)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** How many follow-ups the audit holds; throws where fewer than were answered, or its chain is broken. */
async function recordedIn(home: string, answered: number): Promise<number> {
  const { faults } = JSON.parse(await run(["audit", "verify", "--json"], home));
  if (faults.length > 0) throw new Error(`The audit is broken: ${JSON.stringify(faults[0])}`);
  const folder = join(home, "audit");
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
  );
  const recorded = texts.join("").split('"act":"followed_up"').length - 1;
  if (recorded < answered)
    throw new Error(`${answered} follow-ups were answered, the audit holds ${recorded}.`);
  return recorded;
}

function measureOf(name: string, times: readonly number[]): Measure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return {
    name,
    median: at(0.5),
    unit: "ms",
    note: `p95 ${at(0.95).toFixed(0)} ms, n ${times.length}`,
  };
}
