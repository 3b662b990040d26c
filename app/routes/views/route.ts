import type { ActionFunctionArgs } from "@remix-run/node";
import { answer } from "#app/follow-up/answer.server.ts";
import { Refusal } from "#app/follow-up/refusal.ts";
import { signedIn } from "#app/page.server.ts";
import { readForm } from "#app/people/read-form.server.ts";
import { deleteView } from "#app/saved-views/delete-view.server.ts";
import { renameView } from "#app/saved-views/rename-view.server.ts";
import { saveView } from "#app/saved-views/save-view.server.ts";
import { setDefaultView } from "#app/saved-views/set-default-view.server.ts";
import { shareView } from "#app/saved-views/share-view.server.ts";

/** Keeps, renames, shares and deletes views. `intent`: save, rename, share, unshare, default, delete. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = signedIn(context);
  const { address, requestId } = context;
  const form = await readForm(request);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const act = { person, address, requestId, viewId: field("view") };
  return answer(request, () => {
    switch (field("intent")) {
      case "save":
        return saveView({
          ...act,
          name: field("name"),
          path: field("path"),
          search: field("search"),
          isShared: field("shared") !== "",
        });
      case "rename":
        return renameView({ ...act, name: field("name") });
      case "share":
        return shareView({ ...act, isShared: true });
      case "unshare":
        return shareView({ ...act, isShared: false });
      case "default":
        return setDefaultView({ ...act, role: field("role") });
      case "delete":
        return deleteView(act);
      default:
        throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
    }
  });
}
