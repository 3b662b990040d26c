import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { Column } from "./column.ts";

type Width = { readonly id: string; readonly width: number };
const useBrowserLayout = typeof window === "undefined" ? useEffect : useLayoutEffect;

/**
 * Columns of a long table keep their widths while its rows change: as wide as the first rows in sight make them, measured anew
 * for other columns and where the table has more or less room. Null: as wide as they come.
 */
export function useColumnWidths<Row>(
  table: RefObject<HTMLTableElement | null>,
  columns: readonly Column<Row>[],
  isOn: boolean,
): readonly Width[] | null {
  const shape = columns.map(({ id }) => id).join(" ");
  const [measured, setMeasured] = useState<{ shape: string; widths: Width[] } | null>(null);
  const widths = isOn && measured?.shape === shape ? measured.widths : null;
  useBrowserLayout(() => {
    if (!isOn || widths !== null || table.current === null) return;
    const heads = [...(table.current.tHead?.rows[0]?.cells ?? [])];
    const names = shape.split(" ");
    setMeasured({
      shape,
      widths: heads.map((head, at) => ({
        id: names.at(at - heads.length) ?? `box ${at}`,
        width: head.getBoundingClientRect().width,
      })),
    });
  }, [isOn, shape, widths, table]);
  useEffect(() => {
    const room = table.current?.parentElement;
    if (!isOn || !room) return;
    let width = room.clientWidth;
    const observer = new ResizeObserver(() => {
      if (room.clientWidth === width) return;
      width = room.clientWidth;
      setMeasured(null);
    });
    observer.observe(room);
    return () => observer.disconnect();
  }, [isOn, table]);
  return widths;
}
