import { useEffect } from "react";

const takers = "input, textarea, select, [role=dialog], [role=listbox], [role=menu]";
const pressed = "button, summary, [role=button]";

/** True where a key belongs to what has the focus: a field, a list, a menu, an open dialog. A tick box takes the space alone. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === "checkbox") return event.key === " ";
  // A button with the focus is pressed by these two.
  if ((event.key === " " || event.key === "Enter") && target.closest(pressed)) return true;
  if (target.isContentEditable || target.closest(takers) !== null) return true;
  // A dialog that lies over the page takes the keys even where the focus is lost.
  return document.querySelector("[role=dialog]") !== null;
}

/** Calls `act` for each key press that no field, list or dialog takes and that carries no Ctrl, Alt or ⌘. */
export function useKeys(act: (key: string, event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!isTaken(event)) act(event.key, event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [act]);
}
