import { keep, type ViewAct, viewToChange } from "./change-view.server.ts";

/** Throws Refusal. */
export async function deleteView(
  act: ViewAct & { viewId: string },
): Promise<{ viewId: string; sentence: string }> {
  const { view } = await viewToChange(act, act.viewId);
  await keep(act, "delete", [{ ...view, isDeleted: true }]);
  return { viewId: view.viewId, sentence: `Deleted “${view.name}”` };
}
