import { type ExportAsked, tableExport } from "#app/exports/table-export.ts";
import { aliasColumns } from "./alias-columns.tsx";
import { nameColumns, payerColumns } from "./payer-columns.tsx";
import { readPayers } from "./read-payers.server.ts";

const page = { path: "/settings/payers", read: "set", isWhole: true, hasFilters: false } as const;
const read = ({ reader, today, search }: ExportAsked) => readPayers(reader, today, search);

const payers = tableExport({
  ...page,
  name: "payers-as-loaded",
  title: "Payers as loaded",
  rows: async (asked) => ({
    columns: payerColumns(undefined),
    rows: (await read(asked)).payers,
    sortParam: "payers-sort",
  }),
});

const names = tableExport({
  ...page,
  name: "payer-names",
  title: "Names and ids of a payer in files",
  async rows(asked) {
    const { chosen } = await read(asked);
    if (chosen === undefined) throw new Response("No payer goes by this name.", { status: 404 });
    return {
      columns: nameColumns,
      rows: chosen.names,
      sortParam: "names-sort",
      words: [`Payer ${chosen.payer}`],
    };
  },
});

const namesSet = tableExport({
  ...page,
  name: "payer-names-set",
  title: "Payers' names set by you",
  async rows(asked) {
    const { aliases } = await read(asked);
    return {
      columns: aliasColumns(aliases.version),
      rows: aliases.rows,
      sortParam: "aliases-sort",
    };
  },
});

/** The tables of its page. */
export const payersExports = [payers, names, namesSet];
