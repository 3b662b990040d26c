import { tableExport } from "#app/exports/table-export.ts";
import type { Column } from "#app/tables/column.ts";
import { readTargets, type TargetsData } from "./read-targets.server.ts";

/** As the forms say it: rates in per cent, days as they are. */
const columns: Column<TargetsData["kpis"][number]>[] = [
  { id: "figure", header: "Figure", value: (row) => row.title },
  { id: "now", header: "Now", value: (row) => row.now },
  { id: "at-least", header: "At least", value: (row) => row.from || null },
  { id: "at-most", header: "At most", value: (row) => row.to || null },
  { id: "unit", header: "In", value: (row) => (row.unit === "rate" ? "%" : "days") },
  { id: "source", header: "Source", value: (row) => row.source || null },
  { id: "since", header: "From", value: (row) => row.since || null, kind: "date" },
  { id: "published", header: "Published", value: (row) => row.published },
];

export const targetsExport = tableExport({
  path: "/settings/targets",
  read: "set",
  isWhole: true,
  name: "targets",
  title: "Targets of key figures",
  rows: async ({ reader, view }) => ({ columns, rows: (await readTargets(reader, view)).kpis }),
});
