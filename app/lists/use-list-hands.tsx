import { useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { counted } from "#reports/format.ts";
import { listIdentity, useSelection } from "../tables/selection.ts";
import type { FollowUpAnswer } from "../ui/use-follow-up.ts";
import { type ActKind, type ActOn, actKeys, actWords } from "./act.ts";
import type { Can } from "./can.ts";
import { offerChosen } from "./chosen-now.ts";
import { copyControlNumber, useClaimActs } from "./use-claim-acts.tsx";
import { usePeek } from "./use-peek.ts";
import type { WholeRow } from "./use-whole-list.ts";

/** What hands need to know of a row; a row can stand for several claims (a rejected batch). */
export type Entry = {
  /** The claim that the panel shows. */
  readonly claimId: string;
  readonly claimIds: readonly string[];
  readonly openCents: number;
  readonly controlNumber: string | null;
  readonly words: string;
};

type Options<Row> = {
  readonly rows: readonly Row[];
  readonly can: Can;
  /** Both stable: of module scope. */
  readonly keyOf: (row: Row) => string;
  readonly entryOf: (row: Row) => Entry;
  readonly onDone?: (kind: ActKind, answer: FollowUpAnswer) => void;
  /** The list's address, where another one than the page's counts already. */
  readonly search?: URLSearchParams;
  /** All rows are of this project. */
  readonly projectId?: string;
};

/** Selection, keys, panel and acts of a list of claims, together: what is ticked comes first, else the current row. */
export function useListHands<Row>(options: Options<Row>) {
  const { rows, can, keyOf, entryOf, onDone, search, projectId } = options;
  const [now] = useSearchParams();
  const selection = useSelection(listIdentity(search ?? now));
  const peek = usePeek();
  const acts = useClaimActs({ can, ...(onDone ? { onDone } : {}) });
  const known = useRef(new Map<string, Entry>());
  for (const row of rows) known.current.set(keyOf(row), entryOf(row));
  const chosen = useMemo(() => chosenOf(selection.ids, known.current), [selection.ids]);
  const onOf = (row: Row | null): ActOn | null => {
    const of = projectId === undefined ? {} : { projectId };
    if (chosen.on !== null) return { ...chosen.on, ...of };
    const entry = row === null ? undefined : entryOf(row);
    return entry ? { ids: entry.claimIds, words: entry.words, isOne: true, ...of } : null;
  };
  const current = useRef<Row | null>(null);
  useEffect(() =>
    offerChosen(() => {
      const on = onOf(current.current);
      if (on === null || !can.followUp || !(on.isOne || can.assign)) return null;
      const kinds = Object.entries(actKeys);
      return {
        words: on.words,
        acts: kinds.map(([key, kind]) => ({
          key,
          words: actWords[kind],
          start: () => acts.start(kind, on),
        })),
      };
    }),
  );
  const onKey = (key: string, row: Row | null, event: KeyboardEvent) => {
    if (acts.startByKey(key, onOf(row), event)) return;
    if (row === null) return;
    if (key === " " && can.seeClaims) {
      event.preventDefault();
      peek.toggle(entryOf(row).claimId);
    } else if (key === "c") copyControlNumber(entryOf(row).controlNumber);
    else if (key === "Escape" && selection.ids.length > 0) selection.clear();
    else if (key === "Escape") peek.close();
  };
  const { follow, open } = peek;
  const onCurrent = useCallback(
    (row: Row, how: "focus" | "press") => {
      current.current = row;
      if (!can.seeClaims) return;
      const { claimId } = entryOf(row);
      if (how === "press") open(claimId);
      else follow(claimId);
    },
    [can, entryOf, open, follow],
  );
  /** Remembers rows beyond those given, for when they are ticked. */
  const know = (seen: readonly Row[]) => {
    for (const row of seen) known.current.set(keyOf(row), entryOf(row));
  };
  const { select } = selection;
  /** Ticks rows beyond those in sight. */
  const selectAll = useCallback(
    (whole: readonly WholeRow[]) => {
      for (const { key, claimIds, openCents } of whole)
        if (!known.current.has(key))
          known.current.set(key, {
            claimId: claimIds[0] ?? key,
            claimIds,
            openCents,
            controlNumber: null,
            words: counted(claimIds.length, "claim"),
          });
      select(whole.map(({ key }) => key));
    },
    [select],
  );
  return { selection, peek, acts, chosen, onOf, onKey, onCurrent, know, selectAll };
}

function chosenOf(keys: readonly string[], known: ReadonlyMap<string, Entry>) {
  const entries = keys.flatMap((key) => known.get(key) ?? []);
  const ids = [...new Set(entries.flatMap(({ claimIds }) => claimIds))];
  const [first] = entries;
  const words = entries.length === 1 && first ? first.words : counted(ids.length, "claim");
  return {
    claims: ids.length,
    isOne: entries.length === 1,
    openCents:
      entries.length === keys.length
        ? entries.reduce((sum, { openCents }) => sum + openCents, 0)
        : null,
    on: ids.length === 0 ? null : ({ ids, words, isOne: entries.length === 1 } satisfies ActOn),
  };
}
