import { useMemo } from "react";
import type { rejections } from "#queries/acceptance/rejections.ts";
import type { RowOf } from "#queries/query.ts";
import { shortDate } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { useView } from "../../ui/view.tsx";
import { rejectionWords } from "./rejection-words.ts";

type Row = RowOf<typeof rejections>;

/** From the first refusal to the last: an outage is a few days, a wrong setting goes on. */
function span(first: string, last: string): string {
  return first === last ? shortDate(first) : `${shortDate(first)} – ${shortDate(last)}`;
}

export function RejectionTable({ rows }: { rows: Row[] }) {
  const { link } = useView();
  const columns = useMemo(() => {
    const made: Column<Row>[] = [
      {
        id: "code",
        header: "Reason",
        isWrapped: true,
        width: 180,
        value: (row) => row.code,
        cell: (row) => (
          <>
            {row.code} · {rejectionWords(row.code)}
            <span className="block text-hint font-normal text-ink-3">
              {row.rejected_by}, {span(row.first_on, row.last_on)}
            </span>
          </>
        ),
        href: (row) => link("/claims", { "rejected-by": row.rejected_by, "reject-code": row.code }),
      },
      { id: "claims", header: "Claims", value: (row) => row.claims, kind: "count" },
      { id: "not-resent", header: "Not sent again", value: (row) => row.not_resent, kind: "count" },
      { id: "charge", header: "Charge", value: (row) => row.charge_cents, kind: "money" },
    ];
    return made;
  }, [link]);
  return (
    <DataTable
      caption="Rejections by reason"
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.rejected_by} ${row.code}`}
      sortParam="reason-sort"
      empty="Nothing was rejected in this period."
    />
  );
}
