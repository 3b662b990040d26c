import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import { savedViews } from "../office/saved-views.ts";
import type { Role } from "../people/permissions.ts";
import { mayDo, type Person } from "../people/person.ts";
import { office } from "../reader.server.ts";

/** Who changes a view; address and request for the audit. */
export type ViewAct = {
  readonly person: Person;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** A view as the office keeps it. */
export type KeptView = {
  readonly viewId: string;
  readonly byId: string;
  readonly name: string;
  readonly path: string;
  readonly search: string;
  readonly isShared: boolean;
  readonly defaultRole: Role | string | null;
};

/** All views, whoever made them. */
export async function keptViews(): Promise<KeptView[]> {
  const rows = await (await office()).read(savedViews, {});
  return rows.map((row) => ({
    viewId: row.view_id,
    byId: row.by_id,
    name: row.name,
    path: row.path,
    search: row.search,
    isShared: row.is_shared,
    defaultRole: row.default_role,
  }));
}

export function mustKeepViews(person: Person): void {
  if (!mayDo(person, "follow_up"))
    throw new Refusal(403, "Your role keeps no views. An owner can change roles.");
}

/** A view that the person may change: their own, or a shared one for who may assign. Throws Refusal. */
export async function viewToChange(
  { person }: ViewAct,
  viewId: string,
): Promise<{ view: KeptView; all: KeptView[] }> {
  mustKeepViews(person);
  const all = await keptViews();
  const view = all.find((each) => each.viewId === viewId);
  if (!view || (!view.isShared && view.byId !== person.id))
    throw new Refusal(404, "No view goes by this id.", "view");
  if (view.byId !== person.id && !mayDo(person, "assign"))
    throw new Refusal(403, "This view is shared by someone else; a manager can change it.", "view");
  return { view, all };
}

export function checkName(text: string, person: Person, views: readonly KeptView[]): string {
  const name = text.replaceAll(/\s+/g, " ").trim();
  if (name === "") throw new Refusal(400, "Give the view a name.", "name");
  if (name.length > 60) throw new Refusal(400, "A name has at most 60 characters.", "name");
  const isTaken = views.some(
    (each) =>
      (each.isShared || each.byId === person.id) && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new Refusal(409, `There is a view called “${name}” already.`, "name");
  return name;
}

/** Writes views as they are from now on, in one transaction. */
export async function keep(
  act: ViewAct,
  did: string,
  views: readonly (KeptView & { readonly isDeleted?: boolean })[],
): Promise<void> {
  const doneAt = nextInstant();
  await (await office()).append(
    views.map(({ isDeleted = false, ...view }) => ({
      table: "saved_view",
      row: { ...view, byId: act.person.id, doneAt, isDeleted },
    })),
  );
  const [view] = views;
  record({
    who: act.person,
    act: "view_saved",
    address: act.address,
    requestId: act.requestId,
    detail: { did, view: view?.viewId ?? "", isShared: view?.isShared ?? false },
  });
}
