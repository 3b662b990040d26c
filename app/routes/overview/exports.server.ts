import { tableExport } from "#app/exports/table-export.ts";
import { filtersOf } from "#app/page.server.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import { topActions } from "#queries/overview/top-actions.ts";
import { actionColumns, actionsShown } from "./action-columns.ts";
import { arColumns } from "./ar-columns.ts";
import { changeColumns } from "./change-columns.ts";

const overview = { path: "/", read: "see_figures" } as const;

const actionsWorthMost = tableExport({
  ...overview,
  name: "actions-worth-most",
  title: "Worth most now",
  rows: async ({ reader, view }) => ({
    columns: actionColumns,
    rows: (await reader.run(topActions, filtersOf(view))).slice(0, actionsShown),
  }),
});

const lastLoad = tableExport({
  ...overview,
  name: "last-load",
  title: "What the last load brought",
  rows: async ({ reader, view }) => ({
    columns: changeColumns,
    rows: await reader.run(lastLoadChanges, filtersOf(view)),
  }),
});

const arByMonth = tableExport({
  ...overview,
  name: "ar-by-month",
  title: "Open A/R on each month's last day",
  rows: async ({ reader, view }) => ({
    columns: arColumns,
    rows: await reader.run(monthFigures, trendFilters(view)),
    sortParam: "ar-sort",
  }),
});

/** The tables of its page. */
export const overviewExports = [actionsWorthMost, lastLoad, arByMonth];
