import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Person } from "#app/people/person.ts";
import { query } from "#queries/query.ts";
import { simulatedHome } from "../../simulated-home.ts";

const folder = mkdtempSync(join(tmpdir(), "claim-reach-"));
const home = join(folder, "home");
vi.stubEnv("DERMLEDGER_HOME", home);
vi.stubEnv("DERMLEDGER_TODAY", "2026-08-20");

const places = query({
  name: "places",
  title: "",
  unit: "mixed",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: `select c.claim_id, c.control_number, c.location_id, s.file_id::varchar || ':' || s.segment_no as source
    from claim c join submission s on s.submission_id = c.live_submission_id where c.location_id is not null order by 1`,
  params: {},
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR",
    location_id: "VARCHAR",
    source: "VARCHAR",
  },
});

type Place = { claim_id: string; control_number: string; location_id: string; source: string };
let [inside, outside]: (Place | undefined)[] = [];
let person: Person;

beforeAll(async () => {
  await simulatedHome("young", home);
  const { warehouse } = await import("#app/reader.server.ts");
  const all = await (await warehouse()).run(places, {});
  inside = all[0];
  outside = all.find(({ location_id }) => location_id !== inside?.location_id);
  person = {
    id: "p1",
    email: "b@practice.example",
    name: "Bea",
    role: "biller",
    practices: null,
    locations: [inside?.location_id ?? ""],
  };
});
afterAll(async () => {
  await (await import("#app/reader.server.ts")).shutdown();
  (await import("#app/audit/record.server.ts")).closeAudit();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function asked(path: string, id: string): LoaderFunctionArgs {
  const request = new Request(`http://localhost${path}`);
  return { request, params: { id }, context: { person } } as unknown as LoaderFunctionArgs;
}
/** The status of what the loader throws; 200 where it answers. */
async function statusOf(work: Promise<unknown>): Promise<number> {
  try {
    await work;
    return 200;
  } catch (error) {
    if (error instanceof Response) return error.status;
    throw error;
  }
}
async function openClaim(place: Place | undefined, search = "") {
  const { loader } = await import("#app/routes/claim/route.tsx");
  const id = place?.claim_id ?? "";
  return await loader(asked(`/claims/${id}${search}`, id));
}

it("shows a claim within reach, and records who saw it", async () => {
  const shown = await openClaim(inside, `?source=${inside?.source}`);
  expect(shown).toMatchObject({ facts: { claim_id: inside?.claim_id }, source: { trouble: null } });
  const [file = ""] = readdirSync(join(home, "audit"));
  const acts = readFileSync(join(home, "audit", file), "utf8");
  expect(acts).toContain('"claim_seen"');
  expect(acts).toContain('"segments_seen"');
  expect(acts).toContain(inside?.claim_id);
});

it("answers 404 for what lies outside, claim and segments alike", async () => {
  expect(await statusOf(openClaim(outside))).toBe(404);
  expect(await statusOf(openClaim(inside, `?source=${outside?.source}`))).toBe(404);
  expect(await statusOf(openClaim(inside, `?location=${outside?.location_id}`))).toBe(404);
  expect(await statusOf(openClaim(inside, `?location=${inside?.location_id}`))).toBe(200);
});

it("exports no claim that lies outside", async () => {
  const { loader } = await import("#app/routes/export/route.ts");
  const answer = await loader({ ...asked("/export/claims", ""), params: { table: "claims" } });
  const numbers = (await answer.text()).split("\r\n").map((line) => line.split(",")[0]);
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toContain(inside?.control_number);
  expect(numbers).not.toContain(outside?.control_number);
});
