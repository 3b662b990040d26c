import { useMemo } from "react";
import type { firstPass } from "#queries/acceptance/first-pass.ts";
import type { RowOf } from "#queries/query.ts";
import { nothing } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { useView } from "../../ui/view.tsx";

type Row = RowOf<typeof firstPass>;

export function PayerPass({ rows }: { rows: Row[] }) {
  const { link } = useView();
  const columns = useMemo(() => {
    const sum = (pick: (row: Row) => number | null) =>
      rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
    const isKnown = rows.some((row) => row.acknowledged !== null);
    const counted = (
      id: "submitted" | "accepted" | "adjudicated" | "resolved" | "pending",
      header: string,
    ): Column<Row> => ({
      id,
      header,
      value: (row) => row[id],
      kind: "count",
      href: (row) =>
        row[id] === null
          ? undefined
          : link("/claims", {
              submitted: id === "submitted" ? "all" : id,
              "first-payer": row.payer,
            }),
      hint: (row) => (row[id] === null ? "Not known: load 277CA or 999 files" : undefined),
      total: id === "accepted" && !isKnown ? nothing : sum((row) => row[id]),
      totalHref: link("/claims", { submitted: id === "submitted" ? "all" : id }),
    });
    const made: Column<Row>[] = [
      { id: "payer", header: "Payer", value: (row) => row.payer },
      counted("submitted", "Submitted"),
      counted("accepted", "Accepted"),
      { id: "acceptance", header: "Acceptance", value: (row) => row.acceptance_rate, kind: "rate" },
      counted("adjudicated", "Adjudicated"),
      counted("resolved", "Resolved"),
      { id: "resolution", header: "Resolution", value: (row) => row.resolution_rate, kind: "rate" },
      counted("pending", "Pending"),
    ];
    return made;
  }, [rows, link]);
  return (
    <DataTable
      caption="First pass by payer"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.payer}
      initialSort={{ id: "submitted", desc: true }}
      sortParam="payer-sort"
      hasKeys
    />
  );
}
