import { useMemo } from "react";
import type { MonthRow } from "#app/reports/month-row.ts";
import { DataTable } from "#app/tables/data-table.tsx";
import { usePerson } from "#app/ui/use-person.ts";
import { useView } from "#app/ui/view.tsx";
import { monthsColumns } from "./months-columns.tsx";

export function MonthsTable({ months }: { months: MonthRow[] }) {
  const { link } = useView();
  const person = usePerson();
  const mayClose = (person?.isWhole && person.may("close_months")) ?? false;
  const hasChanges = months.some(({ changed_cents }) => changed_cents !== null);
  const columns = useMemo(
    () => monthsColumns(link, mayClose, hasChanges),
    [link, mayClose, hasChanges],
  );
  return (
    <DataTable
      caption="Months"
      rows={months}
      columns={columns}
      rowKey={(row) => row.month}
      initialSort={{ id: "month", desc: true }}
      hasKeys
    />
  );
}
