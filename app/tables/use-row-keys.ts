import { type RefObject, useCallback, useRef } from "react";
import { useKeys } from "../ui/keys.ts";

type RowKeys = {
  readonly isOn: boolean;
  /** A key other than j and k, for the row that has the focus or had it last; null: none had it yet. */
  readonly onKey?: ((key: string, rowId: string | null, event: KeyboardEvent) => void) | undefined;
};

/**
 * j and k move the focus from row to row; Enter follows the row's link, as on any link. The row stays the current one while
 * the focus is elsewhere, and its place is kept when it goes.
 */
export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>, rowKeys: RowKeys) {
  const { isOn, onKey } = rowKeys;
  const last = useRef<{ id: string; at: number } | null>(null);
  const note = useCallback(() => {
    const row = document.activeElement?.closest<HTMLTableRowElement>("tr[data-row]");
    if (row && body.current?.contains(row))
      last.current = { id: row.dataset.row ?? "", at: row.sectionRowIndex };
  }, [body]);
  useKeys(
    useCallback(
      (key, event) => {
        if (!isOn) return;
        note();
        const rows = [...(body.current?.rows ?? [])];
        const now = rows.findIndex((row) => row.dataset.row === last.current?.id);
        if (key === "j" || key === "k") {
          const to = placeAfter(key, now, last.current?.at ?? null, rows.length);
          focusRow(rows[to]);
          note();
        } else onKey?.(key, now < 0 ? null : (last.current?.id ?? null), event);
      },
      [body, isOn, note, onKey],
    ),
  );
  return note;
}

/** Where j and k lead: from the current row; where that is gone, to what took its place. */
export function placeAfter(
  key: "j" | "k",
  now: number,
  lastAt: number | null,
  rows: number,
): number {
  const step = key === "j" ? 1 : -1;
  const wanted = now >= 0 ? now + step : lastAt === null ? 0 : key === "j" ? lastAt : lastAt - 1;
  return Math.max(0, Math.min(rows - 1, wanted));
}

/** Focuses what a row leads to: its link, else its first control. */
export function focusRow(row: HTMLTableRowElement | undefined): void {
  (
    row?.querySelector<HTMLElement>("a") ?? row?.querySelector<HTMLElement>("input, button")
  )?.focus();
}
