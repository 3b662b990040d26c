import { useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { withParams } from "#app/list-view.ts";
import type { Can } from "#app/lists/can.ts";
import { Peek } from "#app/lists/peek.tsx";
import { SelectionBar } from "#app/lists/selection-bar.tsx";
import { useListHands } from "#app/lists/use-list-hands.tsx";
import { useWholeList } from "#app/lists/use-whole-list.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { counted } from "#reports/format.ts";
import type { ClaimRow, ClaimTotals } from "./claims-columns.tsx";

type Props = {
  readonly rows: ClaimRow[];
  readonly columns: Column<ClaimRow>[];
  readonly totals: ClaimTotals;
  readonly page: number;
  readonly can: Can;
};

/** The rows of a page, with everything hands do to them: move, look, tick, act. */
export function ClaimList({ rows, columns, totals, page, can }: Props) {
  const [search] = useSearchParams();
  const to = (id: string) => `/claims/${id}${withParams(search, { page: null })}`;
  const hands = useListHands({ rows, can, keyOf, entryOf });
  // Beside the panel a row keeps what tells claims apart and what is open.
  const narrow = useMemo(() => columns.filter(({ id }) => !inPanel.has(id)), [columns]);
  const whole = useWholeList("/claims/ids", hands.selectAll);
  const hasMore = totals.claims > hands.selection.ids.length && totals.claims > rows.length;
  return (
    <div className={hands.peek.shown === null ? "" : "with-peek"}>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
        <div className="panel">
          <DataTable
            caption="Claims"
            rows={rows}
            columns={hands.peek.shown === null ? columns : narrow}
            rowKey={keyOf}
            {...(can.seeClaims ? { rowHref: (row: ClaimRow) => to(row.claim_id) } : {})}
            initialSort={{ id: "open", desc: true }}
            isSortedByServer
            hasKeys
            {...(can.followUp ? { selection: hands.selection } : {})}
            onKey={hands.onKey}
            onCurrent={hands.onCurrent}
            shown={hands.peek.shown}
          />
        </div>
        <SelectionBar
          claims={hands.chosen.claims}
          isOne={hands.chosen.isOne}
          openCents={hands.chosen.openCents}
          can={can}
          onAct={(kind) => hands.acts.start(kind, hands.chosen.on)}
          onClear={hands.selection.clear}
          beyond={hasMore ? { ...whole, claims: totals.claims } : null}
        />
        <Pager page={page} total={totals.claims} />
      </div>
      <Peek
        claimId={hands.peek.shown}
        to={hands.peek.shown && to(hands.peek.shown)}
        onClose={hands.peek.close}
      />
      {hands.acts.dialog}
    </div>
  );
}

/** What the panel says too. */
const inPanel = new Set(["charge", "age", "provider", "location"]);

const keyOf = (row: ClaimRow) => row.claim_id;

const entryOf = (row: ClaimRow) => ({
  claimId: row.claim_id,
  claimIds: [row.claim_id],
  openCents: row.open_cents,
  controlNumber: row.control_number,
  words: row.control_number === null ? counted(1, "claim") : `claim ${row.control_number}`,
});
