import { tableExport } from "#app/exports/table-export.ts";
import { month } from "#reports/format.ts";
import { amountFileColumns } from "./amount-columns.ts";
import { readAmounts } from "./read-amounts.server.ts";

export const amountsExport = tableExport({
  ...{ path: "/learned/amounts", read: "set", isWhole: true },
  name: "expected-amounts",
  title: "Expected amounts, line by line",
  async rows(asked) {
    const { rows, monthOn } = await readAmounts(asked, asked.search);
    return {
      columns: amountFileColumns(),
      rows,
      sortParam: "sort",
      words: [`Answered in ${month(monthOn)}`],
    };
  },
});
