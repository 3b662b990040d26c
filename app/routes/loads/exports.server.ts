import { tableExport } from "#app/exports/table-export.ts";
import { issueSummary } from "#queries/loads/issue-summary.ts";
import { issues } from "#queries/loads/issues.ts";
import { loadedFiles } from "#queries/loads/loaded-files.ts";
import { fileColumns } from "./file-columns.tsx";
import { issueColumns, kindColumns } from "./issues-columns.tsx";
import { filesAsked, issuesAsked } from "./read-loads.server.ts";

/** What lies in the home, whatever the page is cut to. */
const loads = { path: "/loads", read: "load", isWhole: true, hasFilters: false } as const;
/** More than any home holds: a file has all rows, not a page of them. */
const all = { rows: 10_000_000, skip: 0 };

export const filesExport = tableExport({
  ...loads,
  name: "files",
  title: "Files",
  async rows({ reader, search }) {
    const asked = filesAsked(search);
    return {
      columns: fileColumns(() => ""),
      rows: await reader.run(loadedFiles, { ...asked, ...all }),
      sortParam: "files-sort",
      words: [asked.load && "one load", asked.kind, asked.status].filter((each) => each !== ""),
    };
  },
});

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
