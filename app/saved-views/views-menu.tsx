import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger } from "react-aria-components";
import { Icon } from "../ui/icon.tsx";
import { Popover } from "../ui/popover.tsx";
import { usePerson } from "../ui/use-person.ts";
import { SaveView } from "./save-view.tsx";
import { type SavedView, viewPaths } from "./saved-view.ts";
import { ViewEntry } from "./view-entry.tsx";

/** Named addresses: one's own and those shared, of this page first; keep this one. */
export function ViewsMenu({ views }: { readonly views: readonly SavedView[] }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const person = usePerson();
  const [edited, setEdited] = useState<string | null>(null);
  const mayKeep = person?.may("follow_up") ?? false;
  if (!viewPaths.includes(pathname) || (!mayKeep && views.length === 0)) return null;
  const isHere = (view: SavedView) => view.to.split("?")[0] === pathname;
  const sorted = [...views.filter(isHere), ...views.filter((view) => !isHere(view))];
  return (
    <DialogTrigger>
      <Button
        className="button border-transparent bg-transparent px-2 text-ink-2"
        aria-label="Saved views"
      >
        <Icon name="views" />
        <span className="hidden xl:inline">Views</span>
      </Button>
      <Popover
        className="float max-h-[70vh] w-96 max-w-[calc(100vw-24px)] overflow-auto p-1"
        placement="bottom end"
      >
        <Dialog aria-label="Saved views" className="outline-none">
          {({ close }) => (
            <>
              {sorted.length === 0 && (
                <p className="px-3 py-2 text-table text-ink-2">
                  No view is kept yet. A view is this page with its filters, under a name.
                </p>
              )}
              <ul>
                {sorted.map((view) => (
                  <ViewEntry
                    key={view.id}
                    view={view}
                    mayAssign={person?.may("assign") ?? false}
                    isEdited={edited === view.id}
                    onEdit={() => setEdited(edited === view.id ? null : view.id)}
                    onOpen={() => {
                      close();
                      navigate(view.to);
                    }}
                  />
                ))}
              </ul>
              {mayKeep && (
                <SaveView
                  mayShare={person?.may("assign") ?? false}
                  hasFocus={sorted.length === 0}
                  onDone={close}
                />
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
