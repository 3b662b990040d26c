import { useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { withParams } from "#app/list-view.ts";
import type { Can } from "#app/lists/can.ts";
import { Peek } from "#app/lists/peek.tsx";
import { SelectionBar } from "#app/lists/selection-bar.tsx";
import { type Entry, useListHands } from "#app/lists/use-list-hands.tsx";
import { useWholeList } from "#app/lists/use-whole-list.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { counted } from "#reports/format.ts";
import { BatchClaims } from "./batch-claims.tsx";
import { PriorityNote } from "./priority-note.tsx";
import { worklistColumns } from "./worklist-columns.tsx";
import type { WorklistItem } from "./worklist-row.ts";

type Props = {
  readonly rows: WorklistItem[];
  readonly can: Can;
  /** What the whole list holds. */
  readonly items: number;
  readonly claims: number;
};

/** What to work, in the order of its worth; the chosen one at a glance beside it. */
export function WorklistList({ rows, can, items, claims }: Props) {
  const [search] = useSearchParams();
  const areReasonsShown = search.get("reasons") === "1";
  const columns = useMemo(() => worklistColumns(can, areReasonsShown), [can, areReasonsShown]);
  const hands = useListHands({ rows, can, keyOf, entryOf });
  const { peek, selection, chosen } = hands;
  const whole = useWholeList("/worklist/ids", hands.selectAll);
  const hasMore = items > rows.length && items > selection.ids.length;
  const to = (claimId: string) =>
    `/claims/${claimId}${withParams(search, { page: null, sort: null, resting: null, reasons: null, list: "worklist" })}`;
  const shown = rows.find((row) => row.claim_id === peek.shown);
  return (
    <div className="with-peek">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
        <div className="panel">
          <DataTable
            caption="Worklist"
            rows={rows}
            columns={columns}
            rowKey={keyOf}
            {...(can.seeClaims ? { rowHref: (row: WorklistItem) => to(row.claim_id) } : {})}
            isSortedByServer
            hasKeys
            {...(can.followUp ? { selection } : {})}
            onKey={hands.onKey}
            onCurrent={hands.onCurrent}
            shown={shown?.item_id ?? null}
          />
        </div>
        <SelectionBar
          claims={chosen.claims}
          isOne={chosen.isOne}
          openCents={chosen.openCents}
          can={can}
          onAct={(kind) => hands.acts.start(kind, chosen.on)}
          onClear={selection.clear}
          beyond={hasMore ? { ...whole, claims } : null}
        />
      </div>
      {can.seeClaims && (
        <Peek
          claimId={peek.shown}
          to={peek.shown && to(peek.shown)}
          onClose={peek.close}
          empty="Press a row, or space on it, and the claim shows here; j and k then move through the list with it."
          note={
            shown && (
              <>
                <PriorityNote row={shown} />
                {shown.claims > 1 && <BatchClaims row={shown} to={to} />}
              </>
            )
          }
        />
      )}
      {hands.acts.dialog}
    </div>
  );
}

const keyOf = (row: WorklistItem) => row.item_id;

const entryOf = (row: WorklistItem): Entry => ({
  claimId: row.claim_id,
  claimIds: row.claim_ids && row.claim_ids.length > 0 ? row.claim_ids : [row.claim_id],
  openCents: row.open_cents,
  controlNumber: row.control_number,
  words:
    row.claims > 1
      ? `the batch of ${counted(row.claims, "claim")}`
      : `claim ${row.control_number ?? row.claim_id}`,
});
