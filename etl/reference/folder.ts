import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where the reference CSVs lie, for sources and builds alike: read in place by DuckDB. */
export const referenceFolder = dirname(
  createRequire(import.meta.url).resolve("#etl/reference/carc.csv"),
);
