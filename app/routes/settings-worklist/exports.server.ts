import { tableExport } from "#app/exports/table-export.ts";
import type { Column } from "#app/tables/column.ts";
import { readWeights, type Weight, type WeightsData } from "./read-weights.server.ts";
import { weightSource, worthOfHundred } from "./weight-words.ts";

const page = { path: "/settings/worklist", read: "set", isWhole: true, hasFilters: false } as const;

const weightColumns: Column<Weight>[] = [
  { id: "queue", header: "Queue", value: (row) => row.title },
  { id: "minutes", header: "Minutes a touch", value: (row) => row.minutes, kind: "count" },
  { id: "cost", header: "Cost of a touch", value: (row) => row.costCents, kind: "exact" },
  { id: "chance", header: "Planning chance", value: (row) => row.chance, kind: "rate" },
  { id: "prior", header: "Weighs as much as, denials", value: (row) => row.priorN, kind: "count" },
  { id: "worth", header: "$100 here, a minute", value: worthOfHundred, kind: "exact" },
  { id: "set", header: "Set", value: weightSource },
];

const stepColumns: Column<WeightsData["urgency"][number]>[] = [
  { id: "within", header: "Within days", value: (row) => row.within, kind: "count" },
  { id: "times", header: "Times", value: (row) => String(row.factor) },
  { id: "set", header: "Set", value: (row) => (row.isOwn ? "Set by you" : "Planning default") },
];

const weights = tableExport({
  ...page,
  name: "worklist-weights",
  title: "Weights of the worklist's queues",
  rows: async ({ reader, today }) => ({
    columns: weightColumns,
    rows: (await readWeights(reader, today)).queues,
  }),
});

const urgency = tableExport({
  ...page,
  name: "deadline-urgency",
  title: "Urgency of deadlines",
  rows: async ({ reader, today }) => ({
    columns: stepColumns,
    rows: (await readWeights(reader, today)).urgency,
  }),
});

/** The tables of its page. */
export const weightsExports = [weights, urgency];
