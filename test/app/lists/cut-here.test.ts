import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDrill } from "#app/drill.ts";
import { parseView } from "#app/filters.ts";
import { readArrow } from "#app/lists/long/arrow-columns.ts";
import { type ReadColumns, valueAt } from "#app/lists/long/read-columns.ts";
import type { Person } from "#app/people/person.ts";
import {
  cutFrom,
  cutsBetween,
  isSame,
  type LabelOf,
  totalsHere,
} from "#app/routes/claims/cut-here.ts";
import { listIdentity } from "#app/tables/selection.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "../exports/home.ts";

const practice = exportHome("cut-here-");
beforeAll(() => simulatedHome("grown", practice.home), 240_000);
afterAll(practice.close);

const day = "2026-08-20";
const owner: Person = {
  id: "p1",
  email: "o@practice.example",
  name: "Ona",
  role: "owner",
  practices: null,
  locations: null,
};
const context = () => ({ person: owner, memory: practice.memory }) as unknown as AppLoadContext;

async function reader() {
  const { warehouse } = await import("#app/reader.server.ts");
  return await warehouse();
}

/** A list as the server gives it. */
async function served(search: string): Promise<ReadColumns> {
  const { loader } = await import("#app/routes/claim-columns/route.ts");
  const request = new Request(`http://localhost/claims/columns?${search}`);
  return readArrow(await (await loader({ request, context: context(), params: {} })).arrayBuffer());
}

async function totalsOf(search: string) {
  const params = new URLSearchParams(search);
  const { compare: _, ...filters } = parseView(params, day);
  const asked = { ...filters, ...parseDrill(params) };
  const [totals] = await (await reader()).run(claimsTotals, asked);
  if (totals === undefined) throw new Error("no totals");
  return totals;
}

function rowsOf({ columns, length }: ReadColumns) {
  return Array.from({ length }, (_, row) =>
    [...columns].map(([name, column]) => [name, valueAt(column, row)]),
  );
}

/** Some values of every filter that the browser cuts by, and some together. */
async function narrowings() {
  const options = await (await reader()).run(filterOptions, {});
  const of = (part: string) => options.filter((each) => each.part === part);
  const written = (name: string, part: string) =>
    of(part).map(({ value }) => new URLSearchParams([[name, value]]).toString());
  const payers = written("payer", "payer");
  const places = written("location", "location");
  const classes = written("payer-class", "payerClass");
  return {
    options,
    narrowings: [
      ...payers.slice(0, 3),
      ...places.slice(0, 2),
      ...classes.slice(0, 2),
      ...["denied", "closed", "credit", "billed"].map((status) => `status=${status}`),
      "origin=837",
      `${payers[0]}&${payers[1]}`,
      `${payers[0]}&${places[0]}`,
      `${places.at(-1)}&${classes[0]}&status=closed`,
    ],
  };
}

const label: LabelOf = (_, value) => value;

describe("a list cut in the browser", () => {
  test("has the rows, the order and the totals that the server gives", async () => {
    const { options, narrowings: cuts } = await narrowings();
    const labelOf: LabelOf = (part, value) =>
      options.find((each) => each.part === part && each.value === value)?.label ?? null;
    const family = options.find(({ part }) => part === "cptFamily")?.value ?? "";
    const provider = options.find(({ part }) => part === "provider")?.value ?? "";
    const generation = (await reader()).generation();
    let rowsSeen = 0;
    for (const base of [
      `as-of=${day}`,
      `as-of=${day}&denial=opened`,
      `as-of=${day}&bucket=over-90&party=insurance`,
      `as-of=${day}&cpt-family=${family}`,
      `as-of=${day}&provider=${provider}`,
      "as-of=2026-06-30&moved=open",
    ]) {
      const identity = (search: string) => listIdentity(new URLSearchParams(search));
      const columns = await served(base);
      const held = { list: `${generation} p1 all ${identity(base)}`, address: "", columns };
      for (const cut of cuts) {
        const to = identity(`${base}&${cut}`);
        const here = cutFrom(held, `${generation} p1 all ${to}`, to, labelOf);
        if (here === null) throw new Error(`${base} was not cut to ${cut}`);
        const told = await totalsOf(to);
        expect(isSame(totalsHere(here), told), `${base} cut to ${cut}`).toBe(true);
        const theirs = await served(to);
        expect(rowsOf(here)).toEqual(rowsOf(theirs));
        rowsSeen += here.length;
      }
    }
    expect(rowsSeen).toBeGreaterThan(2_000);
  }, 240_000);

  test("is left to the server wherever the rows cannot tell", () => {
    expect(cutsBetween("payer=A&payer=B", "payer=B", label)).toEqual([
      { column: "primary_payer", words: ["B"] },
    ]);
    expect(cutsBetween("payer=A", "payer=A", label)).toEqual([]);
    // Wider; money cut by line or bucket; another day; two locations of one name; a search.
    for (const [from, to] of [
      ["payer=A", ""],
      ["payer=A", "payer=A&payer=B"],
      ["payer=A", "payer=B"],
      ["", "provider=1"],
      ["", "cpt-family=mohs"],
      ["", "bucket=61-90"],
      ["", "practice=1"],
      ["", "as-of=2026-01-01"],
      ["", "found=token"],
      ["", "status=denied&status=closed"],
      ["", "status=+denied"],
    ] as const)
      expect(cutsBetween(from, to, label), `${from} → ${to}`).toBe(null);
    expect(cutsBetween("", "location=1", () => null)).toBe(null);
  });

  test("is never of another person, another load, or a list that is not whole", async () => {
    const columns = await served(`as-of=${day}`);
    const generation = columns.about.get("generation");
    const held = { list: `${generation} p1 all `, address: "", columns };
    const cut = (list: string, from = held) => cutFrom(from, list, "status=denied", label);
    expect(cut(`${generation} p1 all status=denied`)?.length).toBeGreaterThan(0);
    expect(cut(`${generation} p2 all status=denied`)).toBe(null);
    expect(cut("other p1 all status=denied")).toBe(null);
    const first = { ...held, columns: { ...columns, length: 100_000 } };
    expect(cut(`${generation} p1 all status=denied`, first)).toBe(null);
  });
});
