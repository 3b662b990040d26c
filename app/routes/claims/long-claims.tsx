import { useCallback, useMemo, useState } from "react";
import { LongTable } from "#app/lists/long/long-table.tsx";
import { orderBy } from "#app/lists/long/order-by.ts";
import { type ReadColumns, valueAt } from "#app/lists/long/read-columns.ts";
import { type Names, useNames } from "#app/lists/long/use-names.ts";
import { useReturned } from "#app/lists/use-return-focus.ts";
import { parseSort } from "#app/tables/column.ts";
import type { DataTableProps } from "#app/tables/data-table.tsx";
import type { Selection } from "#app/tables/selection.ts";
import type { ClaimNames } from "../claim-names/route.ts";
import { claimAt } from "./claim-at.ts";
import { type ClaimRow, unnamed } from "./claims-columns.tsx";
import { columnOfSort } from "./sorts.ts";

type Name = Omit<ClaimNames["names"][number], "claim_id">;
type Props = Omit<DataTableProps<ClaimRow>, "rows" | "sight" | "isSortedByServer" | "selection"> & {
  /** The page's own rows: all is known of them. */
  readonly rows: readonly ClaimRow[];
  readonly list: ReadColumns;
  readonly sort: string;
  readonly selection: Selection;
  readonly canTick: boolean;
  /** Remembers what acts need to know of rows that are ticked. */
  readonly know: (rows: readonly ClaimRow[]) => void;
  readonly tickAll: (isTicked: boolean) => void;
};

/** All claims of a list, in the order asked for; account and patient come for the rows in sight. */
export default function LongClaims(props: Props) {
  const { rows, list, sort, selection, canTick, know, tickAll, ...table } = props;
  const order = useMemo(() => orderOf(list, sort), [list, sort]);
  const idAt = useCallback(
    (place: number) => {
      const ids = list.columns.get("claim_id");
      return String(ids && valueAt(ids, order?.[place] ?? place));
    },
    [list, order],
  );
  const [names, see] = useNames(() => new Map(rows.map((row) => [row.claim_id, row])), fetchNames);
  const onSight = useCallback((places: readonly number[]) => see(places.map(idAt)), [see, idAt]);
  const rowOf = useMemo(() => rowsOf(list), [list]);
  const rowAt = useCallback(
    (place: number) => rowOf(order?.[place] ?? place, names.get(idAt(place))),
    [rowOf, order, names, idAt],
  );
  const returned = useReturned();
  const [focused] = useState(() => {
    const id = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row ?? returned;
    if (!id) return null;
    for (let place = 0; place < list.length; place += 1) if (idAt(place) === id) return place;
    return null;
  });
  const tick = (from: number, to: number, isTicked: boolean) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    const ticked = Array.from({ length: last - first + 1 }, (_, at) => rowAt(first + at));
    know(ticked);
    selection.onChange((was) => {
      const state = { ...was };
      for (const { claim_id } of ticked)
        if (isTicked) state[claim_id] = true;
        else delete state[claim_id];
      return state;
    });
  };
  return (
    <LongTable
      {...table}
      {...(canTick ? { selection } : {})}
      total={list.length}
      rowAt={rowAt}
      order={sort}
      focused={focused}
      onSight={onSight}
      tick={tick}
      tickAll={tickAll}
    />
  );
}

/** Rows of the list by where they came; one that was drawn last is the same again, unless its name has come since. */
function rowsOf(list: ReadColumns) {
  const drawn = new Map<
    number,
    { readonly name: Name | null | undefined; readonly row: ClaimRow }
  >();
  return (at: number, name: Name | null | undefined): ClaimRow => {
    const kept = drawn.get(at);
    if (kept && kept.name === name) return kept.row;
    const row = {
      ...claimAt(list, at),
      control_number: name === undefined ? unnamed : (name?.control_number ?? null),
      patient: name === undefined ? unnamed : (name?.patient ?? null),
    };
    // Some screens of them: a hand that scrolls through all would fill the memory.
    if (drawn.size >= mostKept) drawn.clear();
    drawn.set(at, { name, row });
    return row;
  };
}

const mostKept = 1_000;

/** Null: as they came. */
function orderOf(list: ReadColumns, sort: string): Uint32Array | null {
  const column = list.columns.get(columnOfSort(sort) ?? "");
  return column ? orderBy(column, list.length, parseSort(sort)?.desc ?? false) : null;
}

async function fetchNames(keys: readonly string[]): Promise<Names<Name>> {
  const body = new URLSearchParams({ claims: keys.join(",") });
  const answer = await fetch("/claims/names", { method: "POST", body });
  if (!answer.ok) throw new Error(`Names were answered ${answer.status}.`);
  const { names }: ClaimNames = await answer.json();
  return new Map(names.map((name) => [name.claim_id, name]));
}
