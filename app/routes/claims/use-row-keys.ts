import { type RefObject, useEffect } from "react";

/** `j` and `k` move between rows, `enter` opens (the row's link has the focus), `/` goes to the search field. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target)
      )
        return;
      if (event.key === "/") {
        const field = document.querySelector<HTMLElement>("[data-search]");
        if (field === null) return;
        event.preventDefault();
        field.focus();
        return;
      }
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = at < 0 ? links[0] : links[at + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.closest("tr")?.scrollIntoView({ block: "nearest" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [table]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
