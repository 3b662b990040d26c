import { filterOptions } from "#queries/overview/filter-options.ts";
import { isWhole } from "#queries/reach.ts";
import { savedViews } from "../office/saved-views.ts";
import { readerFor } from "../page.server.ts";
import { personNames } from "../people/people.server.ts";
import { mayDo, type Person, reachOf } from "../people/person.ts";
import { office } from "../reader.server.ts";
import type { SavedView } from "./saved-view.ts";

/** Parameters of a view's address, and the part of the filter options that their values are of. */
const named: { readonly [param: string]: string } = {
  practice: "practice",
  location: "location",
  provider: "provider",
  payer: "payer",
  owner: "payer",
  denier: "payer",
  "first-payer": "payer",
};

/**
 * The views a person can choose from, by name: their own, and those shared with everyone. A shared one that names a place,
 * provider or payer beyond the person's reach is not among them: it tells of others, and leads nowhere.
 */
export async function readViews(person: Person): Promise<SavedView[]> {
  const [rows, names] = await Promise.all([(await office()).read(savedViews, {}), personNames()]);
  const isWithin = await withinReach(person);
  return rows
    .filter(
      ({ by_id, is_shared, search }) => by_id === person.id || (is_shared && isWithin(search)),
    )
    .map((row) => ({
      id: row.view_id,
      name: row.name,
      to: row.search === "" ? row.path : `${row.path}?${row.search}`,
      isShared: row.is_shared,
      isMine: row.by_id === person.id,
      by: names.get(row.by_id) ?? "someone who left",
      defaultRole: row.default_role,
      mayChange: mayDo(person, "follow_up") && (row.by_id === person.id || mayDo(person, "assign")),
    }));
}

async function withinReach(person: Person): Promise<(search: string) => boolean> {
  if (isWhole(reachOf(person))) return () => true;
  const options = await (await readerFor(person)).run(filterOptions, {});
  const known = new Set(options.map(({ part, value }) => `${part} ${value}`));
  return (search) =>
    [...new URLSearchParams(search)].every(([param, value]) => {
      const part = named[param];
      return part === undefined || known.has(`${part} ${value}`);
    });
}

/** The view that a person's role opens the worklist with, where an owner or manager set one. */
export async function defaultView(person: Person): Promise<SavedView | undefined> {
  return (await readViews(person)).find(({ defaultRole }) => defaultRole === person.role);
}
