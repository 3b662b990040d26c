import { tableExport } from "#app/exports/table-export.ts";
import { readFollowUps } from "#app/productivity/read-follow-ups.server.ts";
import { followUpsColumns, sumsOf } from "./follow-ups-columns.ts";

export const followUpsExport = tableExport({
  name: "follow-ups",
  title: "Follow-ups",
  path: "/productivity/follow-ups",
  read: "follow_up",
  async rows(asked) {
    const { rows, whose, what } = await readFollowUps(asked);
    return {
      columns: followUpsColumns(sumsOf(rows), null),
      rows,
      sortParam: "sort",
      words: [whose, what].filter((words) => words !== null),
    };
  },
});
