import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allExports } from "#app/exports/all-exports.server.ts";
import { routeTable } from "#app/routes.ts";
import {
  type Dashboard,
  password,
  people,
  startDashboard,
  today,
  type Who,
} from "../e2e/dashboard.ts";
import { filesOnly, sampleOf, whoMay } from "./people/who-may.ts";
import { wholeTables, whoMayExport } from "./people/who-may-export.ts";
import { signIn } from "./signed-in.ts";

let dashboard: Dashboard;
const cookies = new Map<Who, string>();
const roles = ["owner", "manager", "biller", "viewer"] as const;

beforeAll(async () => {
  dashboard = await startDashboard({ isFilled: true });
  for (const who of [...roles, "biller2"] as const)
    cookies.set(who, await signIn(dashboard.url, who));
});
afterAll(() => dashboard?.stop());

type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

/** A raw request: no header is added and no redirect followed. */
function ask(
  path: string,
  {
    method = "GET",
    who,
    headers = {},
    body,
  }: {
    method?: string;
    who?: Who | undefined;
    headers?: Record<string, string>;
    body?: string;
  } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(dashboard.url);
  const cookie = who === undefined ? undefined : cookies.get(who);
  const all = {
    ...(method === "GET" || method === "HEAD" ? {} : { Origin: dashboard.url }),
    ...(cookie === undefined ? {} : { Cookie: cookie }),
    ...(body === undefined
      ? {}
      : {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": String(Buffer.byteLength(body)),
        }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers: all }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

const form = (fields: Record<string, string> | [string, string][]) =>
  new URLSearchParams(fields).toString();

function expectGuards({ headers }: Answer): void {
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'(;|$)/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  for (const part of [
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(part);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers["x-powered-by"]).toBeUndefined();
}

const isAmong = (who: string, letters: string) =>
  letters === "a" || letters.includes(who[0] ?? "?");

describe.each(routeTable.map((route) => route.path ?? ""))("/%s", (path) => {
  const [read = "", write = ""] = whoMay[path] ?? [];
  const address = sampleOf(path);
  const data = address === "/" ? "/_root.data" : `${address}.data`;

  it("tells a stranger nothing", async () => {
    for (const [target, method] of [
      [address, "GET"],
      [address, "HEAD"],
      [data, "GET"],
      [address, "POST"],
      [data, "DELETE"],
    ] as const) {
      const answer = await ask(target, { method });
      expectGuards(answer);
      expect(answer.body).not.toMatch(/claim_id|control_number|DERMATOLOGY/);
      const open = method === "GET" || method === "HEAD" ? read : write;
      if (open !== "a") expect([302, 401]).toContain(answer.status);
      if (method === "HEAD") expect(answer.body).toBe("");
    }
  });

  it("is refused to the roles that may not, and answers the others", async () => {
    for (const who of roles) {
      for (const target of [address, data]) {
        const answer = await ask(target, { who });
        expectGuards(answer);
        if (!isAmong(who, read)) expect(answer.status).toBe(403);
        else if (target === data && filesOnly.includes(path)) expect(answer.status).toBe(404);
        else {
          expect(answer.headers["x-dermledger-refused"]).toBeUndefined();
          expect(answer.status).toBeLessThan(500);
          expect([401, 403]).not.toContain(answer.status);
        }
      }
      if (isAmong(who, write)) continue;
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await ask(address, { who, method, body: "intent=save" });
        expectGuards(answer);
        expect(answer.status).toBe(write === "" ? 405 : 403);
      }
    }
  });

  it("does nothing for another site's page", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const headers of [
        { Origin: "https://evil.example" },
        { Origin: "null" },
        { Origin: "", "Sec-Fetch-Site": "cross-site" },
      ]) {
        const answer = await ask(address, { who: "owner", method, headers, body: "intent=save" });
        expectGuards(answer);
        expect([answer.status, answer.body]).toEqual([
          403,
          "This request came from another site and was not done.",
        ]);
      }
  });
});

describe("tables as files", () => {
  it("are each written down, with who may have them", () => {
    expect(allExports.map(({ name }) => name).sort()).toEqual(Object.keys(whoMayExport).sort());
    const whole = allExports.filter(({ isWhole }) => isWhole).map(({ name }) => name);
    expect(whole.sort()).toEqual([...wholeTables].sort());
  });

  it.each(Object.entries(whoMayExport))("%s", async (table, letters) => {
    const address = `/export/${table}?claim=cAbCdEf12345&month=2026-09&format=`;
    expect((await ask(`${address}csv`)).status).toBe(401);
    for (const who of roles)
      for (const format of ["csv", "about"]) {
        const answer = await ask(`${address}${format}`, { who });
        expectGuards(answer);
        if (!isAmong(who, letters)) expect([who, answer.status]).toEqual([who, 403]);
        else {
          expect(answer.status).toBeLessThan(500);
          expect([401, 403]).not.toContain(answer.status);
        }
      }
  });
});

it("assets hold no data and are the only answers that a browser may keep", async () => {
  const { body } = await ask("/login");
  const script = /\/assets\/[\w.-]+\.js/.exec(body)?.[0] ?? "";
  const asset = await ask(script);
  expect(asset.status).toBe(200);
  expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(asset.headers["x-content-type-options"]).toBe("nosniff");
  expectGuards(await ask("/assets/none.js"));
  expectGuards(await ask("/%E0%A4%A", { who: "viewer" }));
  expectGuards(await ask("/claims?as-of=never", { who: "viewer" }));
  expectGuards(await ask("/", { headers: { Host: "evil.example" } }));
});

describe("signing in", () => {
  const signInAs = (email: string, given: string, more: { next?: string; cookie?: string } = {}) =>
    ask("/login", {
      method: "POST",
      body: form({ email, password: given, ...(more.next ? { next: more.next } : {}) }),
      headers: more.cookie ? { Cookie: more.cookie } : {},
    });

  it("gives a new cookie each time, for this site's requests alone, and leads on within the site", async () => {
    const { email } = people.manager;
    const first = await signInAs(email, password, { next: "/claims?payer=A" });
    expect([first.status, first.headers.location]).toEqual([303, "/claims?payer=A"]);
    const [cookie = ""] = first.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^dermledger_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const own = cookie.split(";")[0] ?? "";
    const again = await signInAs(email, password, { next: "//evil.example", cookie: own });
    expect(again.headers.location).toBe("/");
    expect(again.headers["set-cookie"]?.[0]).not.toBe(cookie);
    // The session that was there before is over.
    expect((await ask("/claims.data", { headers: { Cookie: own } })).status).toBe(401);
  });

  it("says the same of a wrong password and of someone unknown, then asks to wait", async () => {
    const sentences: (string | undefined)[] = [];
    for (const email of [people.viewer.email, "nobody@practice.example"]) {
      const answer = await signInAs(email, "a wrong password");
      expectGuards(answer);
      expect(answer.status).toBe(401);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      sentences.push(/role="alert"[^>]*>([^<]*)/.exec(answer.body)?.[1]);
      await signInAs(email, "a wrong password");
      const late = await signInAs(email, "a wrong password");
      expect(late.status).toBe(429);
      expect(Number(late.headers["retry-after"])).toBeGreaterThan(0);
      expect(late.body).toMatch(/Too many tries\. Wait \d+ second/);
      expectGuards(late);
    }
    expect(sentences).toEqual(Array(2).fill("E-mail or password do not fit."));
  });

  it("signing out ends the session and what the browser kept", async () => {
    const cookie = await signIn(dashboard.url, "owner");
    const headers = { Cookie: cookie };
    expect((await ask("/claims.data", { headers })).status).toBe(200);
    const out = await ask("/logout", {
      method: "POST",
      headers: { ...headers, Origin: dashboard.url },
    });
    expect([out.status, out.headers.location]).toEqual([303, "/login"]);
    expect(out.headers["set-cookie"]?.[0]).toMatch(/^dermledger_session=; .*Max-Age=0/);
    expect(out.headers["clear-site-data"]).toBe('"cache"');
    expect((await ask("/claims.data", { headers })).status).toBe(401);
  });
});

describe("someone kept to one location", () => {
  const who = "biller2";
  type Claim = { claim_id: string; control_number: string };
  let own: Claim[] = [];
  let others: Claim[] = [];
  /** A filter of the other location. */
  let there = "";

  beforeAll(async () => {
    const page = await ask("/settings/people?add", { who: "owner" });
    const locations = [...page.body.matchAll(/name="location"[^>]*value="([^"]+)"/g)];
    const [first = "", second = ""] = locations.map(([, id = ""]) => id);
    const claimsAt = async (location: string): Promise<Claim[]> =>
      JSON.parse(
        await dashboard.run(
          "query",
          "claims",
          "--as-of",
          today,
          "--location",
          location,
          "--format",
          "json",
        ),
      );
    [own, others] = [await claimsAt(first), await claimsAt(second)];
    there = `location=${second}`;
    const listed: { id: string; email: string }[] = JSON.parse(
      JSON.stringify(await peopleOnPage()),
    );
    const id = listed.find(({ email }) => email === people[who].email)?.id ?? "";
    const saved = await ask("/settings/people", {
      who: "owner",
      method: "POST",
      body: form([
        ["intent", "save"],
        ["person", id],
        ["name", people[who].name],
        ["role", "biller"],
        ["location", first],
      ]),
    });
    expect(saved.status).toBe(200);
  });

  async function peopleOnPage() {
    const { body } = await ask("/settings/people", { who: "owner" });
    return [...body.matchAll(/href="[^"]*\?person=([\w-]+)[^"]*"[\s\S]*?<td>([^<]+)<\/td>/g)].map(
      ([, id, email]) => ({ id, email }),
    );
  }

  it("sees the claims there, and of others not even that they exist", async () => {
    expect(Math.min(own.length, others.length)).toBeGreaterThan(10);
    for (const { claim_id } of own.slice(0, 3))
      expect((await ask(`/claims/${claim_id}`, { who })).status).toBe(200);
    const nothing = await ask("/claims/cAbCdEf12345", { who });
    for (const { claim_id } of others.slice(0, 3))
      for (const form of [
        `/claims/${claim_id}`,
        `/claims/${claim_id}/peek`,
        `/claims/${claim_id}?source=1`,
      ]) {
        const answer = await ask(form, { who });
        expect(answer.status).toBe(404);
        expect(answer.status).toBe(nothing.status);
      }
  });

  it("is told of no other claim, nor of another place, at any address of the table", async () => {
    const ours = new Set(own.map(({ control_number }) => control_number));
    const theirs = others.flatMap(({ claim_id, control_number }) =>
      ours.has(control_number) ? [claim_id] : [claim_id, control_number],
    );
    const view = form({
      intent: "save",
      name: "There",
      path: "/claims",
      search: there,
      shared: "1",
    });
    expect((await ask("/views", { who: "manager", method: "POST", body: view })).status).toBe(200);
    const tellsOthers = ({ body }: Answer) => {
      const words = new Set(body.match(/[\w-]+/g));
      return theirs.some((each) => words.has(each)) || body.includes(there);
    };
    const id = own[0]?.claim_id ?? "";
    const forms = routeTable.flatMap(({ path = "" }) => {
      const address = sampleOf(path).replace(sampleOf(":id").slice(1), id);
      return [address, address === "/" ? "/_root.data" : `${address}.data`];
    });
    const tables = Object.keys(whoMayExport).map(
      (name) => `/export/${name}?claim=${id}&month=2026-09`,
    );
    const foreign = `&claim=${others[0]?.claim_id}`;
    for (const table of wholeTables)
      expect([table, (await ask(`/export/${table}`, { who })).status]).toEqual([table, 404]);
    for (const target of [...forms, ...tables, ...tables.map((each) => each + foreign)]) {
      const answer = await ask(target, { who });
      expect({ target, tells: tellsOthers(answer) }).toEqual({ target, tells: false });
      expect(answer.status).toBeLessThan(500);
    }
    // The same question, asked of someone who sees all, does tell.
    expect(tellsOthers(await ask("/export/claims", { who: "owner" }))).toBe(true);
    expect(tellsOthers(await ask("/_root.data", { who: "owner" }))).toBe(true);
  });

  it("exports those alone, and cannot ask for another location", async () => {
    const ours = own.map(({ control_number }) => control_number);
    const theirs = others.filter(({ control_number }) => !ours.includes(control_number));
    const listed = async (as: Who, search = "") => {
      const answer = await ask(`/export/claims${search}`, { who: as });
      const numbers = answer.body.split("\r\n").map((line) => line.split(",")[0] ?? "");
      return { status: answer.status, numbers: new Set(numbers) };
    };
    const all = await listed(who);
    expect(all.status).toBe(200);
    expect(ours.every((number) => all.numbers.has(number))).toBe(true);
    expect(theirs.filter(({ control_number }) => all.numbers.has(control_number))).toEqual([]);
    expect((await listed(who, `?${there}`)).status).toBe(404);
    const whole = await listed("owner");
    expect(theirs.every(({ control_number }) => whole.numbers.has(control_number))).toBe(true);
  });

  it("cannot follow up what lies elsewhere", async () => {
    const note = (claim: Claim | undefined) =>
      ask("/follow-up", {
        who,
        method: "POST",
        body: form({ intent: "note", claim: claim?.claim_id ?? "", note: "called them" }),
      });
    expect((await note(own[0])).status).toBe(200);
    expect((await note(others[0])).status).toBe(404);
  });

  it("has no page that shows the whole home", async () => {
    for (const path of ["/loads", "/settings/people", "/audit", "/loads/jobs"])
      expect((await ask(path, { who })).status).toBe(404);
  });
});
