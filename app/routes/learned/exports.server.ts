import { tableExport } from "#app/exports/table-export.ts";
import { allowedColumns, monthColumns, stepColumns } from "./learned-columns.ts";
import { readBackTest } from "./read-learned.server.ts";

const learned = { path: "/learned", read: "set", isWhole: true } as const;

/** The tables of its page. */
export const learnedExports = [
  tableExport({
    ...{ ...learned, name: "chances-by-month", title: "Chances of recovery, by month predicted" },
    rows: async (page) => ({
      ...{
        columns: monthColumns(null),
        rows: (await readBackTest(page)).months,
        sortParam: "month-sort",
      },
    }),
  }),
  tableExport({
    ...{ ...learned, name: "chances-by-step", title: "Chances of recovery, by what was predicted" },
    rows: async (page) => ({
      ...{
        columns: stepColumns(null),
        rows: (await readBackTest(page)).steps,
        sortParam: "step-sort",
      },
    }),
  }),
  tableExport({
    ...{ ...learned, name: "expected-by-month", title: "Expected amounts beside what was allowed" },
    rows: async (page) => ({
      ...{
        columns: allowedColumns(null),
        rows: (await readBackTest(page)).allowed,
        sortParam: "allowed-sort",
      },
    }),
  }),
];
