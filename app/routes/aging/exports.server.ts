import { tableExport } from "#app/exports/table-export.ts";
import { filtersOf } from "#app/page.server.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { agingHeat } from "#queries/aging/aging-heat.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { daysColumns } from "./days-columns.ts";
import { heatOf } from "./heat.ts";
import { heatColumns } from "./heat-columns.ts";
import { oldShareColumns } from "./old-share-columns.ts";
import { partColumns, partsOf } from "./party-columns.ts";
import { partyOf } from "./party-of.ts";

const aging = { path: "/aging", read: "see_figures" } as const;

const agingByPayer = tableExport({
  ...aging,
  name: "aging-by-payer",
  title: "Open money by payer and age",
  async rows({ reader, view, search }) {
    const party = partyOf(search);
    const cells = await reader.run(agingHeat, { ...filtersOf(view), party: party ?? null });
    const heat = heatOf(cells);
    return {
      columns: heatColumns(heat),
      rows: heat.rows,
      words:
        party === undefined
          ? []
          : [party === "patient" ? "Open with patients" : "Open with insurance"],
    };
  },
});

const shareOver90 = tableExport({
  ...aging,
  name: "share-over-90",
  title: "Share of open money over 90 days old",
  rows: async ({ reader, view }) => ({
    columns: oldShareColumns,
    rows: await reader.run(monthFigures, trendFilters(view)),
    sortParam: "share-sort",
  }),
});

const daysInAr = tableExport({
  ...aging,
  name: "days-in-ar",
  title: "Days in A/R by month",
  rows: async ({ reader, view }) => ({
    columns: daysColumns,
    rows: await reader.run(monthFigures, trendFilters(view)),
    sortParam: "days-sort",
  }),
});

const openByParty = tableExport({
  ...aging,
  name: "open-by-party",
  title: "Who owes it",
  rows: async ({ reader, view }) => ({
    columns: partColumns,
    rows: partsOf(await reader.run(arAging, filtersOf(view))),
  }),
});

/** The tables of its page. */
export const agingExports = [agingByPayer, shareOver90, daysInAr, openByParty];
