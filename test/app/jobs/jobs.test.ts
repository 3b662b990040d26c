import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { simulatedFiles } from "#test/etl/load/temporary-home.ts";

// Jobs run at lower priority: on a busy machine they take their time.
vi.setConfig({ testTimeout: 300_000 });

const home = mkdtempSync(join(tmpdir(), "dermledger-jobs-"));
process.env.DERMLEDGER_HOME = home;
// Read when the home is known.
const { jobs, startAgain, startLoad, startPublish, startRebuild, stopJobs } = await import(
  "#app/jobs/jobs.server.ts"
);
const person = {
  ...{ id: "p1", email: "owner@practice.example", name: "Olivia Owens", role: "owner" as const },
  ...{ practices: null, locations: null },
};
const one = { person, name: "1 file uploaded" };

afterAll(async () => {
  await stopJobs();
  rmSync(home, { recursive: true, force: true });
});

const states = () => jobs().map(({ state }) => state);

/** The running child of this process that does a load, by its arguments. */
async function childOf(argument: string): Promise<number> {
  for (;;) {
    const text = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
    for (const pid of text.trim().split(" ")) {
      try {
        if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(argument)) return Number(pid);
      } catch {
        // Ended between the two looks.
      }
    }
    await sleep(5);
  }
}

test("jobs run one at a time, in their order, at lower priority, and say what became of each file", async () => {
  const files = await simulatedFiles(30, 2);
  const first = startLoad([files], one);
  const second = startLoad([files], { person: null, name: "1 file from the inbox" });
  expect(states()).toEqual(["waiting", "running"]);
  expect(getPriority(await childOf(files))).toBeGreaterThan(getPriority());
  const told = new Set<string | undefined>();
  const watching = setInterval(() => told.add(jobs().at(-1)?.progress?.stage), 5);
  const done = await first.ended;
  clearInterval(watching);
  expect(told).toContain("reading");
  expect(told).toContain("publishing");
  expect(done).toMatchObject({ state: "done", by: "Olivia Owens", failure: null });
  expect(new Set(done.files.map(({ status }) => status))).toEqual(new Set(["loaded"]));
  const again = await second.ended;
  expect(again.by).toBe(null);
  expect(new Set(again.files.map(({ status }) => status))).toEqual(new Set(["duplicate"]));
  expect(again.files.length).toBe(done.files.length);
});

test("a child that is killed is a failed job that can be begun again", async () => {
  const folder = join(home, "more");
  await mkdir(folder);
  writeFileSync(join(folder, "bad.csv"), "a,b\n1,2\n");
  const ended: string[] = [];
  const after = async ({ state }: { state: string }) => void ended.push(state);
  const { id, ended: failing } = startLoad([folder], { ...one, after });
  process.kill(await childOf(folder), "SIGKILL");
  const failed = await failing;
  expect(failed).toMatchObject({ state: "failed", files: [] });
  expect(failed.failure).toMatch(/ended before it was done.*numbers are as they were/);
  const again = startAgain(id, person);
  expect(startAgain(id, person)).toBeUndefined();
  expect(await again?.ended).toMatchObject({
    state: "done",
    files: [expect.objectContaining({ name: "bad.csv", status: "rejected" })],
  });
  expect(ended).toEqual(["failed", "done"]);
});

test("publishes that wait are one; a rebuild tells of every file of the archive", async () => {
  const rebuild = startRebuild({ person, name: "All numbers made anew" });
  const publish = startPublish({ person, why: "filing limits changed" });
  expect(startPublish({ person, why: "targets changed" }).id).toBe(publish.id);
  const rebuilt = await rebuild.ended;
  expect(rebuilt).toMatchObject({ state: "done", failure: null });
  expect(rebuilt.files.length).toBeGreaterThan(10);
  expect(await publish.ended).toMatchObject({ state: "done", failure: null });
});

test("a stop ends the running child and starts no other", async () => {
  const files = await simulatedFiles(30, 2);
  const running = startLoad([files], one);
  const waiting = startLoad([files], one);
  await childOf(files);
  await stopJobs();
  expect(await running.ended).toMatchObject({ state: "failed" });
  await sleep(200);
  expect(jobs().find(({ id }) => id === waiting.id)?.state).toBe("waiting");
});
