import { tableExport } from "#app/exports/table-export.ts";
import { limitColumns } from "./limit-columns.tsx";
import { readLimits } from "./read-limits.server.ts";

export const filingLimits = tableExport({
  path: "/settings/limits",
  read: "set",
  isWhole: true,
  hasFilters: false,
  name: "filing-limits",
  title: "Limits in use",
  async rows({ reader, today, search }) {
    const { own, limits } = await readLimits(reader, today, search);
    return { columns: limitColumns(own.version), rows: limits, sortParam: "sort" };
  },
});
