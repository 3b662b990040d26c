import { tableExport } from "#app/exports/table-export.ts";
import { canOf } from "#app/lists/can.ts";
import { readAllItems } from "./read-worklist.server.ts";
import { worklistFileColumns } from "./worklist-columns.tsx";
import { parseWorklistView, queueWords, whoseWords } from "./worklist-view.ts";

export const worklistExport = tableExport({
  name: "worklist",
  title: "Worklist",
  path: "/worklist",
  read: "follow_up",
  async rows({ reader, view, search, person }) {
    const asked = parseWorklistView(search);
    const queues: { readonly [queue: string]: string } = queueWords;
    return {
      columns: worklistFileColumns(canOf(person)),
      rows: await readAllItems(reader, view, asked, person),
      words: [
        ...(asked.queue === null ? [] : [`queue ${queues[asked.queue] ?? asked.queue}`]),
        ...(asked.whose === null ? [] : [whoseWords[asked.whose]]),
        ...(asked.isResting ? ["resting until a later day"] : []),
      ],
    };
  },
});
