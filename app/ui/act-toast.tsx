import { useCallback, useEffect } from "react";
import { forgetBatch, hideAct, restoreBatch, takeLastBatch, tellAct, useToldAct } from "./acts.ts";
import { Icon } from "./icon.tsx";
import { useKeys } from "./keys.ts";
import { useFollowUp } from "./use-follow-up.ts";

const shownMs = 12_000;

/** What was just done, and the way back: read out by screen readers, gone after a while, `u` works longer. */
export function ActToast() {
  const act = useToldAct();
  const { send } = useFollowUp();
  const undo = useCallback(
    async (batchId: string) => {
      const { ok } = await send({ intent: "undo", batch: batchId });
      if (!ok) restoreBatch(batchId);
    },
    [send],
  );
  useKeys(
    useCallback(
      (key) => {
        if (key !== "u") return;
        const last = takeLastBatch();
        if (last === undefined)
          tellAct({ sentence: "Nothing to undo since this page was opened." });
        else undo(last);
      },
      [undo],
    ),
  );
  useEffect(() => {
    if (!act) return;
    const late = setTimeout(hideAct, shownMs);
    return () => clearTimeout(late);
  }, [act]);
  const batchId = act?.batchId;
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-3 bottom-32 z-[70] flex justify-center min-[900px]:bottom-20"
    >
      {act && (
        <div className="float pointer-events-auto flex max-w-2xl items-center gap-3 py-2 pr-2 pl-4 text-table">
          <span className={act.isWrong ? "text-bad" : ""}>{act.sentence}</span>
          {batchId !== undefined && (
            <button
              type="button"
              className="button h-7"
              onClick={() => {
                forgetBatch(batchId);
                undo(batchId);
              }}
            >
              Undo <kbd className="max-sm:hidden">u</kbd>
            </button>
          )}
          <button
            type="button"
            aria-label="Close"
            className="grid size-7 shrink-0 place-items-center rounded text-ink-2 hover:text-ink"
            onClick={hideAct}
          >
            <Icon name="close" size={12} />
          </button>
        </div>
      )}
    </div>
  );
}
