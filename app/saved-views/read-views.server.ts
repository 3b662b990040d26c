import { savedViews } from "../office/saved-views.ts";
import { personNames } from "../people/people.server.ts";
import { mayDo, type Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import type { SavedView } from "./saved-view.ts";

/** The views a person can choose from, by name: their own, and those shared with everyone. */
export async function readViews(person: Person): Promise<SavedView[]> {
  const [rows, names] = await Promise.all([(await office()).read(savedViews, {}), personNames()]);
  return rows
    .filter(({ by_id, is_shared }) => is_shared || by_id === person.id)
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

/** The view that a person's role opens the worklist with, where an owner or manager set one. */
export async function defaultView(person: Person): Promise<SavedView | undefined> {
  return (await readViews(person)).find(({ defaultRole }) => defaultRole === person.role);
}
