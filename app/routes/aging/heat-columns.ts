import type { Column } from "../../tables/column.ts";
import { type Bucket, type Heat, type HeatRow, oldShareOf } from "./heat.ts";

export const bucketTitles: Record<Bucket, string> = {
  "0-30": "0–30",
  "31-60": "31–60",
  "61-90": "61–90",
  "91-120": "91–120",
  "121+": "121+",
  "no date": "No date",
  credit: "Credit",
};

/** The heat table's columns: each age as money, and the claims that stand beneath it. */
export function heatColumns(heat: Heat): Column<HeatRow>[] {
  return [
    { id: "payer", header: "Payer", value: (row) => row.payer },
    ...heat.columns.flatMap((bucket): Column<HeatRow>[] => [
      {
        id: idOf(bucket),
        header: bucketTitles[bucket],
        value: (row) => row.cells[bucket]?.cents ?? null,
        kind: "money",
      },
      {
        id: `${idOf(bucket)}-claims`,
        header: `${bucketTitles[bucket]}, claims`,
        value: (row) => row.cells[bucket]?.claims ?? null,
        kind: "count",
      },
    ]),
    { id: "total", header: "Total", value: (row) => row.total.cents, kind: "money" },
    { id: "claims", header: "Total, claims", value: (row) => row.total.claims, kind: "count" },
    {
      id: "over-90",
      header: "Over 90",
      value: (row) => oldShareOf(row.cells),
      kind: "rate",
      n: (row) => row.total.claims,
      nFrom: "claims",
      isMoneyRate: true,
    },
  ];
}

/** A name that files of any kind take: `days-121-up`. */
function idOf(bucket: Bucket): string {
  if (bucket === "no date") return "no-date";
  return bucket === "credit" ? bucket : `days-${bucket.replace("+", "-up")}`;
}
