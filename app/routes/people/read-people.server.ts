import { factors, listPeople, sessions } from "#app/people/people.server.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import type { Reader } from "#queries/reader.ts";

/** People with when each was last here, and what there is to keep someone to. */
export async function readPeople(reader: Reader) {
  const [people, options, open, kept] = await Promise.all([
    listPeople(),
    reader.run(filterOptions, {}),
    sessions(),
    factors(),
  ]);
  const choices = (part: string) =>
    options.filter((each) => each.part === part).map(({ value, label }) => ({ value, label }));
  return {
    people: await Promise.all(
      people.map(async (person) => ({
        ...person,
        sessions: (await open.list(person.id)).length,
        factor: await kept.of(person.id),
      })),
    ),
    isFactorDemanded: (await kept.demandedSince()) !== null,
    factorTrouble: await kept.trouble(),
    practices: choices("practice"),
    locations: choices("location"),
  };
}

export type PeopleData = Awaited<ReturnType<typeof readPeople>>;
export type PersonRow = PeopleData["people"][number];
