import { functionalUpdate, type OnChangeFn, type RowSelectionState } from "@tanstack/react-table";
import { useCallback, useMemo, useState } from "react";

export type Selection = {
  readonly state: RowSelectionState;
  readonly ids: readonly string[];
  readonly onChange: OnChangeFn<RowSelectionState>;
  readonly select: (ids: readonly string[]) => void;
  readonly clear: () => void;
};

/**
 * What is ticked in a list, by row id: it stays through sorting and paging, and ends with `list` (what the list is cut to).
 */
export function useSelection(list: string): Selection {
  const [kept, setKept] = useState<{ list: string; state: RowSelectionState }>({ list, state: {} });
  const state = kept.list === list ? kept.state : none;
  const onChange: OnChangeFn<RowSelectionState> = useCallback(
    (updater) =>
      setKept((was) => ({
        list,
        state: functionalUpdate(updater, was.list === list ? was.state : none),
      })),
    [list],
  );
  return useMemo(
    () => ({
      state,
      ids: Object.keys(state),
      onChange,
      select: (ids) => onChange(Object.fromEntries(ids.map((id) => [id, true as const]))),
      clear: () => onChange({}),
    }),
    [state, onChange],
  );
}

const none: RowSelectionState = {};

/** What a list is cut to, whatever its order, page and columns. */
export function listIdentity(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  for (const name of ["sort", "page", "columns"]) kept.delete(name);
  kept.sort();
  return kept.toString();
}
