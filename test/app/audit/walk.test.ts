import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Line } from "#audit/line.ts";
import { type Dashboard, people, startDashboard } from "../../e2e/dashboard.ts";
import { aClaim } from "../a-claim.ts";
import { signIn } from "../signed-in.ts";

let dashboard: Dashboard;
let cookie = "";
let claimId = "";

const folder = () => join(dashboard.home, "audit");
const lines = (): Line[] =>
  readdirSync(folder())
    .sort()
    .flatMap((name) => readFileSync(join(folder(), name), "utf8").trimEnd().split("\n"))
    .map((text) => JSON.parse(text));
const get = (path: string, as = cookie) =>
  fetch(dashboard.url + path, { headers: { Cookie: as }, redirect: "manual" });
const post = (path: string, body: URLSearchParams | FormData, as = cookie) =>
  fetch(dashboard.url + path, {
    method: "POST",
    headers: { Cookie: as, Origin: dashboard.url },
    body,
    redirect: "manual",
  });
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

/** Acts recorded while `work` ran, by whom. */
async function recorded(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const before = lines().length;
  await work();
  return lines()
    .slice(before)
    .filter(({ act }) => !act.startsWith("audit_"))
    .map(
      ({ act, who }) => `${act} ${who === null ? "nobody" : "user" in who ? "user" : who.email}`,
    );
}

beforeAll(async () => {
  dashboard = await startDashboard({ isFilled: true });
  cookie = await signIn(dashboard.url, "owner");
  claimId = await aClaim(dashboard.url, cookie);
});
afterAll(() => dashboard?.stop());

const { owner, biller } = people;

describe("recorded is", () => {
  it("what was done at the command line before", () => {
    const acts = lines().map(({ act, who }) => [act, who !== null && "user" in who]);
    expect(acts).toContainEqual(["loaded", true]);
    expect(acts).toContainEqual(["people_changed", true]);
  });

  it("who signs in, fails to, and signs out", async () => {
    let as = "";
    expect(await recorded(async () => (as = await signIn(dashboard.url, "biller")))).toEqual([
      `signed_in ${biller.email}`,
    ]);
    expect(await recorded(() => post("/logout", form({}), as))).toEqual([
      `signed_out ${biller.email}`,
    ]);
    expect((await get("/claims", as)).status).toBe(302);
    const wrong = form({ email: biller.email, password: "not it" });
    expect(await recorded(() => post("/login", wrong, ""))).toEqual(["sign_in_failed nobody"]);
    // What was typed may be a password in the wrong field.
    expect(JSON.stringify(lines())).not.toContain("not it");
  });

  it("who saw a claim, its segments, and took the list along", async () => {
    expect(await recorded(() => get(`/claims/${claimId}`))).toEqual([`claim_seen ${owner.email}`]);
    expect(await recorded(() => get(`/claims/${claimId}.data`))).toEqual([
      `claim_seen ${owner.email}`,
    ]);
    const page = await (await get(`/claims/${claimId}`)).text();
    const source = /source=(\d+(?:%3A|:)\d+)/.exec(page)?.[1];
    expect(source).toBeDefined();
    const seen = await recorded(() => get(`/claims/${claimId}?source=${source}`));
    expect(seen).toEqual([`claim_seen ${owner.email}`, `segments_seen ${owner.email}`]);
    expect(await recorded(() => get(`/loads?source=${source}`))).toEqual([
      `segments_seen ${owner.email}`,
    ]);
    const csv = await (await get("/export/claims?payer=AETNA&format=csv")).text();
    expect(lines().at(-1)).toMatchObject({
      act: "exported",
      detail: {
        what: "claims",
        format: "csv",
        rows: csv.trimEnd().split("\r\n").length - 1,
        filters: "?payer=AETNA",
      },
    });
    const about = await (await get("/export/claims?payer=AETNA&format=about")).text();
    expect(about).toContain("Filters: Payer: AETNA\n");
  });

  it("who followed up, saved settings, kept a view, sent a file", async () => {
    const note = form({ intent: "note", claim: claimId, note: "a secret of the note" });
    expect(await recorded(() => post("/follow-up", note))).toEqual([`followed_up ${owner.email}`]);
    expect(JSON.stringify(lines())).not.toContain("a secret of the note");
    const view = form({ intent: "save", name: "Mine", path: "/claims", search: "payer=AETNA" });
    expect(await recorded(() => post("/views", view))).toEqual([`view_saved ${owner.email}`]);
    const tieOut = form({
      practice: "",
      month: "2026-09",
      charges: "1.00",
      payments: "",
      adjustments: "",
      ar: "",
    });
    expect(await recorded(() => post("/loads", tieOut))).toEqual([`settings_saved ${owner.email}`]);
    const file = new FormData();
    file.set("files", new Blob(["ISA*00*"]), "SMITH-JOHN.835");
    const sent = await recorded(() => post("/loads/upload", file));
    expect(sent[0]).toBe(`file_uploaded ${owner.email}`);
    expect(JSON.stringify(lines())).not.toContain("SMITH");
  });

  it("shown to owners alone, by the names of today, with the chain's verdict", async () => {
    const page = await (await get(`/audit?claim=${claimId}`)).text();
    expect(page).toContain(owner.name);
    expect(page).toContain("The chain holds.");
    expect(page).toContain("Followed up");
    const csv = await (await get("/export/audit?act=followed_up")).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
    expect(csv).toContain(`${owner.email},owner,,followed_up,${claimId}`);
    for (const who of ["manager", "biller", "viewer"] as const) {
      const as = await signIn(dashboard.url, who);
      expect((await get("/audit", as)).status).toBe(403);
      expect((await get("/export/audit", as)).status).toBe(403);
      expect((await post("/audit", form({}), as)).status).toBe(403);
    }
  });
});

it("a row that someone alters is named by audit verify and on the page", async () => {
  const verify = () => dashboard.run("audit", "verify", "--json").catch(({ stdout }) => stdout);
  expect(JSON.parse(await verify())).toMatchObject({ faults: [] });
  const file = readdirSync(folder()).find((name) =>
    readFileSync(join(folder(), name), "utf8").includes("signed_out"),
  );
  const path = join(folder(), file ?? "");
  const texts = readFileSync(path, "utf8").split("\n");
  const line = texts.findIndex((text) => text.includes("signed_out")) + 1;
  const altered = texts.map((text) => text.replace("signed_out", "signed_OUT"));
  writeFileSync(path, altered.join("\n"));
  await expect(dashboard.run("audit", "verify")).rejects.toMatchObject({ code: 1 });
  const { faults } = JSON.parse(await verify());
  expect(faults[0]).toMatchObject({ file, line, what: "was altered: its hash does not fit" });
  expect((await post("/audit", form({}))).status).toBe(200);
  expect(await (await get("/audit")).text()).toContain("The chain is broken.");
});
