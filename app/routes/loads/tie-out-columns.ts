import type { Column } from "#app/tables/column.ts";
import { moneyExact } from "#reports/format.ts";
import type { readTieOut } from "./read-tie-out.server.ts";

export type Month = Awaited<ReturnType<typeof readTieOut>>["months"][number];

/** The month-end figures, and what they are called. */
export const tieOutFigures = [
  ["charges", "Charges"],
  ["payments", "Payments"],
  ["adjustments", "Adjustments"],
  ["ar", "A/R at month end"],
] as const;

type Figure = (typeof tieOutFigures)[number][0];
type Row = { month: Month; title: string; tied: Month["figures"][number] };

/** A row a figure, in the order of the page: months newest first. */
export function tieOutRows(months: readonly Month[]): Row[] {
  return months.flatMap((month) =>
    tieOutFigures.flatMap(([figure, title]) => {
      const tied = month.figures.find((each) => each.figure === figure);
      return tied === undefined ? [] : { month, title, tied };
    }),
  );
}

/** The practice system's month end beside ours. */
export const tieOutColumns: Column<Row>[] = [
  { id: "month", header: "Month", value: ({ month }) => month.month, fileKind: "month" },
  { id: "so-far", header: "Whole month", value: ({ month }) => (month.isWhole ? "yes" : "so far") },
  { id: "figure", header: "Figure", value: (row) => row.title },
  { id: "theirs", header: "Practice system", value: ({ tied }) => tied.theirs, kind: "exact" },
  { id: "ours", header: "Dermledger", value: ({ tied }) => tied.ours, kind: "exact" },
  { id: "difference", header: "Difference", value: ({ tied }) => tied.difference, kind: "exact" },
  {
    id: "parts",
    header: "Known parts",
    value: ({ month, tied }) => (tied.difference ? knownParts(month, tied.figure) : null),
  },
];

/** Amounts of the month that one system may count and the other not; hints, which need not add up to the difference. */
export function knownParts({ parts }: Month, figure: Figure): string {
  if (parts === null) return "";
  const words =
    figure === "charges"
      ? [part(parts.remittance_charge_cents, "charged on claims known only from remittances")]
      : figure === "payments"
        ? [
            part(parts.before_history_cents, "paid on claims before the history"),
            part(parts.unmatched_cents, "unmatched cash"),
            part(-parts.provider_cents, "provider-level adjustments"),
            part(parts.told_by_next_payer_cents, "told by the next payer’s bill"),
          ]
        : [
            part(parts.unmatched_cents, "unmatched cash"),
            part(parts.remittance_charge_cents, "claims known only from remittances"),
          ];
  return words.filter((word) => word !== "").join("; ") || "none found";
}

function part(cents: number, words: string): string {
  return cents === 0 ? "" : `${moneyExact(cents)} ${words}`;
}
