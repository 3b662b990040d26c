import type { daysToPayment } from "#queries/payments/days-to-payment.ts";
import type { paidShares } from "#queries/payments/paid-shares.ts";
import type { RowOf } from "#queries/query.ts";
import { days, nothing, rateOf } from "#reports/format.ts";
import type { Column, Sort } from "../../tables/column.ts";
import { ChangeNote } from "../../ui/change-note.tsx";
import type { Link } from "../../ui/view.tsx";

type Payer = RowOf<typeof daysToPayment>;
type Shares = RowOf<typeof paidShares>;
type Row = Payer & { shares: Shares | undefined };

/** The payers with most claims first. */
export const payerDaysSort: Sort = { id: "claims", desc: true };

const shareDays = [14, 30, 45, 60, 90] as const;

/** Payers with the shares paid by day 14 … 90. */
export function payerDaysRows(payers: readonly Payer[], shares: readonly Shares[]): Row[] {
  return payers.map((row) => ({
    ...row,
    shares: shares.find((each) => each.payer === row.payer),
  }));
}

/** Median, p90 and the share paid by day 14 … 90; `earlier`: the period compared with, null for none. */
export function payerDaysColumns(
  payers: readonly Payer[],
  earlier: readonly Payer[] | null,
  shares: readonly Shares[],
  link: Link,
): Column<Row>[] {
  const longest = Math.max(1, ...payers.map((row) => row.p90_days ?? 0));
  const all = shares.find((row) => row.payer === "ALL PAYERS");
  const before = (row: Row) => earlier?.find((each) => each.payer === row.payer);
  return [
    {
      id: "payer",
      header: "Payer",
      value: (row) => row.payer,
      isWrapped: true,
      width: 140,
      total: "All payers",
    },
    {
      id: "claims",
      header: "Claims paid",
      value: (row) => row.claims,
      kind: "count",
      href: (row) => link("/claims", { paid: "period", "first-payer": row.payer }),
      total: payers.reduce((sum, row) => sum + row.claims, 0),
      totalHref: link("/claims", { paid: "period" }),
    },
    {
      id: "median",
      header: "Median",
      value: (row) => row.median_days,
      kind: "days",
      cell: (row) => <Days row={row} before={before(row)} pick={(of) => of.median_days} />,
    },
    {
      id: "p90",
      header: "Slowest tenth",
      value: (row) => row.p90_days,
      kind: "days",
      cell: (row) => <Days row={row} before={before(row)} pick={(of) => of.p90_days} />,
    },
    {
      id: "range",
      header: "Range",
      value: (row) => row.median_days,
      inFile: false,
      cell: (row) => <Range row={row} longest={longest} />,
      sortable: false,
      width: 112,
      isWrapped: true,
    },
    ...shareDays.map(
      (day): Column<Row> => ({
        id: `day-${day}`,
        header: `By day ${day}`,
        value: (row) => row.shares?.[`day_${day}_rate`] ?? null,
        kind: "rate",
        n: (row) => row.shares?.[`day_${day}_claims`] ?? null,
        ...(day === 30 ? { cell: (row: Row) => <By30 row={row} before={before(row)} /> } : {}),
        total: all ? shareWords(all, day) : nothing,
        ...(day === 30
          ? {
              href: (row: Row) => link("/claims", { paid: "cohort-30", "first-payer": row.payer }),
            }
          : {}),
      }),
    ),
  ];
}

function Days({
  row,
  before,
  pick,
}: {
  row: Payer;
  before: Payer | undefined;
  pick: (of: Payer) => number | null;
}) {
  return (
    <>
      {days(pick(row))}
      <ChangeNote
        now={{ value: pick(row), n: row.claims }}
        before={before && { value: pick(before), n: before.claims }}
        unit="days"
        better="down"
      />
    </>
  );
}

/** The share paid by day 30, and how it moved. */
function By30({ row, before }: { row: Row; before: Payer | undefined }) {
  return (
    <>
      {row.shares ? shareWords(row.shares, 30) : nothing}
      <ChangeNote
        now={{ value: row.paid_by_day_30_rate, n: row.cohort, isProportion: true }}
        before={before && { value: before.paid_by_day_30_rate, n: before.cohort }}
        unit="rate"
        better="up"
      />
    </>
  );
}

function shareWords(shares: Shares, day: (typeof shareDays)[number]): string {
  const [share, claims] = [shares[`day_${day}_rate`], shares[`day_${day}_claims`]];
  return share === null ? nothing : rateOf(share * claims, claims);
}

/** From the median (dot) to the 90th percentile (end of the bar), on the scale of the slowest payer. */
function Range({ row, longest }: { row: Row; longest: number }) {
  const { median_days, p90_days } = row;
  if (median_days === null || p90_days === null)
    return <span className="text-hint text-ink-3">nothing paid yet, or no remittances loaded</span>;
  const at = (value: number) => `${(value / longest) * 100}%`;
  return (
    <span
      className="relative block h-4 min-w-20"
      role="img"
      aria-label={`${days(median_days, 1)} to ${days(p90_days, 1)}`}
    >
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full"
        style={{
          left: at(median_days),
          width: at(p90_days - median_days),
          background: "var(--age-2)",
        }}
      />
      <span
        className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-accent"
        style={{ left: at(median_days) }}
      />
    </span>
  );
}
