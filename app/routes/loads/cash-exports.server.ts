import { tableExport } from "#app/exports/table-export.ts";
import { cashReconciliation } from "#queries/loads/cash-reconciliation.ts";
import { remittanceBalance } from "#queries/loads/remittance-balance.ts";
import { unclassifiedCodes as codesQuery } from "#queries/loads/unclassified-codes.ts";
import { unmatchedCash as unmatchedQuery } from "#queries/loads/unmatched-cash.ts";
import { codeColumns, remittanceColumns, unmatchedColumns } from "./cash-columns.tsx";
import { cashLineColumns, linesShown } from "./cash-line-columns.ts";
import { readTieOut } from "./read-tie-out.server.ts";
import { onlyOff } from "./tabs.ts";
import { tieOutColumns, tieOutRows } from "./tie-out-columns.ts";

const loadsPage = { path: "/loads", read: "load", isWhole: true } as const;
/** More than any home holds: a file has all rows, not a page of them. */
const all = { rows: 10_000_000, skip: 0 };

const ledgerToCash = tableExport({
  ...loadsPage,
  name: "ledger-to-cash",
  title: "From ledger to cash",
  rows: async ({ reader, view: { asOf, from, to } }) => ({
    columns: cashLineColumns,
    rows: linesShown(await reader.run(cashReconciliation, { asOf, from, to })),
  }),
});

const unmatchedCash = tableExport({
  ...loadsPage,
  name: "unmatched-cash",
  title: "Unmatched cash",
  rows: async ({ reader, view: { asOf, from, to } }) => ({
    columns: unmatchedColumns,
    rows: await reader.run(unmatchedQuery, { asOf, from, to, ...all }),
    sortParam: "unmatched-sort",
  }),
});

const unclassifiedCodes = tableExport({
  ...loadsPage,
  name: "unclassified-codes",
  title: "Unclassified codes",
  rows: async ({ reader, view }) => ({
    columns: codeColumns,
    rows: await reader.run(codesQuery, { asOf: view.asOf }),
    sortParam: "codes-sort",
  }),
});

const remittances = tableExport({
  ...loadsPage,
  name: "remittances",
  title: "Remittances and their checks",
  async rows({ reader, view: { asOf, from, to }, search }) {
    const only = onlyOff(search);
    return {
      columns: remittanceColumns,
      rows: await reader.run(remittanceBalance, { asOf, from, to, only, ...all }),
      sortParam: "remittances-sort",
      words: only === "off" ? ["Only those off balance"] : [],
    };
  },
});

const tieOut = tableExport({
  ...loadsPage,
  name: "tie-out",
  title: "Month end, the practice system beside Dermledger",
  async rows({ reader, view }) {
    const { months, practices, practice } = await readTieOut(reader, view);
    const name = practices.find(({ id }) => id === practice)?.name ?? "All practices";
    return { columns: tieOutColumns, rows: tieOutRows(months), words: [name] };
  },
});

/** From the ledger to the checks, and the practice system's month end beside ours. */
export const cashExports = [ledgerToCash, unmatchedCash, unclassifiedCodes, remittances, tieOut];
