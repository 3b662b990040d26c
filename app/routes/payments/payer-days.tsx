import { useMemo } from "react";
import type { daysToPayment } from "#queries/payments/days-to-payment.ts";
import type { paidShares } from "#queries/payments/paid-shares.ts";
import type { RowOf } from "#queries/query.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { useView } from "../../ui/view.tsx";
import { payerDaysColumns, payerDaysRows, payerDaysSort } from "./payer-days-columns.tsx";

/** Median, p90 and the share paid by day 14 … 90, a payer a row. */
export function PayerDays({
  payers,
  earlier,
  shares,
}: {
  payers: RowOf<typeof daysToPayment>[];
  /** In the period compared with; null: no comparison. */
  earlier: RowOf<typeof daysToPayment>[] | null;
  shares: RowOf<typeof paidShares>[];
}) {
  const { link } = useView();
  const columns = useMemo(
    () => payerDaysColumns(payers, earlier, shares, link),
    [payers, earlier, shares, link],
  );
  const rows = useMemo(() => payerDaysRows(payers, shares), [payers, shares]);
  return (
    <DataTable
      caption="Days to payment by payer"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.payer}
      initialSort={payerDaysSort}
      sortParam="payer-sort"
      hasKeys
      empty={<EmptyNote what="paid claims" />}
    />
  );
}
