import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { shownAct } from "#app/audit/act-words.ts";
import { parseAuditView, writePlace } from "#app/audit/audit-view.ts";
import { openAudit } from "#audit/writer.ts";

const home = mkdtempSync(join(tmpdir(), "dermledger-acts-"));
vi.stubEnv("DERMLEDGER_HOME", home);
const { eachAct, pageSize, readActs } = await import("#app/audit/read-acts.server.ts");

const anna = { id: "anna", email: "anna@practice.example", role: "biller" };

/** Three days: on each, two processes that write in turn, 150 acts together. */
beforeAll(() => {
  for (const day of ["2026-11-20", "2026-11-21", "2026-11-22"]) {
    let second = 0;
    const now = () => new Date(Date.parse(`${day}T09:00:00Z`) + second * 1000);
    const both = [openAudit(join(home, "audit"), now), openAudit(join(home, "audit"), now)];
    for (second = 1; second <= 150; second++) {
      const who = second % 3 === 0 ? anna : second % 3 === 1 ? { user: "cron" } : null;
      const act = who === anna ? "claim_seen" : who === null ? "sign_in_failed" : "loaded";
      const claimId = who === anna ? `c${second % 2}` : undefined;
      both[second % 2]?.append({ at: now().toISOString(), who, act, claimId });
    }
    for (const audit of both) audit.close();
  }
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const view = (query: string) => parseAuditView(new URLSearchParams(query));

/** All pages of a view, one after the other. */
async function pages(query: string) {
  const read = [];
  for (let next = ""; ; ) {
    const page = await readActs(view(`${query}&before=${next}`));
    read.push(page.acts.map(({ line }) => line));
    if (page.next === null) return read;
    next = writePlace(page.next);
  }
}

describe("pages of the audit", () => {
  it("hold every act once, newest first, however many processes wrote", async () => {
    const read = await pages("");
    expect(read.map((page) => page.length)).toEqual([pageSize, 100, 100, 100, 50]);
    const instants = read.flat().map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    expect(new Set(instants).size).toBe(450);
    // The chain's own lines are no acts.
    expect(read.flat().some(({ act }) => act.startsWith("audit_"))).toBe(false);
  });

  it("are cut to a person, an act, a claim, and days", async () => {
    const count = async (query: string) => (await pages(query)).flat().length;
    expect(await count("person=anna")).toBe(150);
    expect(await count("person=command-line")).toBe(150);
    expect(await count("person=nobody")).toBe(150);
    expect(await count("act=loaded")).toBe(150);
    expect(await count("claim=c1")).toBe(75);
    expect(await count("since=2026-11-21&until=2026-11-21")).toBe(150);
    expect(await count("person=anna&since=2026-11-22")).toBe(50);
    expect(await count("person=someone-else")).toBe(0);
  });

  it("go to the export whole", async () => {
    const lines = [];
    for await (const placed of eachAct(view("person=anna"))) lines.push(...placed);
    expect(lines).toHaveLength(150);
  });
});

it("a day that is none is refused in words", () => {
  expect(() => view("since=2026-13-01")).toThrow();
  expect(view("before=../../etc~x~1").before).toBeNull();
});

it("names people as they are called today, and leaves out what says nothing", () => {
  const line = {
    ...{ seq: 2, prev: "", hash: "", at: "2026-11-22T09:00:00.000Z", who: anna },
    act: "exported",
    detail: { rows: 1975, is_search: false, filters: "", assignee: "ben", claim_ids: ["a", "b"] },
  };
  const names = new Map([
    ["anna", "Anna A."],
    ["ben", "Ben B."],
  ]);
  expect(shownAct(line, "k", names)).toMatchObject({
    who: "Anna A.",
    whoMore: "anna@practice.example, biller",
    act: "Exported",
    detail: "rows: 1,975 · assignee: Ben B. · claim ids: a, b",
  });
  const batch = "e42512b0-9db4-4f48-bb48-2fcb5451fb8e";
  const followUp = {
    ...line,
    act: "followed_up",
    detail: { batch, claims: 1, did: ["next_date"] },
  };
  expect(shownAct(followUp, "k", names).detail).toBe("claims: 1 · next date · batch: e42512b0");
});
