import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { trendFilters } from "#app/trend-filters.ts";
import { denialsByMonth } from "#queries/denials/denials-by-month.ts";
import { monthFigures } from "#queries/month/month-figures.ts";
import { causeColumns } from "./cause-columns.ts";
import { drawnMatrix, matrixColumns } from "./matrix-columns.ts";
import { rateColumns } from "./rate-columns.ts";
import { readCauses, readPlaces } from "./read-denials.server.ts";
import { causesByMonth, trendColumns } from "./trend-columns.ts";

const denials = { path: "/denials", read: "see_figures" } as const;

const denialsByCause = tableExport({
  ...denials,
  name: "denials-by-cause",
  title: "Denials by root cause",
  rows: async ({ reader, view }) => ({
    columns: causeColumns,
    rows: (await readCauses(reader, view)).causes,
  }),
});

const denialsByCode = tableExport({
  ...denials,
  name: "denials-by-code",
  title: "Denied money, who with which code",
  async rows({ reader, view, search }) {
    const { places, placesBefore, titles, dimension } = await readPlaces(reader, view, search);
    const matrix = drawnMatrix(places, placesBefore);
    return {
      columns: matrixColumns(matrix, dimension, titles),
      rows: matrix.rows,
      words: [`By ${dimension.word}`],
    };
  },
});

const denialsTrend = tableExport({
  ...denials,
  name: "denials-by-month",
  title: "Denied money by month and cause",
  async rows({ reader, view }) {
    const { causes, months } = causesByMonth(await reader.run(denialsByMonth, trendFilters(view)));
    return {
      columns: trendColumns(causes, months, noLink),
      rows: months,
      sortParam: "trend-sort",
    };
  },
});

const initialDenials = tableExport({
  ...denials,
  name: "initial-denials",
  title: "Initial denials by month of the first answer",
  rows: async ({ reader, view }) => ({
    columns: rateColumns,
    rows: await reader.run(monthFigures, trendFilters(view)),
    sortParam: "rate-sort",
  }),
});

/** The tables of its page. */
export const denialsExports = [denialsByCause, denialsByCode, denialsTrend, initialDenials];
