import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { generate } from "otplib";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";

const home = mkdtempSync(join(tmpdir(), "dermledger-second-step-"));
process.env.DERMLEDGER_HOME = home;
vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-20T08:00:00Z") });
// Read when the home is known, and the clock stands.
const store = await import("#app/people/people.server.ts");
const { signIn } = await import("#app/people/sign-in.server.ts");
const { takeSecondStep } = await import("#app/second-factor/take-second-step.server.ts");
const { changeFactor } = await import("#app/routes/second-factor/change-factor.server.ts");
const { changePeople } = await import("#app/routes/people/change-people.server.ts");
const { redeemLink } = await import("#app/routes/setup/redeem-link.server.ts");
const { closeAudit } = await import("#app/audit/record.server.ts");
const { shutdown } = await import("#app/reader.server.ts");

const password = "four words in a row";
const step = 30_000;
let address = "";
let addresses = 0;

// Delays of one test are none of the next.
beforeEach(() => {
  addresses += 1;
  address = `10.0.0.${addresses}`;
});
afterAll(async () => {
  vi.useRealTimers();
  closeAudit();
  await shutdown();
  rmSync(home, { recursive: true, force: true });
});

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const context = (more: AppLoadContext = {}): AppLoadContext => ({
  address,
  agent: "Firefox/140 Linux",
  requestId: "r",
  ...more,
});
const form = (fields: { [name: string]: string }) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const audit = () =>
  readdirSync(join(home, "audit"))
    .map((name) => readFileSync(join(home, "audit", name), "utf8"))
    .join("");

const lineOf = (act: string, personId: string) =>
  audit()
    .split("\n")
    .find((line) => line.includes(`"act":"${act}"`) && line.includes(personId));

let hired = 0;
async function hire(role: "owner" | "biller" = "biller") {
  hired += 1;
  const email = `p${hired}@practice.example`;
  const person = await (await store.people()).add({ email, name: email, role, password }, null);
  const { session } = await (await store.sessions()).start(person.id, { address, agent: null });
  return { person, email, own: context({ session: { id: session.id, leftMs: 1 }, person }) };
}

/** Someone who set the second factor up as the page does, a minute ago. */
async function withFactor(role: "owner" | "biller" = "biller") {
  const { person, email, own } = await hire(role);
  const ask = (fields: { [name: string]: string }) => changeFactor(form(fields), own, person);
  expect(await ask({ intent: "begin", password })).toMatchObject({ isDone: true });
  const secret = store.pendingEnrolments.find(own.session?.id ?? "") ?? "";
  const code = () => generate({ secret, epoch: Math.floor(Date.now() / 1000) });
  const told = await ask({ intent: "confirm", code: await code() });
  expect(told).toMatchObject({ isDone: true });
  pass(2 * step);
  return { person, email, own, ask, secret, code, codes: told.codes ?? [] };
}

const enter = async (email: string, given = password) => {
  const result = await signIn({ email, password: given, next: null }, context());
  return { ...result, cookies: result.isDone ? result.cookies : [] };
};
/** The token of the second step that a right password leads to. */
async function secondStep(email: string): Promise<string> {
  const { cookies } = await enter(email);
  expect(cookies).toHaveLength(1);
  const token = /^dermledger_second_step=([\w-]{43});/.exec(cookies[0] ?? "")?.[1];
  if (token === undefined) throw new Error("No second step was asked for.");
  return token;
}

describe("signing in with a second factor", () => {
  it("takes the password, then a code; a session begins only then", async () => {
    const { person, email, code } = await withFactor();
    const before = (await (await store.sessions()).list(person.id)).length;
    const token = await secondStep(email);
    expect((await (await store.sessions()).list(person.id)).length).toBe(before);
    const done = await takeSecondStep(token, await code(), context());
    expect(done).toMatchObject({ isDone: true, to: "/worklist" });
    expect((await (await store.sessions()).list(person.id)).length).toBe(before + 1);
    // The token was for this once.
    pass(step);
    expect(await takeSecondStep(token, await code(), context())).toMatchObject({ isOver: true });
  });

  it("says nothing of a second factor to who has not the password", async () => {
    const { email } = await withFactor();
    const wrong = await enter(email, "not the password");
    const unknown = await enter("nobody@practice.example");
    expect(wrong).toEqual(unknown);
  });

  it("lets one in of two who give codes at once, with the same token or with one each", async () => {
    const { person, email, code, secret } = await withFactor();
    const sessions = async () => (await (await store.sessions()).list(person.id)).length;
    const before = await sessions();
    const token = await secondStep(email);
    const early = await generate({ secret, epoch: Math.floor((Date.now() - step) / 1000) });
    const now = await code();
    const same = await Promise.all(
      [early, now].map((each) => takeSecondStep(token, each, context())),
    );
    expect(same.filter(({ isDone }) => isDone)).toHaveLength(1);
    pass(2 * step);
    const tokens = [await secondStep(email), await secondStep(email)];
    const next = await code();
    const two = await Promise.all(tokens.map((each) => takeSecondStep(each, next, context())));
    expect(two.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(await sessions()).toBe(before + 2);
  });

  it("slows wrong codes down, also when the password is given anew before each, and asks it anew after five minutes", async () => {
    const { email, code } = await withFactor();
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const told = await takeSecondStep(await secondStep(email), "000000", context());
      if (told.isDone || !("waitSeconds" in told)) throw new Error("That should not be over.");
      waits.push(told.waitSeconds);
    }
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits.slice(4).every((wait) => wait > 0)).toBe(true);
    // The right code has to wait as well: else the delay would tell which one is right.
    expect(await takeSecondStep(await secondStep(email), await code(), context())).toMatchObject({
      isDone: false,
    });
    pass(60_000);
    const late = await secondStep(email);
    pass(5 * 60_000);
    expect(await takeSecondStep(late, await code(), context())).toMatchObject({ isOver: true });
    expect(await takeSecondStep(await secondStep(email), await code(), context())).toMatchObject({
      isDone: true,
    });
  });

  it("ends where the person or the factor changed meanwhile", async () => {
    const { person, email, code } = await withFactor();
    const people = await store.people();
    const token = await secondStep(email);
    pass(1);
    await people.setPassword(person.id, "another row of words", person.id);
    expect(await takeSecondStep(token, await code(), context())).toMatchObject({ isOver: true });
    pass(1);
    await people.setPassword(person.id, password, person.id);
    const again = await secondStep(email);
    await (await store.factors()).remove(person.id, null);
    expect(await takeSecondStep(again, await code(), context())).toMatchObject({ isOver: true });
    const other = await withFactor();
    const disabled = await secondStep(other.email);
    pass(1);
    await people.change(other.person.id, { isDisabled: true }, null);
    expect(await takeSecondStep(disabled, await other.code(), context())).toMatchObject({
      isOver: true,
    });
  });

  it("with a recovery code says how many are left, and leads on from there", async () => {
    const { email, codes } = await withFactor();
    const [first = ""] = codes;
    const done = await takeSecondStep(await secondStep(email), first, context());
    expect(done).toMatchObject({
      isDone: true,
      to: "/account/second-factor?next=%2Fworklist&recovered",
    });
    expect(await takeSecondStep(await secondStep(email), first, context())).toMatchObject({
      isDone: false,
    });
  });

  it("begins no session where the password was reset, or the person locked out, while it was checked", async () => {
    const { person, email } = await hire();
    const people = await store.people();
    await (await store.sessions()).endAll(person.id);
    for (const meanwhile of [
      () => people.setPassword(person.id, null, null),
      () => people.change(person.id, { isDisabled: true }, null),
    ]) {
      pass(1);
      await people.setPassword(person.id, password, person.id);
      pass(1);
      const entering = enter(email);
      // The password is being hashed by now.
      await new Promise(setImmediate);
      pass(1);
      await meanwhile();
      expect((await entering).isDone).toBe(false);
      expect(await (await store.sessions()).list(person.id)).toEqual([]);
    }
  });

  it("is asked for after a link has set a new password too", async () => {
    const { person, email } = await withFactor();
    const token = store.setupLinks.make({ kind: "password", personId: person.id });
    const given = { name: "", email, password: "another row of words" };
    expect(await redeemLink(token, given, context())).toMatchObject({ to: "/login/second-step" });
    expect(await (await store.sessions()).list(person.id)).toEqual([]);
  });
});

describe("a change of one's own factor", () => {
  it("takes the password, and the code of the one before; other sessions end", async () => {
    const { person, own, ask, code, codes } = await withFactor();
    const other = await (await store.sessions()).start(person.id, { address, agent: null });
    expect(await ask({ intent: "off", password: "wrong", code: await code() })).toMatchObject({
      isDone: false,
    });
    expect(await ask({ intent: "off", password, code: "000000" })).toMatchObject({ isDone: false });
    expect(await ask({ intent: "begin", password })).toMatchObject({ isDone: false });
    expect(await ask({ intent: "confirm", code: await code() })).toMatchObject({ isDone: false });
    expect(await (await store.factors()).of(person.id)).not.toBeNull();
    const renewed = await ask({ intent: "renew", password, code: await code() });
    expect(renewed.codes).toHaveLength(10);
    expect(renewed.codes).not.toContain(codes[0]);
    const open = await (await store.sessions()).list(person.id);
    expect(open.map(({ id }) => id)).toEqual([own.session?.id]);
    expect(await (await store.sessions()).find(other.token, 0)).toBeUndefined();
    expect(await ask({ intent: "off", password, code: renewed.codes?.[0] ?? "" })).toMatchObject({
      isDone: true,
    });
    expect(await (await store.factors()).of(person.id)).toBeNull();
  });

  it("needs no code before there is one, and the password always", async () => {
    const { person, own } = await hire();
    const told = await changeFactor(form({ intent: "begin", password: "wrong" }), own, person);
    expect(told).toMatchObject({ isDone: false });
    expect(store.pendingEnrolments.find(own.session?.id ?? "")).toBeUndefined();
    expect(lineOf("sign_in_failed", person.id)).toBeDefined();
  });
});

it("says that it cannot be kept where the key file is damaged, and takes it once the file is back", async () => {
  await withFactor();
  const { person, own } = await hire();
  const ask = (fields: { [name: string]: string }) => changeFactor(form(fields), own, person);
  await ask({ intent: "begin", password });
  const secret = store.pendingEnrolments.find(own.session?.id ?? "") ?? "";
  const code = await generate({ secret, epoch: Math.floor(Date.now() / 1000) });
  const path = join(home, "second-factor.key");
  const key = readFileSync(path);
  writeFileSync(path, "");
  expect(await ask({ intent: "confirm", code })).toMatchObject({ isDone: false });
  expect(await (await store.factors()).of(person.id)).toBeNull();
  writeFileSync(path, key);
  expect(await ask({ intent: "confirm", code })).toMatchObject({ isDone: true });
});

describe("an owner", () => {
  const change = (fields: { [name: string]: string }, owner: Awaited<ReturnType<typeof hire>>) =>
    changePeople(form(fields), owner.own, owner.person);

  it("demands it of all only with one of their own; then nobody turns theirs off", async () => {
    const bare = await hire("owner");
    expect(await change({ intent: "factor-demanded" }, bare)).toMatchObject({ isDone: false });
    const owner = await withFactor("owner");
    const biller = await withFactor();
    expect(await change({ intent: "factor-demanded" }, owner)).toMatchObject({ isDone: true });
    const code = await biller.code();
    expect(await biller.ask({ intent: "off", password, code })).toMatchObject({ isDone: false });
    const loosen = { intent: "factor-optional", own_password: password };
    expect(await change(loosen, owner)).toMatchObject({ isDone: false });
    expect(await change({ ...loosen, own_code: await owner.code() }, owner)).toMatchObject({
      isDone: true,
    });
    // The code was not used up by the refusal.
    expect(await biller.ask({ intent: "off", password, code })).toMatchObject({ isDone: true });
  });

  it("resets another's password, never the own one, which takes the present one", async () => {
    const owner = await hire("owner");
    const other = await hire("owner");
    const given = {
      intent: "password",
      password: "five other words in row",
      own_password: password,
    };
    expect(await change({ ...given, person: owner.person.id }, owner)).toMatchObject({
      isDone: false,
    });
    expect((await enter(owner.email)).isDone).toBe(true);
    expect(await change({ ...given, person: other.person.id }, owner)).toMatchObject({
      isDone: true,
    });
    expect((await enter(other.email)).isDone).toBe(false);
  });

  it("gives the own password and a code again before anyone is let in otherwise; a screen left open is not enough", async () => {
    const owner = await withFactor("owner");
    const other = await withFactor("owner");
    const former = await hire("owner");
    await (await store.people()).change(former.person.id, { isDisabled: true }, null);
    const person = other.person.id;
    const biller = await hire();
    const makesOwner = { name: "B", role: "owner", person: biller.person.id };
    const acts: readonly { [name: string]: string }[] = [
      { intent: "password", password: "five other words in row", person },
      { intent: "password", password: "", person },
      { intent: "take-off-factor", person },
      { intent: "save", ...makesOwner },
      { intent: "enable", person: former.person.id },
      { intent: "add", name: "New", email: "new@practice.example", role: "owner" },
    ];
    const before = await (await store.people()).list();
    for (const act of acts)
      for (const proof of [
        {},
        { own_password: "not the password at all" },
        { own_password: password },
        { own_password: password, own_code: "000000" },
      ]) {
        expect([act, await change({ ...act, ...proof }, owner)]).toMatchObject([
          act,
          { isDone: false },
        ]);
        pass(3_600_000);
      }
    expect(await (await store.people()).list()).toEqual(before);
    expect(await (await store.factors()).of(person)).not.toBeNull();
    expect(lineOf("sign_in_failed", owner.person.id)).toBeDefined();
    expect(lineOf("second_step_failed", owner.person.id)).toBeDefined();
    for (const act of acts) {
      const proof = { own_password: password, own_code: await owner.code() };
      expect([act, await change({ ...act, ...proof }, owner)]).toMatchObject([
        act,
        { isDone: true },
      ]);
      pass(step);
    }
  });

  it("asks for nothing again to change a name, to add a biller or to lock someone out", async () => {
    const owner = await withFactor("owner");
    const other = await hire("owner");
    const { id } = other.person;
    expect(
      await change({ intent: "save", person: id, name: "Renamed", role: "owner" }, owner),
    ).toMatchObject({ isDone: true });
    expect(
      await change(
        { intent: "add", name: "Bea", email: "bea@practice.example", role: "biller" },
        owner,
      ),
    ).toMatchObject({ isDone: true });
    expect(await change({ intent: "disable", person: id }, owner)).toMatchObject({ isDone: true });
  });

  it("ends a link that was made before, by setting the password otherwise or locking the person out", async () => {
    const owner = await hire("owner");
    const { person } = await hire();
    const reset = { intent: "password", person: person.id, own_password: password };
    const link = async () => {
      const told = await change({ ...reset, password: "" }, owner);
      return told.link?.split("/").at(-1) ?? "";
    };
    const first = await link();
    expect(store.setupLinks.find(first)).toBeDefined();
    await change({ ...reset, password: "five other words in row" }, owner);
    expect(store.setupLinks.find(first)).toBeUndefined();
    const second = await link();
    await change({ intent: "disable", person: person.id }, owner);
    await change({ intent: "enable", person: person.id }, owner);
    expect(store.setupLinks.find(second)).toBeUndefined();
  });

  it("takes off another's factor, never the own one, and ends people's sessions", async () => {
    const owner = await withFactor("owner");
    const { person, email } = await withFactor();
    const of = { person: person.id };
    expect(
      await change({ intent: "take-off-factor", person: owner.person.id }, owner),
    ).toMatchObject({ isDone: false });
    const proof = { own_password: password, own_code: await owner.code() };
    expect(await change({ intent: "take-off-factor", ...of, ...proof }, owner)).toMatchObject({
      isDone: true,
    });
    expect(await (await store.sessions()).list(person.id)).toEqual([]);
    expect((await enter(email)).cookies[0]).toMatch(/^dermledger_session=/);
    const [session] = await (await store.sessions()).list(person.id);
    const end = { intent: "end-session", session: session?.id ?? "" };
    expect(await change({ ...end, person: owner.person.id }, owner)).toMatchObject({
      isDone: false,
    });
    expect(await change({ ...end, ...of }, owner)).toMatchObject({ isDone: true });
    expect(await (await store.sessions()).list(person.id)).toEqual([]);
    const lines = audit();
    for (const did of ["set up", "taken off", "demanded of all", "made optional", "turned off"])
      expect(lines).toContain(`"did":"${did}"`);
    for (const act of ["second_step_asked", "second_step_failed", "new_device", "session_ended"])
      expect(lines).toContain(`"act":"${act}"`);
    expect(lines).toContain('"by":"recovery code"');
    expect(/four words|"000000"|[A-Z2-7]{32}/.test(lines)).toBe(false);
  });
});
