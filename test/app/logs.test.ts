import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeError } from "#app/server/describe-error.ts";
import { loggedPath } from "#app/server/logged-path.ts";
import { readable } from "#app/server/readable-log.ts";
import { type Dashboard, startDashboard } from "../e2e/dashboard.ts";
import { signIn } from "./signed-in.ts";

describe("what may be said of an error", () => {
  it("is its kind and its place, never its words", () => {
    const cause = new SyntaxError(`Unexpected token 'S', "SMITH, JOHN" is not valid JSON`);
    const error = new Error("Conversion Error: Could not convert string 'SMITH' to INT32", {
      cause,
    });
    const said = describeError(error);
    expect(said).toMatchObject({
      name: "Error",
      code: "Conversion Error",
      cause: { name: "SyntaxError" },
    });
    expect(said.at[0]).toContain("logs.test.ts");
    expect(JSON.stringify(said)).not.toMatch(/SMITH|JOHN/);
  });

  it("is nothing of a message that looks like a place", () => {
    const error = new Error("x\n    at SMITH (JOHN.ts:1:1)");
    expect(JSON.stringify(describeError(error))).not.toMatch(/SMITH|JOHN/);
    expect(describeError("SMITH")).toEqual({ name: "string", at: [] });
  });
});

describe("what may be said of an address", () => {
  it("is its route and opaque ids", () => {
    expect(loggedPath("/claims/cAbc1234_-xY")).toBe("/claims/cAbc1234_-xY");
    expect(loggedPath("/claims/cAbc1234_-xY.data")).toBe("/claims/cAbc1234_-xY.data");
    expect(loggedPath("/claims/constantinou")).toBe("/claims/:id");
    expect(loggedPath("/claims/9981234")).toBe("/claims/:id");
    expect(loggedPath("/setup/3f2a9c0d-1111-4222-8333-444455556666")).not.toContain("3f2a");
    expect(loggedPath("/john-smith")).toBe("(no such page)");
    expect(loggedPath("/assets/smith.js")).toBe("/assets/");
    expect(loggedPath("/_root.data")).toBe("/.data");
  });
});

it("reads as text at a terminal", () => {
  const line = { time: "2026-11-23T09:01:02.000Z", level: "error", msg: "request failed" };
  expect(
    readable({ ...line, request: "ab12", error: { name: "Error", at: ["f (a.js:1:2)"] } }),
  ).toBe("09:01:02 error request failed request=ab12: Error\n    at f (a.js:1:2)");
});

describe("the log of a busy dashboard", () => {
  let dashboard: Dashboard;
  let log = "";
  let audit = "";
  let secrets: string[] = [];

  beforeAll(async () => {
    dashboard = await startDashboard({ isFilled: true });
    const { home, run, files, url } = dashboard;
    secrets = secretsIn(files);
    const claims = JSON.parse(await run("query", "claims", "--format", "json", "--limit", "12"));
    const cookie = await signIn(url, "owner");
    const get = (path: string) =>
      fetch(url + path, { headers: { Cookie: cookie } }).then((a) => a.text());
    const post = (path: string, form: Record<string, string>) =>
      fetch(url + path, {
        method: "POST",
        headers: { Cookie: cookie, Origin: url },
        body: new URLSearchParams(form),
        redirect: "manual",
      }).then((answer) => answer.text());
    for (const path of ["/", "/aging", "/denials", "/payments", "/acceptance", "/claims", "/loads"])
      await get(path);
    for (const { claim_id, control_number, patient } of claims) {
      await get(`/claims/${claim_id}`);
      await get(`/claims/${claim_id}.data`);
      // What people do by mistake: names and numbers in addresses.
      await get(`/claims/${encodeURIComponent(patient)}?search=${encodeURIComponent(patient)}`);
      await get(`/${encodeURIComponent(control_number)}?as-of=${control_number}`);
      await get(
        `/claims?as-of=${encodeURIComponent(patient)}&payer=${encodeURIComponent(patient)}`,
      );
      await post("/claims", { intent: "find", search: patient });
      await post("/claims", { intent: "find", search: control_number });
      await post("/follow-up", { intent: "note", claim: claim_id, note: `${patient} called` });
      await post("/follow-up", { intent: "status", claim: patient, status: patient });
      await post("/login", { email: patient, password: control_number });
      await post(`/${encodeURIComponent(patient)}`, { name: patient });
    }
    await get("/export/claims");
    log = dashboard.told();
    audit = readdirSync(join(home, "audit"))
      .map((name) => readFileSync(join(home, "audit", name), "utf8"))
      .join("");
  });
  afterAll(() => dashboard?.stop());

  it("holds lines of JSON with what was asked and how it went", () => {
    const lines = log
      .split("\n")
      .filter((text) => text.startsWith("{"))
      .map((text) => JSON.parse(text));
    const seen = lines.find(({ path }) => /^\/claims\/c/.test(path));
    expect(seen).toMatchObject({ level: "info", method: "GET", status: 200 });
    expect(seen.request).toMatch(/^[0-9a-f]{12}$/);
    expect(seen.person).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen.bytes).toBeGreaterThan(1000);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ path }) => path?.includes("?"))).toEqual([]);
  });

  it("names no patient, member or control number, and neither does the audit", () => {
    expect(secrets.length).toBeGreaterThan(200);
    const said = new Set(`${log}\n${audit}`.toUpperCase().split(/[^A-Z0-9-]+/));
    expect(secrets.filter((secret) => said.has(secret))).toEqual([]);
  });

  it("goes with an audit of what was seen and done", () => {
    for (const act of ["signed_in", "sign_in_failed", "claim_seen", "exported", "followed_up"])
      expect(audit).toContain(`"act":"${act}"`);
  });
});

/** Last names, member and control numbers of the invented practice, as its claims tell them. */
function secretsIn(files: string): string[] {
  const found = new Set<string>();
  for (const name of readdirSync(files, { recursive: true, encoding: "utf8" })) {
    if (!/\.(837|txt|edi|x12)/i.test(name) && !name.includes("837")) continue;
    for (const segment of readFileSync(join(files, name), "latin1").split("~")) {
      const [id, ...elements] = segment.trim().split("*");
      if (id === "NM1" && ["IL", "QC"].includes(elements[0] ?? "")) {
        found.add(elements[2] ?? "");
        found.add(elements[8] ?? "");
      }
      if (id === "CLM") found.add(elements[0] ?? "");
    }
  }
  return [...found].map((text) => text.toUpperCase()).filter((text) => text.length >= 4);
}
