import { randomUUID } from "node:crypto";
import { Refusal } from "../follow-up/refusal.ts";
import { mayDo } from "../people/person.ts";
import { checkName, keep, keptViews, mustKeepViews, type ViewAct } from "./change-view.server.ts";
import { viewPaths, viewSearch } from "./saved-view.ts";

const MOST_VIEWS = 100;
const LONGEST_SEARCH = 4_000;

/** Keeps an address under a name; shared ones are for everyone. Throws Refusal. */
export async function saveView(
  act: ViewAct & { name: string; path: string; search: string; isShared: boolean },
): Promise<{ viewId: string; sentence: string }> {
  const { person, path, isShared } = act;
  mustKeepViews(person);
  if (isShared && !mayDo(person, "assign")) throw mayNotShare();
  if (!viewPaths.includes(path))
    throw new Refusal(400, "This page cannot be kept as a view.", "path");
  const search = viewSearch(act.search);
  if (search.length > LONGEST_SEARCH)
    throw new Refusal(400, "This view has more filters than can be kept; take some off.", "path");
  const all = await keptViews();
  const name = checkName(act.name, person, all);
  if (all.filter(({ byId }) => byId === person.id).length >= MOST_VIEWS)
    throw new Refusal(409, `You keep ${MOST_VIEWS} views already; delete one first.`, "name");
  const viewId = randomUUID();
  const view = { viewId, byId: person.id, name, path, search, isShared, defaultRole: null };
  await keep(act, "save", [view]);
  return { viewId, sentence: `Kept “${name}”${isShared ? " for everyone" : ""}` };
}

export function mayNotShare(): Refusal {
  return new Refusal(403, "Your role keeps views for itself; a manager can share them.", "shared");
}
