import { tableExport } from "#app/exports/table-export.ts";
import { issueSummary } from "#queries/loads/issue-summary.ts";
import { issues } from "#queries/loads/issues.ts";
import { issueColumns, kindColumns } from "./issues-columns.tsx";
import { issuesAsked } from "./read-loads.server.ts";

const loads = { path: "/loads", read: "load", isWhole: true } as const;
/** More than any home holds: a file has all rows, not a page of them. */
const all = { rows: 10_000_000, skip: 0 };

export const issuesByKind = tableExport({
  ...loads,
  name: "issues-by-kind",
  title: "Issues by kind",
  rows: async ({ reader }) => ({
    columns: kindColumns,
    rows: await reader.run(issueSummary, {}),
    sortParam: "kinds-sort",
  }),
});

export const issuesOneByOne = tableExport({
  ...loads,
  name: "issues",
  title: "Issues",
  async rows({ reader, search }) {
    const asked = issuesAsked(search);
    return {
      columns: issueColumns,
      rows: await reader.run(issues, { ...asked, ...all }),
      sortParam: "issues-sort",
      words: [asked.severity, asked.code.replaceAll("_", " "), asked.file && "one file"].filter(
        (each) => each !== "",
      ),
    };
  },
});
