import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Admission, Asked } from "#app/people/admission.ts";
import { type Role, roles } from "#app/people/permissions.ts";
import { routeTable } from "#app/routes.ts";
import { enrollingMay, filesOnly, sampleOf, wholeOnly, whoMay } from "./who-may.ts";

const home = mkdtempSync(join(tmpdir(), "dermledger-admit-"));
process.env.DERMLEDGER_HOME = home;
// Read when the home is known.
const { admit } = await import("#app/people/admit.server.ts");
const { factors, people, pendingSignIns, sessions } = await import("#app/people/people.server.ts");
const { shutdown } = await import("#app/reader.server.ts");

const cookies = new Map<string, string>();
let limitedId = "";

beforeAll(async () => {
  const store = await people();
  const password = "four words in a row";
  const signIn = async (who: string, role: Role, locations: string[] | null) => {
    const person = { email: `${who}@practice.example`, name: who, role, password, locations };
    const { id } = await store.add(person, null);
    const { token } = await (await sessions()).start(id, { address: null, agent: null });
    cookies.set(who, `dermledger_session=${token}`);
    return id;
  };
  for (const role of roles) await signIn(role, role, null);
  limitedId = await signIn("limited", "manager", ["L1"]);
});
afterAll(async () => {
  await shutdown();
  rmSync(home, { recursive: true, force: true });
});

const ask = (target: string, method = "GET", who?: string, more: Partial<Asked> = {}) =>
  admit({
    method,
    target,
    cookie: who === undefined ? undefined : cookies.get(who),
    bodyBytes: 0,
    idleSeconds: 0,
    address: "10.0.0.1",
    agent: "",
    isSecure: false,
    ...more,
  });
const statusOf = (admission: Admission) => (admission.isAdmitted ? "in" : admission.answer.status);
const status = async (...asked: Parameters<typeof ask>) => statusOf(await ask(...asked));

const paths = routeTable.map((route) => route.path ?? "");
const writes = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const dataOf = (address: string) => (address === "/" ? "/_root.data" : `${address}.data`);
const isAmong = (who: string, letters = "") => letters === "a" || letters.includes(who[0] ?? "?");
const isPage = (path: string) =>
  routeTable.find((route) => (route.path ?? "") === path)?.file.endsWith(".tsx") === true;

it("every address of the table has its line, and every line its address", () => {
  expect(Object.keys(whoMay).sort()).toEqual([...paths].sort());
  const whole = routeTable.filter((route) => route.isWhole).map((route) => route.path);
  expect([...wholeOnly].sort()).toEqual(whole.sort());
  const files = routeTable.filter((route) => route.isFile).map((route) => route.path);
  expect([...filesOnly].sort()).toEqual(files.sort());
  const enrolling = routeTable.filter((route) => route.isForEnrolling).map((route) => route.path);
  expect([...enrollingMay].sort()).toEqual(enrolling.sort());
});

describe.each(paths)("/%s", (path) => {
  const [read = "", write = ""] = whoMay[path] ?? [];
  const address = sampleOf(path);

  it("signed out leads to the sign-in, or is refused", async () => {
    for (const method of ["GET", "HEAD"]) {
      const admission = await ask(address, method);
      if (read === "a") expect(statusOf(admission)).toBe("in");
      else if (!isPage(path)) expect(statusOf(admission)).toBe(401);
      else {
        expect(statusOf(admission)).toBe(302);
        const to = admission.isAdmitted ? "" : admission.answer.headers.Location;
        expect(to).toBe(address === "/" ? "/login" : `/login?next=${encodeURIComponent(address)}`);
      }
    }
    expect(await status(dataOf(address))).toBe(read === "a" ? "in" : 401);
    for (const method of writes) {
      expect(await status(address, method)).toBe(write === "a" ? "in" : 401);
      expect(await status(dataOf(address), method)).toBe(write === "a" ? "in" : 401);
    }
  });

  it.each(roles)("as %s as far as the role goes", async (role) => {
    const readable = isAmong(role, read) ? "in" : 403;
    for (const form of [address, `${address}?_routes=root`])
      expect(await status(form, "GET", role)).toBe(readable);
    // As data of a page a file would be held in memory whole.
    const asData = readable === "in" && filesOnly.includes(path) ? 404 : readable;
    expect(await status(dataOf(address), "GET", role)).toBe(asData);
    expect(await status(address, "HEAD", role)).toBe(readable);
    const writable = write === "" ? 405 : isAmong(role, write) ? "in" : 403;
    for (const method of writes)
      for (const form of [address, dataOf(address), `${address}?index`])
        expect(await status(form, method, role)).toBe(writable);
  });

  it("kept to a location there is nothing where the whole home is shown", async () => {
    const readable = isAmong("manager", read) ? "in" : 403;
    const expected = wholeOnly.includes(path) ? 404 : readable;
    expect(await status(address, "GET", "limited")).toBe(expected);
    const asData = filesOnly.includes(path) ? 404 : expected;
    expect(await status(dataOf(address), "GET", "limited")).toBe(asData);
    if (wholeOnly.includes(path))
      for (const method of writes) expect(await status(address, method, "limited")).toBe(404);
  });
});

describe("addresses written otherwise", () => {
  it.each([
    ["/claims/", 302],
    ["/CLAIMS", 302],
    ["//claims", 302],
    ["/claims//x", 302],
    ["/%63laims", 302],
    ["/claims/a%2Fb", 302],
    ["/a/../claims", 302],
    ["/a/%2e%2e/claims.data", 401],
    ["/login/../claims.data", 401],
    ["/claims.data/", 302],
    ["/login/x", 302],
    ["/login.data/../claims.data", 401],
    ["/login?_data=root", 400],
    ["/login?_data=routes/claims/route", 400],
    ["*", 400],
    ["http://127.0.0.1/claims", 400],
    ["claims", 400],
    ["", 400],
  ])("%s is held back all the same (%s)", async (target, expected) => {
    expect(await status(target)).toBe(expected);
  });

  it("for people are the same page", async () => {
    for (const target of ["/LOADS", "/loads/", "/%6Coads", "/x/../loads.data", "/Loads.data"])
      expect(await status(target, "GET", "viewer")).toBe(403);
  });
});

describe("a refusal", () => {
  it("says so in plain words, and nothing of what lies there", async () => {
    const page = await ask("/loads", "GET", "viewer");
    if (page.isAdmitted) throw new Error("The viewer was let in.");
    expect(page.answer.headers["Content-Type"]).toMatch(/html/);
    expect(page.answer.body).toMatch(/Your role does not allow this/);
    expect(page.answer.body).not.toMatch(/<script|practice\.example/);
    const there = await ask("/claims/cAbCdEf12345.data");
    const nothing = await ask("/claims/nothing.data");
    expect(there).toEqual(nothing);
  });

  it("meets strangers' forms that are larger than a form", async () => {
    expect(await status("/login", "POST", undefined, { bodyBytes: 200 })).toBe("in");
    expect(await status("/login", "POST", undefined, { bodyBytes: 20_000 })).toBe(413);
    expect(await status("/login", "POST", undefined, { bodyBytes: null })).toBe(413);
  });
});

it("nobody sends more than a form holds, files aside", async () => {
  for (const bodyBytes of [3_000_000, null]) {
    expect(await status("/follow-up", "POST", "owner", { bodyBytes })).toBe(413);
    expect(await status("/loads/upload", "POST", "owner", { bodyBytes })).toBe("in");
  }
  expect(await status("/follow-up", "POST", "owner", { bodyBytes: 1_000_000 })).toBe("in");
});

describe("a change of a person", () => {
  it("counts at the next request", async () => {
    const store = await people();
    expect(await status("/audit", "GET", "limited")).toBe(404);
    await store.change(limitedId, { role: "owner", locations: null }, null);
    expect(await status("/audit", "GET", "limited")).toBe("in");
    await store.change(limitedId, { role: "viewer" }, null);
    expect(await status("/worklist", "GET", "limited")).toBe(403);
    await store.change(limitedId, { isDisabled: true }, null);
    expect(await status("/claims.data", "GET", "limited")).toBe(401);
    await store.change(limitedId, { isDisabled: false }, null);
    // The session ended with the first request after that.
    expect(await status("/claims.data", "GET", "limited")).toBe(401);
  });
});

describe("a second factor demanded of all", () => {
  const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const begin = async (who: string) => {
    const [person] = (await (await people()).list()).filter(({ name }) => name === who);
    if (person === undefined) throw new Error(`There is no ${who}.`);
    const { token } = await (await sessions()).start(person.id, { address: null, agent: null });
    cookies.set(`late ${who}`, `dermledger_session=${token}`);
    return person.id;
  };

  it("leaves whoever has none the page that sets it up, at every address and in every role", async () => {
    await begin("owner");
    expect(await status("/aging", "GET", "late owner")).toBe("in");
    await (await factors()).demand(true, "owner");
    // Who is at work goes on until the session's end.
    expect(await status("/aging", "GET", "late owner")).toBe("in");
    for (const role of roles) {
      const who = `late ${role}`;
      await begin(role);
      for (const path of paths) {
        const address = sampleOf(path);
        const [read = "", write = ""] = whoMay[path] ?? [];
        const isOpen = enrollingMay.includes(path) || read === "a";
        const seen = [];
        for (const method of ["GET", "HEAD"]) seen.push(await ask(address, method, who));
        for (const form of [dataOf(address), `${dataOf(address)}?_routes=root`])
          seen.push(await ask(form, "GET", who));
        for (const method of writes)
          for (const form of [address, dataOf(address)]) {
            const written = await ask(form, method, who);
            if (isOpen || write === "a") seen.push(written);
            else expect([path, method, statusOf(written)]).toEqual([path, method, 403]);
          }
        for (const admission of seen) {
          // Whatever lets someone pass gives no page a person to work for.
          if (admission.isAdmitted) {
            expect([path, isOpen || write === "a"]).toEqual([path, true]);
            expect(admission.context.person).toBeUndefined();
            expect(admission.context.memory).toBeUndefined();
          } else expect([302, 403, 405]).toContain(admission.answer.status);
        }
        const page = await ask(address, "GET", who);
        if (!isOpen && isPage(path) && !page.isAdmitted)
          expect(page.answer.headers.Location).toMatch(/^\/account\/second-factor(\?next=|$)/);
      }
    }
  });

  it("is over for a person with the factor, and for all when it is no longer demanded", async () => {
    const id = await begin("biller");
    expect(await status("/worklist", "GET", "late biller")).toBe(302);
    const { generate } = await import("otplib");
    const codes = await (await factors()).enroll(id, seed, await generate({ secret: seed }));
    expect(codes).toHaveLength(10);
    expect(await status("/worklist", "GET", "late biller")).toBe("in");
    await (await factors()).remove(id, "owner");
    expect(await status("/worklist", "GET", "late biller")).toBe(302);
    expect(await status("/aging", "GET", "late viewer")).toBe(302);
    await (await factors()).demand(false, "owner");
    expect(await status("/aging", "GET", "late viewer")).toBe("in");
    expect(await status("/worklist", "GET", "late biller")).toBe("in");
  });
});

it("a right password alone opens nothing, whatever cookie its token is sent in", async () => {
  const [owner] = (await (await people()).list()).filter(({ name }) => name === "owner");
  const token = pendingSignIns.begin({
    personId: owner?.id ?? "",
    changedAt: owner?.changedAt ?? "",
    factorId: "f",
    next: null,
  });
  for (const path of paths) {
    const [read = ""] = whoMay[path] ?? [];
    for (const name of ["dermledger_second_step", "dermledger_session", "dermledger_device"]) {
      const cookie = `${name}=${token}`;
      const admission = await ask(sampleOf(path), "GET", undefined, { cookie });
      if (admission.isAdmitted) {
        expect([path, read]).toEqual([path, "a"]);
        expect(admission.context.person ?? admission.context.session).toBeUndefined();
      } else expect([302, 401]).toContain(admission.answer.status);
    }
  }
});
