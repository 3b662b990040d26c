import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, expect, it, vi } from "vitest";
import type { Person } from "#app/people/person.ts";
import { leftWords } from "#app/settings/figures-state.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { definitionVersion } from "#settings/settings-hash.ts";

const home = mkdtempSync(join(tmpdir(), "older-figures-"));
vi.stubEnv("DERMLEDGER_HOME", home);

type Publish = {
  readonly kind: string;
  readonly state: string;
  readonly progress: { stage: string; done: number; total: number } | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly files: readonly never[];
  readonly failure: string | null;
};
const startedAt = "2026-11-02T00:00:00.000Z";
const job: Omit<Publish, "endedAt"> = {
  ...{ kind: "publish", state: "running", progress: null, startedAt, files: [], failure: null },
};
let jobs: Publish[] = [];
vi.mock("#app/jobs/jobs.server.ts", () => ({ jobs: () => jobs }));

const owner = { id: "o", role: "owner", practices: null, locations: null } as unknown as Person;
const viewer = { ...owner, role: "viewer" } as Person;

/** Publishes a generation of a version of the program, without the table of the practice's own targets. */
async function publish(name: string, version: string): Promise<void> {
  mkdirSync(join(home, "warehouse"), { recursive: true });
  const path = join(home, "warehouse", `${name}.duckdb`);
  const { connection, close } = await openDuckdb({ path, home });
  await connection.run(schema);
  await connection.run("drop table target; drop table denial");
  await connection.run(
    "insert into warehouse_state values (1, $name, timestamp '2026-11-01', null, 'UTC', $version, 'old')",
    { name, version },
  );
  close();
  writeFileSync(join(home, "warehouse", "current"), `${name}.duckdb\n`);
}

/** What a page answers that asks for the missing table. */
async function answer(person: Person): Promise<unknown> {
  const { readerOf } = await import("#app/page.server.ts");
  const request = new Request("http://localhost/");
  const reader = await readerOf({ request, context: { person } } as unknown as LoaderFunctionArgs);
  return reader.run(ownTargets, {}).catch((error: unknown) => error);
}

afterEach(async () => {
  await (await import("#app/reader.server.ts")).shutdown();
  rmSync(home, { recursive: true, force: true });
});

it.each([owner, viewer])(
  "figures of an older version are told, not an error: $role",
  async (who) => {
    await publish("older", "1");
    jobs = [{ ...job, endedAt: null }];
    const meanwhile = await answer(who);
    // By these the page knows to tell how far they are, and to follow by itself.
    expect(meanwhile).toMatchObject({ status: 503, statusText: "Figures of another version" });
    expect(await (meanwhile as Response).text()).toMatch(/being brought up to date/);

    jobs = [{ ...job, state: "failed", endedAt: "2026-11-02T00:00:00Z" }];
    const failed = await answer(who);
    expect(failed).toMatchObject({ status: 503 });
    expect(await (failed as Response).text()).toMatch(/another version/);
  },
);

it("takes no page away for the figure beside the worklist, which is none meanwhile", async () => {
  await publish("older", "1");
  jobs = [{ ...job, endedAt: null }];
  const { loader } = await import("#app/routes/worklist-count/route.ts");
  const request = new Request("http://localhost/worklist/count");
  const asked = { request, context: { person: owner } } as unknown as LoaderFunctionArgs;
  expect(await loader(asked)).toEqual({ claims: null });
});

it("tells how far they are and about how long it still takes", async () => {
  const { figuresState } = await import("#app/settings/figures-state.server.ts");
  const at = (seconds: number) => () => Date.parse(startedAt) + seconds * 1000;
  const publishing = (done: number) => {
    const progress = { stage: "publishing", done, total: 80 };
    jobs = [{ ...job, progress, endedAt: null }];
  };
  await publish("older", "1");
  jobs = [];
  // The server has just begun: it is about to.
  expect(await figuresState(at(0), 2)).toMatchObject({ kind: "publishing", share: null });
  expect(await figuresState(at(0), 600)).toEqual({ kind: "older", failure: null });
  publishing(2);
  expect(await figuresState(at(3))).toMatchObject({ share: 2 / 80, secondsLeft: null });
  publishing(20);
  expect(await figuresState(at(30))).toEqual({
    ...{ kind: "publishing", words: "working out the numbers", share: 0.25, secondsLeft: 90 },
  });
  jobs = [{ ...job, state: "failed", endedAt: startedAt, failure: "The disk is full." }];
  expect(await figuresState()).toEqual({ kind: "older", failure: "The disk is full." });
  await (await import("#app/reader.server.ts")).shutdown();
  await publish("today", definitionVersion);
  expect(await figuresState()).toEqual({ kind: "current" });
  expect([4, 40, 54, 56, 90, 300].map(leftWords)).toEqual([
    "a few seconds left",
    "about 40 seconds left",
    "about 60 seconds left",
    "about 1 minute left",
    "about 2 minutes left",
    "about 5 minutes left",
  ]);
});

it("the same of today's version is a bug, and no answer hides it", async () => {
  await publish("today", definitionVersion);
  jobs = [{ ...job, endedAt: null }];
  const error = await answer(owner);
  expect(error).not.toBeInstanceOf(Response);
  expect(String(error)).toMatch(/Catalog Error.*target/s);
});
