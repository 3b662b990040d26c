import { tableExport } from "#app/exports/table-export.ts";
import { judgementFileColumns } from "./judgement-columns.ts";
import { judgementChips } from "./judgement-words.ts";
import { readJudgements } from "./read-judgements.server.ts";

export const judgementsExport = tableExport({
  ...{ path: "/learned/judgements", read: "set", isWhole: true },
  name: "chance-judgements",
  title: "Chances of recovery, denial by denial",
  async rows(asked) {
    const { rows, asked: narrowed } = await readJudgements(asked, asked.search);
    return {
      columns: judgementFileColumns(),
      rows,
      sortParam: "sort",
      words: judgementChips(narrowed).map(({ words }) => words),
    };
  },
});
