import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSessions, longestMs, sessionIdOf } from "#app/people/sessions.ts";
import { query } from "#queries/query.ts";
import { clock, openOffice } from "./office-of-tests.ts";

let office: Awaited<ReturnType<typeof openOffice>>;
const minute = 60_000;
const idle = 15 * minute;
const from = { address: "10.0.0.1", agent: "Firefox/1 Linux" };

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.end());

const start = () => {
  const time = clock();
  const open = () => createSessions(office.store(), time.ms, idle);
  return { time, open, sessions: open() };
};

describe("a session", () => {
  it("ends when nobody did anything for the idle time, whatever was asked meanwhile", async () => {
    const { time, sessions } = start();
    const { token } = await sessions.start("ann", from);
    for (let minutes = 1; minutes < 15; minutes += 1) {
      time.pass(minute);
      // A page that asks by itself says since when nobody did anything.
      expect(await sessions.find(token, minutes * minute)).toBeDefined();
    }
    time.pass(minute);
    expect(await sessions.find(token, idle)).toBeUndefined();
    expect(await sessions.find(token, 0)).toBeUndefined();
  });

  it("goes on while someone is there, twelve hours at most", async () => {
    const { time, sessions } = start();
    const { token } = await sessions.start("ann", from);
    for (let passed = 10 * minute; passed < longestMs; passed += 10 * minute) {
      time.pass(10 * minute);
      expect(await sessions.find(token, 0)).toBeDefined();
    }
    const session = (await sessions.list("ann"))[0];
    expect(session && sessions.leftMs(session)).toBe(10 * minute);
    time.pass(10 * minute);
    expect(await sessions.find(token, 0)).toBeUndefined();
  });

  it("is found by its token alone, which is stored nowhere", async () => {
    const { sessions } = start();
    const { token, session } = await sessions.start("ann", from);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await sessions.find(`${token.slice(0, -1)}_`, 0)).toBeUndefined();
    expect(await sessions.find(session.id, 0)).toBeUndefined();
    const rows = await office.store().read(everything, {});
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    expect(rows.some(({ text }) => text.includes(sessionIdOf(token)))).toBe(true);
  });

  it("outlives a restart only where it was seen lately", async () => {
    const { time, open, sessions } = start();
    const busy = await sessions.start("restart", from);
    const left = await sessions.start("restart", from);
    const ended = await sessions.start("restart", from);
    await sessions.end(ended.session.id);
    time.pass(10 * minute);
    await sessions.find(busy.token, 0);
    time.pass(10 * minute);
    await office.reopen();
    const after = open();
    expect((await after.list("restart")).map(({ id }) => id)).toEqual([busy.session.id]);
    expect(await after.find(left.token, 0)).toBeUndefined();
    expect(await after.find(ended.token, 0)).toBeUndefined();
    expect(await after.find(busy.token, 0)).toMatchObject({ ...from, personId: "restart" });
    time.pass(longestMs);
    expect(await open().find(busy.token, 0)).toBeUndefined();
  });

  it("is seen in the store every two minutes at most", async () => {
    const { time, sessions } = start();
    const { token, session } = await sessions.start("often", from);
    for (let second = 0; second < 300; second += 1) {
      time.pass(1_000);
      await sessions.find(token, 0);
    }
    const own = async () =>
      (await office.store().read(everything, {})).filter(({ text }) => text.includes(session.id));
    // Begun, and seen at two and four minutes; nobody waits for those to be written.
    await expect.poll(async () => (await own()).length).toBe(3);
  });

  it("can be ended with all others of the person, or all but the present one", async () => {
    const { sessions } = start();
    const [one, two, other] = [
      await sessions.start("many", from),
      await sessions.start("many", from),
      await sessions.start("someone", from),
    ];
    await sessions.endAll("many", two.session.id);
    expect(await sessions.find(one.token, 0)).toBeUndefined();
    expect(await sessions.find(two.token, 0)).toBeDefined();
    await sessions.endAll("many");
    expect(await sessions.find(two.token, 0)).toBeUndefined();
    expect(await sessions.find(other.token, 0)).toBeDefined();
  });

  it("keeps texts for addresses, each for itself", async () => {
    const { sessions } = start();
    const one = (await sessions.start("ann", from)).session.memory;
    const two = (await sessions.start("ann", from)).session.memory;
    const token = one.keep("Lindqvist");
    expect(one.keep("Lindqvist")).toBe(token);
    expect(one.recall(token)).toBe("Lindqvist");
    expect(two.recall(token)).toBeUndefined();
    expect(token).not.toMatch(/lind/i);
    for (let count = 0; count < 200; count += 1) one.keep(`text ${count}`);
    expect(one.recall(token)).toBeUndefined();
  });
});

const everything = query({
  name: "session-events",
  title: "-",
  unit: "mixed",
  definition: {
    words: "-",
    numerator: "-",
    denominator: "-",
    basis: "-",
    excludes: "-",
    source: "-",
  },
  target: null,
  sql: "select to_json(e)::varchar as text from session_event as e",
  params: {},
  columns: { text: "VARCHAR" },
});
