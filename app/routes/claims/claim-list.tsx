import { lazy, Suspense, useMemo } from "react";
import { PAGE_SIZE, parseListView, withParams } from "#app/list-view.ts";
import type { Can } from "#app/lists/can.ts";
import { useColumns } from "#app/lists/long/use-columns.ts";
import { Peek } from "#app/lists/peek.tsx";
import { SelectionBar } from "#app/lists/selection-bar.tsx";
import { useListHands } from "#app/lists/use-list-hands.tsx";
import { useWholeList } from "#app/lists/use-whole-list.ts";
import type { Column } from "#app/tables/column.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { counted } from "#reports/format.ts";
import { BeyondNote } from "./beyond-note.tsx";
import { type ClaimRow, unnamed } from "./claims-columns.tsx";
import { orderToAsk } from "./sorts.ts";
import type { ListHere } from "./use-list-here.ts";

const LongClaims = lazy(() => import("./long-claims.tsx"));

type Props = {
  readonly rows: ClaimRow[];
  readonly columns: Column<ClaimRow>[];
  readonly here: ListHere;
  readonly page: number;
  readonly can: Can;
};

/** The claims of a list, with everything hands do to them: move, look, tick, act. More than a page: all of them, once they are here. */
export function ClaimList({ rows, columns, here, page, can }: Props) {
  const { search, totals, list } = here;
  const { sort } = parseListView(search);
  const to = (id: string) => `/claims/${id}${withParams(search, { page: null })}`;
  const hands = useListHands({ rows, can, keyOf, entryOf, search });
  // Beside the panel a row keeps what tells claims apart and what is open.
  const narrow = useMemo(() => columns.filter(({ id }) => !inPanel.has(id)), [columns]);
  const whole = useWholeList("/claims/ids", hands.selectAll, search);
  const isLong = page === 1 && totals.claims > PAGE_SIZE;
  const order = orderToAsk(sort, totals.claims);
  const asked = withParams(search, { sort: null, page: null, columns: null, order });
  const fetched = useColumns(list, isLong && !here.rows ? `/claims/columns${asked}` : null);
  const all = here.rows ?? fetched;
  const hasMore = totals.claims > hands.selection.ids.length && totals.claims > rows.length;
  const table = {
    caption: "Claims",
    columns: hands.peek.shown === null ? columns : narrow,
    rowKey: keyOf,
    ...(can.seeClaims ? { rowHref: (row: ClaimRow) => to(row.claim_id) } : {}),
    initialSort: { id: "open", desc: true },
    hasKeys: true,
    onKey: hands.onKey,
    onCurrent: hands.onCurrent,
    shown: hands.peek.shown,
  };
  const byPages = (
    <DataTable
      {...table}
      rows={rows}
      isSortedByServer
      {...(can.followUp ? { selection: hands.selection } : {})}
    />
  );
  return (
    <div className={hands.peek.shown === null ? "" : "with-peek"}>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
        <div className="panel">
          <Suspense fallback={byPages}>
            {all === null ? (
              byPages
            ) : (
              <LongClaims
                {...table}
                key={list}
                search={search}
                rows={rows}
                list={all}
                sort={sort}
                selection={hands.selection}
                canTick={can.followUp}
                know={hands.know}
                tickAll={(isTicked) => (isTicked ? whole.select() : hands.selection.clear())}
              />
            )}
          </Suspense>
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
        {all === null ? (
          <Pager page={page} total={totals.claims} />
        ) : (
          <BeyondNote listed={all.length} claims={totals.claims} />
        )}
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
  controlNumber: row.control_number === unnamed ? null : row.control_number,
  words:
    row.control_number === null || row.control_number === unnamed
      ? counted(1, "claim")
      : `claim ${row.control_number}`,
});
