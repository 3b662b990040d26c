import { noLink } from "#app/exports/no-link.ts";
import { tableExport } from "#app/exports/table-export.ts";
import { checks as checksQuery } from "#queries/loads/checks.ts";
import { inputFreshness } from "#queries/loads/input-freshness.ts";
import { loads as loadsQuery } from "#queries/loads/loads.ts";
import { payerCoverage as coverageQuery } from "#queries/loads/payer-coverage.ts";
import { payerFreshness as freshnessQuery } from "#queries/loads/payer-freshness.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { freshnessColumns } from "./freshness-columns.tsx";
import { loadColumns } from "./load-columns.ts";
import {
  checkColumns,
  coverageColumns,
  historyColumns,
  inputColumns,
  inputsOf,
} from "./trust-columns.tsx";

const loadsPage = { path: "/loads", read: "load", isWhole: true } as const;

const inputs = tableExport({
  ...loadsPage,
  name: "inputs",
  title: "What is loaded",
  rows: async ({ reader }) => ({
    columns: inputColumns,
    rows: inputsOf(await reader.run(inputFreshness, {})),
  }),
});

const history = tableExport({
  ...loadsPage,
  name: "start-of-history",
  title: "Start of the history",
  rows: async ({ reader, view }) => ({
    columns: historyColumns,
    rows: await reader.run(practiceHistory, { asOf: view.asOf }),
  }),
});

const payerFreshness = tableExport({
  ...loadsPage,
  name: "payer-freshness",
  title: "Freshness by payer",
  rows: async ({ reader, view }) => ({
    columns: freshnessColumns(noLink),
    rows: await reader.run(freshnessQuery, { asOf: view.asOf }),
    sortParam: "fresh-sort",
  }),
});

const payerCoverage = tableExport({
  ...loadsPage,
  name: "payer-coverage",
  title: "Coverage by payer",
  async rows({ reader, view }) {
    const coverage = await reader.run(coverageQuery, { asOf: view.asOf });
    return { columns: coverageColumns(coverage, noLink), rows: coverage, sortParam: "payers-sort" };
  },
});

const checks = tableExport({
  ...loadsPage,
  name: "checks",
  title: "Checks",
  rows: async ({ reader }) => ({ columns: checkColumns, rows: await reader.run(checksQuery, {}) }),
});

const loads = tableExport({
  ...loadsPage,
  name: "loads",
  title: "Loads",
  rows: async ({ reader }) => ({
    columns: loadColumns,
    rows: await reader.run(loadsQuery, {}),
    sortParam: "loads-sort",
  }),
});

/** What tells whether the figures can be trusted, and every load. */
export const trustExports = [inputs, history, payerFreshness, payerCoverage, checks, loads];
