import type { Column } from "#app/tables/column.ts";
import type { StoryEvent } from "./story.ts";

/** The claim's life, a sentence a row. */
export const storyColumns: Column<StoryEvent>[] = [
  { id: "date", header: "Date", value: (event) => event.on, kind: "date" },
  { id: "event", header: "Event", value: (event) => event.sentence },
  { id: "note", header: "Note", value: (event) => event.note },
  {
    id: "source",
    header: "Source",
    value: (event) => event.source?.from ?? null,
    fileKind: "count",
    fileName: "segment_no",
  },
];
