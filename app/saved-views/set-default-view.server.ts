import { Refusal } from "../follow-up/refusal.ts";
import { roles } from "../people/permissions.ts";
import { mayDo } from "../people/person.ts";
import { keep, type ViewAct, viewToChange } from "./change-view.server.ts";

/** Makes a view the one a role's worklist opens with (empty: nobody's); it is shared then. Throws Refusal. */
export async function setDefaultView(
  act: ViewAct & { viewId: string; role: string },
): Promise<{ viewId: string; sentence: string }> {
  const { view, all } = await viewToChange(act, act.viewId);
  if (!mayDo(act.person, "assign"))
    throw new Refusal(403, "An owner or manager sets what a role starts with.", "role");
  if (act.role === "") {
    await keep(act, "default", [{ ...view, defaultRole: null }]);
    return { viewId: view.viewId, sentence: `No role starts with “${view.name}” any more` };
  }
  const role = roles.find((each) => each === act.role);
  if (!role) throw new Refusal(400, "Choose a role.", "role");
  if (view.path !== "/worklist")
    throw new Refusal(400, "Only a view of the worklist can be a role's start.", "role");
  const before = all.filter((each) => each.defaultRole === role && each.viewId !== view.viewId);
  await keep(act, "default", [
    { ...view, isShared: true, defaultRole: role },
    ...before.map((each) => ({ ...each, defaultRole: null })),
  ]);
  return {
    viewId: view.viewId,
    sentence: `The worklist of each ${role} starts with “${view.name}”`,
  };
}
