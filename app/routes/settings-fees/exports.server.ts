import { type ExportAsked, tableExport } from "#app/exports/table-export.ts";
import { besideColumns, ownFileColumns } from "./fee-columns.tsx";
import { readFees } from "./read-fees.server.ts";

const page = { path: "/settings/fees", read: "set", isWhole: true, hasFilters: false } as const;
/** The page shows the first hundred, a file has all. */
const read = ({ reader, today, search }: ExportAsked) =>
  readFees(reader, today, search, Number.POSITIVE_INFINITY);

/** What the page's own search cuts both tables to. */
function narrowed({ payer, find }: { payer: string; find: string }): string[] {
  return [payer && `Payer ${payer}`, find && `Codes found by “${find}”`].filter(Boolean);
}

const ownFees = tableExport({
  ...page,
  name: "own-fees",
  title: "Your fees",
  async rows(asked) {
    const { own, asked: cut } = await read(asked);
    return {
      columns: ownFileColumns(),
      rows: own.rows,
      sortParam: "own-sort",
      words: narrowed(cut),
    };
  },
});

const allowedByCode = tableExport({
  ...page,
  name: "allowed-by-code",
  title: "What payers allow, by code",
  async rows(asked) {
    const { beside, asked: cut } = await read(asked);
    return {
      columns: besideColumns(cut.payer),
      rows: beside,
      sortParam: "allowed-sort",
      words: narrowed(cut),
    };
  },
});

/** The tables of its page. */
export const feesExports = [ownFees, allowedByCode];
