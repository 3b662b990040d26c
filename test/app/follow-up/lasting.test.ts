import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { load, rebuild } from "#etl/load.ts";
import { query } from "#queries/query.ts";
import { publishedRows, simulatedFiles } from "../../etl/load/temporary-home.ts";
import { historyOf, openPractice, publish, today } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
afterEach(() => practice.close());

const eventCount = query({
  name: "event-count",
  title: "",
  unit: "claims",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: `select count(*)::integer as events, count(distinct event_id)::integer as ids,
          count(distinct done_at)::integer as instants from follow_up`,
  params: {},
  columns: { events: "INTEGER", ids: "INTEGER", instants: "INTEGER" },
});

describe("what people did", () => {
  it("is there after a restart, with what was taken back still taken back", async () => {
    practice = await openPractice({ a: { location: "north" } });
    const ann = await practice.hire("Ann Biller", "biller");
    const act = { person: ann, today, claimIds: ["a"] };
    await practice.app().addNote({ ...act, note: "stays" });
    const { batchId } = await practice.app().addNote({ ...act, note: "goes" });
    await practice.app().undo({ person: ann, today, batchId });
    await practice.restart();
    expect((await historyOf(practice.app(), "a")).map(({ note }) => note)).toEqual(["stays"]);
  });

  it("follows a claim whose id changes with a late link", async () => {
    practice = await openPractice({ late: { location: "north" } });
    const ann = await practice.hire("Ann Biller", "biller");
    await practice.app().addNote({ person: ann, today, claimIds: ["late"], note: "kept" });
    // A file links it to an earlier submission: the claim goes by that one's id from now on.
    await publish(practice.home, "second", { early: { location: "north", was: ["late"] } });
    expect((await historyOf(practice.app(), "early")).map(({ note }) => note)).toEqual(["kept"]);
    await practice.app().addNote({ person: ann, today, claimIds: ["late"], note: "more" });
    expect(await historyOf(practice.app(), "early")).toHaveLength(2);
  });

  it("keeps to its claims through a warehouse made anew from the archive", async () => {
    practice = await openPractice({ a: { location: "north" } });
    rmSync(`${practice.home}/warehouse`, { recursive: true });
    const files = await simulatedFiles();
    await load([files], { home: practice.home, now: new Date() });
    const mia = await practice.hire("Mia Manager", "manager");
    const claims = (await publishedRows(
      practice.home,
      "select claim_id from claim order by claim_id limit 20",
    )) as [string][];
    const claimIds = claims.map(([id]) => id);
    await practice.app().setStatus({ person: mia, today, claimIds, status: "escalated" });
    const before = practice.app();
    const tell = () => Promise.all(claimIds.map((id) => historyOf(before, id)));
    const told = await tell();
    expect(told.flat()).toHaveLength(20);
    rmSync(`${practice.home}/warehouse`, { recursive: true });
    await rebuild({ home: practice.home, now: new Date() });
    expect(await tell()).toEqual(told);
    rmSync(files, { recursive: true });
  });

  it("loses nothing where ten write at once", async () => {
    const claims = Array.from({ length: 10 }, (_, index) => [`c${index}`, { location: "north" }]);
    practice = await openPractice(Object.fromEntries(claims));
    const writers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => practice.hire(`Writer ${index}`, "biller")),
    );
    const app = practice.app();
    await Promise.all(
      writers.map(async (person, index) => {
        for (let step = 0; step < 50; step += 1) {
          const claimIds = [`c${(index + step) % 10}`];
          await app.addNote({ person, today, claimIds, note: `${index} ${step}` });
        }
      }),
    );
    const [counted] = await (await app.office()).read(eventCount, {});
    expect(counted).toEqual({ events: 500, ids: 500, instants: 500 });
    await practice.restart();
    const notes = await Promise.all(claims.map(([id]) => historyOf(practice.app(), String(id))));
    expect(new Set(notes.flat().map(({ note }) => note)).size).toBe(500);
  });
});
