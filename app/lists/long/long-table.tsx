import { useLocation } from "@remix-run/react";
import type { RowData } from "@tanstack/react-table";
import { defaultRangeExtractor, observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { DataTable, type DataTableProps } from "../../tables/data-table.tsx";
import type { Sight } from "../../tables/sight.ts";
import { keepScrolled, scrolledAt } from "./kept-scroll.ts";

/** One line of text, its room and its hairline: `.long-table` in app.css holds rows to it. */
const rowHeight = 33;
/** Rows drawn above and below those in sight, so that a turn of the wheel shows no blank. */
const overscan = 8;

type Props<Row extends RowData> = Omit<
  DataTableProps<Row>,
  "rows" | "sight" | "isSortedByServer"
> & {
  readonly total: number;
  /** The same row for a place, while nothing of it is another: it is not drawn anew then. */
  readonly rowAt: (place: number) => Row;
  /** The list's order: another one begins at its top. */
  readonly order: string;
  /** The row that has the focus as the list comes. */
  readonly focused: number | null;
  readonly onSight: (places: readonly number[]) => void;
  readonly tick: Sight["tick"];
  readonly tickAll: Sight["tickAll"];
};

/** A `DataTable` of any number of rows that scrolls by itself: the rows in sight are drawn, and the one with the focus. */
export function LongTable<Row extends RowData>(props: Props<Row>) {
  const { total, rowAt, order, focused, onSight, tick, tickAll, ...table } = props;
  const region = useRef<HTMLElement>(null);
  const [kept, setKept] = useState(focused);
  const { key: entry } = useLocation();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan,
    initialOffset: () => scrolledAt(entry),
    // Paper has no edge that rows are out of sight behind: all of them would be drawn.
    observeElementRect: (list, tell) =>
      observeElementRect(list, (room) => window.matchMedia("print").matches || tell(room)),
    initialRect: { width: 0, height: 900 },
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (kept === null || kept >= total || inSight.includes(kept)) return inSight;
      return [...inSight, kept].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const drawn = items.map(({ index }) => index).join(",");
  const places = useMemo(() => (drawn === "" ? [] : drawn.split(",").map(Number)), [drawn]);
  useEffect(() => onSight(places), [places, onSight]);

  const ordered = useRef<string | null>(null);
  useLayoutEffect(() => {
    const isNew = ordered.current === null;
    if (region.current && ordered.current !== order)
      region.current.scrollTop = isNew ? scrolledAt(entry) : 0;
    ordered.current = order;
  }, [order, entry]);
  useEffect(() => {
    const node = region.current;
    let resting: ReturnType<typeof setTimeout>;
    const keep = () => {
      clearTimeout(resting);
      resting = setTimeout(() => node && keepScrolled(entry, node.scrollTop), 100);
    };
    keep();
    node?.addEventListener("scroll", keep, { passive: true });
    return () => {
      clearTimeout(resting);
      node?.removeEventListener("scroll", keep);
    };
  }, [entry]);

  const draw = useCallback((place: number) => flushSync(() => setKept(place)), []);
  useLayoutEffect(() => {
    if (focused !== null)
      region.current?.querySelector<HTMLElement>(`[data-place="${focused}"] a`)?.focus();
  }, [focused]);
  const screenful = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / rowHeight) - 3);
  const sight = { total, places, rowHeight, screenful, region, draw, tick, tickAll };
  const rows = useMemo(() => places.map(rowAt), [places, rowAt]);
  return <DataTable {...table} rows={rows} isSortedByServer sight={sight} />;
}
