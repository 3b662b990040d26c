import { checkName, keep, type ViewAct, viewToChange } from "./change-view.server.ts";

/** Throws Refusal. */
export async function renameView(
  act: ViewAct & { viewId: string; name: string },
): Promise<{ viewId: string; sentence: string }> {
  const { view, all } = await viewToChange(act, act.viewId);
  const others = all.filter(({ viewId }) => viewId !== view.viewId);
  const name = checkName(act.name, act.person, others);
  await keep(act, "rename", [{ ...view, name }]);
  return { viewId: view.viewId, sentence: `“${view.name}” is now “${name}”` };
}
