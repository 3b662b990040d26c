import { useFetcher, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { counted } from "#reports/format.ts";
import { withParams } from "../list-view.ts";
import type { ActOn } from "../lists/act.ts";
import { ActDialog } from "../lists/act-dialog.tsx";
import type { WholeList } from "../lists/use-whole-list.ts";
import { tellAct } from "../ui/acts.ts";

/** In an address: open the dialog at once, as a cell of denials asks. */
export const newProject = { project: "new" } as const;

/** Makes a project of every claim of a list, beyond the page in sight too. */
export function ListProject() {
  const [search, setSearch] = useSearchParams();
  const { load, data, state } = useFetcher<WholeList>();
  const [isAsked, setAsked] = useState(false);
  const [on, setOn] = useState<ActOn | null>(null);
  const ask = useCallback(() => {
    setAsked(true);
    const cut = { page: null, columns: null, sort: null, project: null };
    load(`/claims/ids${withParams(search, cut)}`);
  }, [load, search]);
  const isAskedByAddress = search.get("project") === newProject.project;
  useEffect(() => {
    if (!isAskedByAddress) return;
    ask();
    setSearch(
      (was) => {
        was.delete("project");
        return was;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [isAskedByAddress, ask, setSearch]);
  useEffect(() => {
    if (!isAsked || state !== "idle" || !data) return;
    setAsked(false);
    if (data.refusal !== null) tellAct({ sentence: data.refusal, isWrong: true });
    else if (data.rows.length === 0) tellAct({ sentence: "This list holds no claim." });
    else {
      const ids = data.rows.flatMap(({ claimIds }) => claimIds);
      setOn({ ids, words: counted(ids.length, "claim"), isOne: false });
    }
  }, [isAsked, state, data]);
  return (
    <>
      <button type="button" className="button" disabled={isAsked} onClick={ask}>
        {isAsked ? "Looking…" : "Make a project"}
      </button>
      {on !== null && (
        <ActDialog kind="project" on={on} onClose={() => setOn(null)} onDone={() => undefined} />
      )}
    </>
  );
}
