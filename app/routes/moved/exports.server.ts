import { tableExport } from "#app/exports/table-export.ts";
import { period } from "#reports/format.ts";
import { askedOf, byTitle, kpiTitles, movedAgainst } from "./asked.ts";
import { moverColumns } from "./mover-columns.ts";
import { readMoved } from "./read-moved.server.ts";

/** What moved a figure, as the page's table has it. */
export const movedExport = tableExport({
  name: "what-moved",
  title: "What moved it",
  path: "/moved",
  read: "see_figures",
  async rows({ reader, view, search }) {
    const { moved } = await readMoved(reader, view, search);
    const asked = askedOf(search);
    const none = { mix: 0, rate: 0, change: 0, before: zero, after: zero };
    const against = movedAgainst(view);
    return {
      columns: moverColumns(asked, moved ?? none),
      rows: moved?.lines ?? [],
      sortParam: "sort",
      words: [
        `${kpiTitles[asked.kpi]}, by ${byTitle(asked.by, asked.kpi).toLowerCase()}`,
        `Against ${period(against.from, against.to)}, as of ${against.asOf}`,
      ],
    };
  },
});

const zero = { value: null, part: 0, whole: 0 };
