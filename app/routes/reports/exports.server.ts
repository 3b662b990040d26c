import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { mayDo, reachOf } from "#app/people/person.ts";
import { readMonths } from "#app/reports/months.server.ts";
import { isWhole } from "#queries/reach.ts";
import { monthsColumns } from "./months-columns.tsx";

export const monthsExport = tableExport({
  path: "/reports",
  read: "see_figures",
  name: "months",
  title: "Months",
  async rows({ reader, view, today, person }) {
    const months = await readMonths({ reader, view, today, person });
    const mayClose = isWhole(reachOf(person)) && mayDo(person, "close_months");
    const hasChanges = months.some(({ changed_cents }) => changed_cents !== null);
    return {
      columns: monthsColumns(noLink, mayClose, hasChanges),
      rows: months,
      sortParam: "sort",
      initialSort: { id: "month", desc: true },
    };
  },
});
