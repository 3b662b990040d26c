import { tableExport } from "#app/exports/table-export.ts";
import { readSaves, titleOf } from "./read-history.server.ts";
import { saveFileColumns } from "./save-columns.tsx";

export const settingsSaves = tableExport({
  path: "/settings/history",
  read: "set",
  isWhole: true,
  hasFilters: false,
  name: "settings-saves",
  title: "Saves of the settings",
  async rows({ search }) {
    const { saves, file } = await readSaves(search, Number.POSITIVE_INFINITY);
    return { columns: saveFileColumns, rows: saves, words: file === "" ? [] : [titleOf(file)] };
  },
});
