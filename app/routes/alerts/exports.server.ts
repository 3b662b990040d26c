import { tableExport } from "#app/exports/table-export.ts";
import { alertsColumns } from "./alerts-columns.ts";
import { readPage } from "./read-page.server.ts";

/** The alerts within a person's reach as that person marked them: new ones first, as on the page. */
export const alertsExport = tableExport({
  name: "alerts",
  title: "Alerts",
  path: "/alerts",
  read: "see_figures",
  hasFilters: false,
  async rows({ reader, person, today }) {
    const alerts = await readPage(reader, person, today);
    const order = ["new", "seen", "snoozed", "over"];
    return {
      columns: alertsColumns,
      rows: alerts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    };
  },
});
