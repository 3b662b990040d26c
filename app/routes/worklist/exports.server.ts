import { tableExport } from "#app/exports/table-export.ts";
import { canOf } from "#app/lists/can.ts";
import { readAllItems } from "./read-worklist.server.ts";
import { worklistFileColumns } from "./worklist-columns.tsx";
import { parseWorklistView, queueTitle, whoseWords } from "./worklist-view.ts";

export const worklistExport = tableExport({
  name: "worklist",
  title: "Worklist",
  path: "/worklist",
  read: "follow_up",
  async rows({ reader, view, search, person }) {
    const asked = parseWorklistView(search);
    return {
      columns: worklistFileColumns(canOf(person)),
      rows: await readAllItems(reader, view, asked, person),
      words: [
        ...(asked.queue === null ? [] : [`queue ${queueTitle(asked.queue)}`]),
        ...(asked.whose === null ? [] : [whoseWords[asked.whose]]),
        ...(asked.isResting ? ["resting until a later day"] : []),
      ],
    };
  },
});
