import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#app/people/person.ts";
import type { Found } from "#app/routes/find/route.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "../exports/home.ts";

const practice = exportHome("find-");
beforeAll(() => simulatedHome("grown", practice.home), 240_000);
afterAll(practice.close);

const owner: Person = {
  id: "p1",
  email: "o@practice.example",
  name: "Ona",
  role: "owner",
  practices: null,
  locations: null,
};

async function reader() {
  const { warehouse } = await import("#app/reader.server.ts");
  return await warehouse();
}

async function find(as: Partial<Person>, fields: { [name: string]: string }): Promise<Found> {
  const { action } = await import("#app/routes/find/route.ts");
  const body = new URLSearchParams(fields);
  const request = new Request("http://localhost/find", { method: "POST", body });
  const context = { person: { ...owner, ...as } } as unknown as AppLoadContext;
  return await (await action({ request, context, params: {} })).json();
}

/** All claims of the practice, and one at each of two locations. */
async function some() {
  const asked = { ...defaultFilters("2026-08-20"), ...noDrill, sort: null };
  const all = await (await reader()).run(claims, asked);
  const options = await (await reader()).run(filterOptions, {});
  const [here, there] = options.filter(({ part }) => part === "location");
  const at = (label: string | undefined) =>
    all.find((claim) => claim.location === label && claim.control_number && claim.patient);
  const [near, far] = [at(here?.label), at(there?.label)];
  if (!here || !near || !far) throw new Error("The practice has too few locations.");
  return { here, near, far };
}

test("a claim is found by its number, of the kind that is asked for", async () => {
  const { near } = await some();
  const number = String(near.control_number);
  const { claims: found } = await find({}, { text: number });
  expect(found[0]).toMatchObject({
    claim_id: near.claim_id,
    payer: near.primary_payer,
    service_on: near.service_on,
  });
  expect((await find({}, { text: number, kind: "number" })).claims[0]).toEqual(found[0]);
  expect((await find({}, { text: number, kind: "member" })).claims).toEqual([]);
});

test("someone kept to a location finds its claims alone", async () => {
  const { here, near, far } = await some();
  const as = { role: "biller", locations: [here.value] } as const;
  const ids = async (text: string | null) =>
    (await find(as, { text: String(text) })).claims.map(({ claim_id }) => claim_id);
  expect(await ids(near.control_number)).toContain(near.claim_id);
  expect(await ids(far.control_number)).not.toContain(far.claim_id);
  expect(await ids(far.claim_id)).toEqual([]);
});

test("whoever may not see patients finds none, even past the gate", async () => {
  const { near } = await some();
  for (const text of [near.control_number, near.patient])
    expect(await find({ role: "viewer" }, { text: String(text) })).toEqual({
      claims: [],
      hasMore: false,
    });
});

test("tells that there are more, and takes nothing for everything", async () => {
  const { near } = await some();
  const few = await find({}, { text: String(near.control_number).slice(0, 2) });
  expect(few.claims).toHaveLength(8);
  expect(few.hasMore).toBe(true);
  for (const text of ["", " – ", "x".repeat(5_000)])
    expect(await find({}, { text })).toEqual({ claims: [], hasMore: false });
});
