import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, expect, it, vi } from "vitest";
import type { Person } from "#app/people/person.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { ownTargets } from "#queries/settings/own-targets.ts";
import { definitionVersion } from "#settings/settings-hash.ts";

const home = mkdtempSync(join(tmpdir(), "older-figures-"));
vi.stubEnv("DERMLEDGER_HOME", home);

const job = { kind: "publish", state: "running", progress: null, files: [], failure: null };
type Publish = typeof job & { endedAt: string | null };
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
  await connection.run("drop table target");
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
    expect(meanwhile).toMatchObject({ status: 503 });
    expect(await (meanwhile as Response).text()).toMatch(/being brought up to date/);

    jobs = [{ ...job, state: "failed", endedAt: "2026-11-02T00:00:00Z" }];
    const failed = await answer(who);
    expect(failed).toMatchObject({ status: 503 });
    expect(await (failed as Response).text()).toMatch(/another version/);
  },
);

it("the same of today's version is a bug, and no answer hides it", async () => {
  await publish("today", definitionVersion);
  jobs = [{ ...job, endedAt: null }];
  const error = await answer(owner);
  expect(error).not.toBeInstanceOf(Response);
  expect(String(error)).toMatch(/Catalog Error.*target/s);
});
