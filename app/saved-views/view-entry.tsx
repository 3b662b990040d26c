import { useId } from "react";
import { roles } from "../people/permissions.ts";
import { Icon } from "../ui/icon.tsx";
import { usePost } from "../ui/use-post.ts";
import type { SavedView } from "./saved-view.ts";

type Props = {
  readonly view: SavedView;
  readonly mayAssign: boolean;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
  readonly onOpen: () => void;
};

/** A view: where it leads, whose it is; behind the dots what may be changed about it. */
export function ViewEntry({ view, mayAssign, isEdited, onEdit, onOpen }: Props) {
  const hints = [
    view.isShared && (view.isMine ? "shared" : `shared by ${view.by}`),
    view.defaultRole && `${view.defaultRole}s start with it`,
  ];
  return (
    <li>
      <div className="flex items-center gap-1">
        <button
          type="button"
          onClick={onOpen}
          className="flex min-h-8 min-w-0 flex-1 items-baseline gap-2 rounded-md px-3 py-1 text-left text-table hover:bg-hover"
        >
          <span className="min-w-0 truncate">{view.name}</span>
          <span className="ml-auto shrink-0 text-hint text-ink-2">
            {hints.filter(Boolean).join(" · ")}
          </span>
        </button>
        {view.mayChange && (
          <button
            type="button"
            aria-label={`Change the view ${view.name}`}
            aria-expanded={isEdited}
            onClick={onEdit}
            className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover"
          >
            <Icon name="more" />
          </button>
        )}
      </div>
      {isEdited && <Edit view={view} mayAssign={mayAssign} />}
    </li>
  );
}

function Edit({ view, mayAssign }: Pick<Props, "view" | "mayAssign">) {
  const { send, isBusy } = usePost("/views");
  const id = useId();
  const change = (fields: { readonly [name: string]: string }) =>
    send({ view: view.id, ...fields });
  return (
    <div className="mx-2 mb-2 grid gap-2 rounded-md bg-hover p-3" aria-busy={isBusy}>
      <form
        className="grid grid-cols-[1fr_auto] gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "");
          change({ intent: "rename", name });
        }}
      >
        <label htmlFor={id} className="sr-only">
          Name
        </label>
        <input
          id={id}
          name="name"
          defaultValue={view.name}
          required
          maxLength={60}
          className="field"
        />
        <button type="submit" className="button">
          Rename
        </button>
      </form>
      {mayAssign && view.to.startsWith("/worklist") && (
        <label className="flex items-center gap-2 text-table">
          Start of the worklist for
          <select
            className="field w-auto"
            value={view.defaultRole ?? ""}
            onChange={({ target }) => change({ intent: "default", role: target.value })}
          >
            <option value="">nobody</option>
            {roles
              .filter((role) => role !== "viewer")
              .map((role) => (
                <option key={role} value={role}>
                  {role}s
                </option>
              ))}
          </select>
        </label>
      )}
      <div className="flex gap-2">
        {mayAssign && (
          <button
            type="button"
            className="button"
            onClick={() => change({ intent: view.isShared ? "unshare" : "share" })}
          >
            {view.isShared ? "Keep to myself" : "Share with everyone"}
          </button>
        )}
        <button
          type="button"
          className="button ml-auto text-bad"
          onClick={() => change({ intent: "delete" })}
        >
          Delete
        </button>
      </div>
    </div>
  );
}
