import { catalogue } from "#queries/catalogue.ts";
import type { Filters } from "#queries/filters.ts";
import type { Warehouse } from "#queries/reader.ts";

/** The questions to which a simulated practice's `truth.json` has the answers, by name. */
export const askTruth = {
  "ar-aging": (reader: Warehouse, filters: Filters) => reader.run(catalogue["ar-aging"], filters),
  "ar-bridge": (reader: Warehouse, filters: Filters) => reader.run(catalogue["ar-bridge"], filters),
  "denials-by-payer": (reader: Warehouse, filters: Filters) =>
    reader.run(catalogue["denials-by-payer"], filters),
  "days-to-payment": (reader: Warehouse, filters: Filters) =>
    reader.run(catalogue["days-to-payment"], filters),
  "first-pass": (reader: Warehouse, filters: Filters) =>
    reader.run(catalogue["first-pass"], filters),
  "kpi-summary": (reader: Warehouse, filters: Filters) =>
    reader.run(catalogue["kpi-summary"], filters),
} as const;
