import { type RefObject, useCallback, useRef } from "react";
import { useKeys } from "../ui/keys.ts";
import type { Sight } from "./sight.ts";

type RowKeys = {
  readonly isOn: boolean;
  /** Of a long table, where a key may lead to a row that is not drawn yet. */
  readonly sight?: Sight | undefined;
  /** A key other than j and k, for the row that has the focus or had it last; null: none had it yet. */
  readonly onKey?: ((key: string, rowId: string | null, event: KeyboardEvent) => void) | undefined;
};

/**
 * j and k move the focus from row to row, in a long table also PageDown, PageUp, Home and End; Enter follows the row's link, as
 * on any link. The row stays the current one while the focus is elsewhere, and its place is kept when it goes.
 */
export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>, rowKeys: RowKeys) {
  const { isOn, sight, onKey } = rowKeys;
  const last = useRef<{ id: string; at: number } | null>(null);
  const note = useCallback(() => {
    const row = document.activeElement?.closest<HTMLTableRowElement>("tr[data-row]");
    if (row && body.current?.contains(row))
      last.current = { id: row.dataset.row ?? "", at: Number(row.dataset.place) };
  }, [body]);
  useKeys(
    useCallback(
      (key, event) => {
        if (!isOn) return;
        note();
        const rowsBy = (name: string, value: string) =>
          body.current?.querySelector<HTMLTableRowElement>(`tr[data-${name}="${value}"]`);
        const current = rowsBy("row", last.current?.id ?? "");
        const now = current ? Number(current.dataset.place) : -1;
        const all = sight?.total ?? body.current?.rows.length ?? 0;
        const to =
          key === "j" || key === "k"
            ? placeAfter(key, now, last.current?.at ?? null, all)
            : sight && placeByScreen(key, now, sight);
        if (to === undefined) onKey?.(key, now < 0 ? null : (last.current?.id ?? null), event);
        else {
          if (key !== "j" && key !== "k") event.preventDefault();
          sight?.draw(to);
          focusRow(rowsBy("place", String(to)) ?? undefined);
          note();
        }
      },
      [body, isOn, sight, note, onKey],
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

/** Where the keys lead that go by screens; undefined for any other key, and where no row is the current one. */
export function placeByScreen(
  key: string,
  now: number,
  { total, screenful }: Pick<Sight, "total" | "screenful">,
): number | undefined {
  const wanted = { Home: 0, End: total - 1, PageDown: now + screenful, PageUp: now - screenful }[
    key
  ];
  if (wanted === undefined || now < 0) return undefined;
  return Math.max(0, Math.min(total - 1, wanted));
}

/** Focuses what a row leads to: its link, else its first control. */
export function focusRow(row: HTMLTableRowElement | undefined): void {
  (
    row?.querySelector<HTMLElement>("a") ?? row?.querySelector<HTMLElement>("input, button")
  )?.focus();
}
