import { savedWhen } from "#app/settings/saved-words.ts";
import type { Column } from "#app/tables/column.ts";
import { count } from "#reports/format.ts";
import type { SavesData } from "./read-history.server.ts";

type Save = SavesData["saves"][number];

/** Saves, newest first: their order is that of time. */
export const saveColumns: Column<Save>[] = [
  {
    id: "at",
    header: "When",
    value: (row) => row.at,
    cell: (row) => savedWhen(row.at),
    sortable: false,
  },
  { id: "by", header: "Who", value: (row) => row.by, sortable: false },
  { id: "title", header: "What", value: (row) => row.title, sortable: false },
  {
    id: "what",
    header: "Done",
    value: (row) => row.what,
    isWrapped: true,
    width: 288,
    sortable: false,
  },
  {
    id: "rows",
    header: "Rows",
    value: (row) => row.rowsAfter,
    kind: "count",
    cell: (row) => `${count(row.rowsBefore)} → ${count(row.rowsAfter)}`,
    sortable: false,
  },
];

/** In a file, the rows before and after have a column each. */
export const saveFileColumns: Column<Save>[] = [
  ...saveColumns.slice(0, -1),
  { id: "rows-before", header: "Rows before", value: (row) => row.rowsBefore, kind: "count" },
  { id: "rows-after", header: "Rows after", value: (row) => row.rowsAfter, kind: "count" },
];
