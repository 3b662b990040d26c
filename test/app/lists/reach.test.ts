import type { AppLoadContext } from "@remix-run/node";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#app/people/person.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "../exports/home.ts";

const practice = exportHome("long-list-");
beforeAll(() => simulatedHome("grown", practice.home), 240_000);
afterAll(practice.close);

const day = "as-of=2026-08-20";
const owner: Person = {
  id: "p1",
  email: "o@practice.example",
  name: "Ona",
  role: "owner",
  practices: null,
  locations: null,
};
const contextOf = (as: Partial<Person>) =>
  ({ person: { ...owner, ...as }, memory: practice.memory }) as unknown as AppLoadContext;

async function all() {
  const { warehouse } = await import("#app/reader.server.ts");
  const asked = { ...defaultFilters("2026-08-20"), ...noDrill, sort: null };
  return (await warehouse()).run(claims, asked);
}

/** Ids of the whole list, as the browser gets them. */
async function listed(as: Partial<Person>, more = ""): Promise<string[]> {
  const { loader } = await import("#app/routes/claim-columns/route.ts");
  const request = new Request(`http://localhost/claims/columns?${day}${more}`);
  const answer = await loader({ request, context: contextOf(as), params: {} });
  const table = tableFromIPC(new Uint8Array(await answer.arrayBuffer()));
  expect(table.schema.fields.map(({ name }) => name)).not.toContain("patient");
  return table.toArray().map((row) => String(row.claim_id));
}

async function named(as: Partial<Person>, ids: readonly string[]) {
  const { action } = await import("#app/routes/claim-names/route.ts");
  const body = new URLSearchParams({ claims: ids.join(",") });
  const request = new Request("http://localhost/claims/names", { method: "POST", body });
  return (await action({ request, context: contextOf(as), params: {} })).names;
}

test("a list holds what its page would, in the order asked for", async () => {
  const rows = await all();
  expect(await listed({})).toEqual(rows.map(({ claim_id }) => claim_id));
  const denied = rows.filter(({ status }) => status === "denied");
  expect(await listed({}, "&status=denied")).toEqual(denied.map(({ claim_id }) => claim_id));
});

test("someone kept to a location gets its claims alone, and no name of others", async () => {
  const rows = await all();
  const { warehouse } = await import("#app/reader.server.ts");
  const { filterOptions } = await import("#queries/overview/filter-options.ts");
  const options = await (await warehouse()).run(filterOptions, {});
  const place = options.find(({ part }) => part === "location");
  if (place === undefined) throw new Error("The practice has no location.");
  const own = rows.filter(({ location }) => location === place.label);
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(rows.length);
  const as = { role: "biller", locations: [place.value] } as const;
  expect(new Set(await listed(as))).toEqual(new Set(own.map(({ claim_id }) => claim_id)));
  const some = rows.slice(0, 500).map(({ claim_id }) => claim_id);
  const mine = own.filter(({ claim_id }) => some.includes(claim_id));
  const names = await named(as, some);
  expect(new Map(names.map((each) => [each.claim_id, each.patient]))).toEqual(
    new Map(mine.map((each) => [each.claim_id, each.patient])),
  );
});

test("a viewer gets numbers and no patients; a question for too many is refused", async () => {
  const [first] = await all();
  const names = await named({ role: "viewer" }, [String(first?.claim_id)]);
  expect(names.map(({ control_number }) => control_number)).toEqual([first?.control_number]);
  expect(names.map(({ patient }) => patient || null)).toEqual([null]);
  const refusal = await named({}, Array.from({ length: 1_001 }, String)).catch((error) => error);
  expect(refusal).toMatchObject({ status: 400 });
});

test("a list is another one as soon as its person sees less, or more", async () => {
  const { loader } = await import("#app/routes/claims/route.tsx");
  const request = new Request(`http://localhost/claims?${day}`);
  const looking: Partial<Person>[] = [
    {},
    { locations: ["1"] },
    { locations: ["2"] },
    { role: "viewer" },
  ];
  const lists = looking.map(
    async (as) => (await loader({ request, context: contextOf(as), params: {} })).list,
  );
  const told = await Promise.all(lists);
  expect(new Set(told).size).toBe(4);
  for (const list of told) expect(list.endsWith(" as-of=2026-08-20")).toBe(true);
});
