import type { firstPass } from "#queries/acceptance/first-pass.ts";
import type { RowOf } from "#queries/query.ts";
import { intervalWords, nothing, rateOf } from "#reports/format.ts";
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
      n: (row) => row.judged,
      cell: (row) => <Rate now={acceptanceOf([row])} before={of(before(row), acceptanceOf)} />,
      total: <Rate now={acceptanceOf(rows)} before={earlier ? acceptanceOf(earlier) : undefined} />,
    },
    counted("adjudicated", "Adjudicated"),
    counted("resolved", "Resolved"),
    {
      id: "resolution",
      header: "Resolution",
      value: (row) => row.resolution_rate,
      kind: "rate",
      n: (row) => row.adjudicated,
      nFrom: "adjudicated",
      cell: (row) => <Rate now={resolutionOf([row])} before={of(before(row), resolutionOf)} />,
      total: <Rate now={resolutionOf(rows)} before={earlier ? resolutionOf(earlier) : undefined} />,
    },
    counted("pending", "Pending"),
  ];
}

type Gate = { readonly passed: number; readonly judged: number; readonly submitted: number };

function of(row: Row | undefined, gateOf: (rows: readonly Row[]) => Gate): Gate | undefined {
  return row && gateOf([row]);
}

function Rate({ now, before }: { now: Gate; before: Gate | undefined }) {
  return (
    <span title={intervalWords(now.passed, now.judged) || undefined}>
      {rateOf(now.passed, now.judged)}
      <ChangeNote now={sideOf(now)} before={before && sideOf(before)} unit="rate" better="up" />
    </span>
  );
}

const sideOf = ({ passed, judged, submitted }: Gate) => ({
  value: judged > 0 ? passed / judged : null,
  n: judged,
  isProportion: true as const,
  decided: submitted > 0 ? judged / submitted : undefined,
});

/** Over the rows: what was judged is what the rate of each payer stands on. */
function acceptanceOf(rows: readonly Row[]): Gate {
  return gateOver(rows, (row) => [row.accepted ?? 0, row.judged ?? 0]);
}

function resolutionOf(rows: readonly Row[]): Gate {
  return gateOver(rows, (row) => [row.resolved, row.adjudicated]);
}

function gateOver(rows: readonly Row[], pick: (row: Row) => [number, number]): Gate {
  let [passed, judged, submitted] = [0, 0, 0];
  for (const row of rows) {
    const [through, told] = pick(row);
    passed += through;
    judged += told;
    submitted += row.submitted;
  }
  return { passed, judged, submitted };
}
