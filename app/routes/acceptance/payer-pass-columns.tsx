import type { firstPass } from "#queries/acceptance/first-pass.ts";
import type { RowOf } from "#queries/query.ts";
import { nothing, rate } from "#reports/format.ts";
import type { Column, Sort } from "../../tables/column.ts";
import { ChangeNote } from "../../ui/change-note.tsx";
import type { Link } from "../../ui/view.tsx";

type Row = RowOf<typeof firstPass>;
export type PayerRow = Row;

/** The payers with most claims first. */
export const payerPassSort: Sort = { id: "submitted", desc: true };

/** The payers' gates; `earlier`: the period compared with, null for none. */
export function payerPassColumns(
  rows: readonly Row[],
  earlier: readonly Row[] | null,
  link: Link,
): Column<Row>[] {
  const sum = (pick: (row: Row) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const before = (row: Row) => earlier?.find((each) => each.payer === row.payer);
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
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer },
    counted("submitted", "Submitted"),
    counted("accepted", "Accepted"),
    {
      id: "acceptance",
      header: "Acceptance",
      value: (row) => row.acceptance_rate,
      kind: "rate",
      cell: (row) => <Rate now={row.acceptance_rate} before={before(row)?.acceptance_rate} />,
      total: <Rate now={acceptanceOf(rows)} before={earlier && acceptanceOf(earlier)} />,
    },
    counted("adjudicated", "Adjudicated"),
    counted("resolved", "Resolved"),
    {
      id: "resolution",
      header: "Resolution",
      value: (row) => row.resolution_rate,
      kind: "rate",
      cell: (row) => <Rate now={row.resolution_rate} before={before(row)?.resolution_rate} />,
      total: <Rate now={resolutionOf(rows)} before={earlier && resolutionOf(earlier)} />,
    },
    counted("pending", "Pending"),
  ];
}

function Rate({ now, before }: { now: number | null; before: number | null | undefined }) {
  return (
    <>
      {rate(now)}
      <ChangeNote now={now} before={before} unit="rate" better="up" />
    </>
  );
}

/** Over all payers: what was judged is what the rate of each payer stands on. */
function acceptanceOf(rows: readonly Row[]): number | null {
  let [accepted, judged] = [0, 0];
  for (const row of rows) {
    if (row.accepted === null || !row.acceptance_rate) continue;
    accepted += row.accepted;
    judged += Math.round(row.accepted / row.acceptance_rate);
  }
  return judged > 0 ? accepted / judged : null;
}

function resolutionOf(rows: readonly Row[]): number | null {
  const adjudicated = rows.reduce((sum, row) => sum + row.adjudicated, 0);
  return adjudicated > 0 ? rows.reduce((sum, row) => sum + row.resolved, 0) / adjudicated : null;
}
