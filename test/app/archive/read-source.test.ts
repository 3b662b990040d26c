import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSource } from "#app/archive/read-source.server.ts";
import { query } from "#queries/query.ts";
import { type Reach, wholeReach } from "#queries/reach.ts";
import { openReader, type Reader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../../simulated-home.ts";

const folder = mkdtempSync(join(tmpdir(), "read-source-"));
const home = join(folder, "home");
let warehouse: Warehouse;

/** Where files speak of claims, and whose they are. */
const places = query({
  name: "places",
  title: "",
  unit: "mixed",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: `
    select c.location_id, p.control_number, p.file_id::varchar as file_id, p.from_no, p.to_no, p.kind
    from claim c join (
      select m.claim_id, s.control_number, s.file_id, s.segment_no as from_no, s.last_segment_no as to_no, '837' as kind
      from claim_submission m join submission s using (submission_id)
      union all
      select m.claim_id, a.control_number, a.file_id, a.segment_no, a.last_segment_no, '835'
      from claim_adjudication m join adjudication a using (adjudication_id)
      union all
      select t.claim_id, r.control_number, r.file_id, r.segment_no, r.segment_no, 'row'
      from transaction_posting t join transaction_row r using (file_id, segment_no)
    ) p using (claim_id)
    where c.location_id is not null order by all`,
  params: {},
  columns: {
    location_id: "VARCHAR",
    control_number: "VARCHAR",
    file_id: "VARCHAR",
    from_no: "INTEGER",
    to_no: "INTEGER",
    kind: "VARCHAR",
  },
});
const placesOf = (reader: Reader) => reader.run(places, {});

beforeAll(async () => {
  await simulatedHome("young", home);
  warehouse = await openReader(home);
});
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

it("shows a person of one location its own claims' text, and nothing of their neighbours in the same file", async () => {
  const all = await placesOf(warehouse);
  const locations = [all[0]?.location_id ?? ""];
  const reach: Reach = { practices: null, locations, hasPatients: true };
  const reader = warehouse.within(reach);
  const own = await placesOf(reader);
  expect(own.length).toBeGreaterThan(20);
  expect(own.length).toBeLessThan(all.length);
  const ownNumbers = new Set(own.map(({ control_number }) => control_number));
  const foreign = new Set(
    all.flatMap(({ control_number }) => (ownNumbers.has(control_number) ? [] : control_number)),
  );
  const kinds = new Set<string>();
  for (const { file_id: fileId, from_no, to_no, kind, control_number } of own.filter(
    (_, at) => at % 5 === 0,
  )) {
    // Wider than the claim: its neighbours are asked for too.
    const request = { fileId, from: Math.max(1, from_no - 30), to: to_no + 30, marked: null };
    const asked = kind === "row" ? { ...request, from: from_no, to: to_no } : request;
    const text = await readSource(reader, home, asked, reach);
    const words = (text?.lines ?? []).flatMap((line) => line.text.split(/[^\w-]+/));
    expect(words).toContain(control_number);
    expect(words.filter((word) => foreign.has(word))).toEqual([]);
    expect(text?.lines.some((line) => line.text.startsWith("BPR"))).toBe(false);
    kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(["835", "837", "row"]);
});

it("tells nothing where none of what is asked for is within reach", async () => {
  const all = await placesOf(warehouse);
  const locations = [all[0]?.location_id ?? ""];
  const reach: Reach = { practices: null, locations, hasPatients: true };
  const others = all.filter(({ location_id }) => location_id !== locations[0]);
  for (const { file_id: fileId, from_no: from, to_no: to } of others.slice(0, 40)) {
    const request = { fileId, from, to, marked: null };
    expect(await readSource(warehouse.within(reach), home, request, reach)).toBeNull();
  }
});

it("shows who may see all the claim in its payment", async () => {
  const payment = (await placesOf(warehouse)).find(({ kind }) => kind === "835");
  const request = {
    fileId: payment?.file_id ?? "",
    from: payment?.from_no ?? 0,
    to: payment?.to_no ?? 0,
    marked: null,
  };
  const text = await readSource(warehouse, home, request, wholeReach);
  const ids = text?.lines.map((line) => line.text.slice(0, 3));
  expect(ids).toEqual(expect.arrayContaining(["ISA", "BPR", "TRN", "CLP", "SVC"]));
});
