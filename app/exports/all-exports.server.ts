import { issuesByKind, issuesOneByOne } from "#app/routes/loads/exports.server.ts";
import type { TableExport } from "./table-export.ts";

/** Every table and list that can be taken away as a file, by page. */
export const allExports: readonly TableExport[] = [issuesByKind, issuesOneByOne];
