import { mayDo } from "../people/person.ts";
import { checkName, keep, type ViewAct, viewToChange } from "./change-view.server.ts";
import { mayNotShare } from "./save-view.server.ts";

/** Gives a view to everyone, or takes it back to who made it; then it is nobody's default any more. Throws Refusal. */
export async function shareView(
  act: ViewAct & { viewId: string; isShared: boolean },
): Promise<{ viewId: string; sentence: string }> {
  const { isShared } = act;
  const { view, all } = await viewToChange(act, act.viewId);
  if (!mayDo(act.person, "assign")) throw mayNotShare();
  if (isShared && !view.isShared) {
    const shared = all.filter((each) => each.isShared && each.viewId !== view.viewId);
    checkName(view.name, act.person, shared);
  }
  await keep(act, isShared ? "share" : "unshare", [
    { ...view, isShared, defaultRole: isShared ? view.defaultRole : null },
  ]);
  return {
    viewId: view.viewId,
    sentence: isShared ? `Everyone sees “${view.name}” now` : `“${view.name}” is no longer shared`,
  };
}
