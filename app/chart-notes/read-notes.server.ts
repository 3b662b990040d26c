import { office } from "../reader.server.ts";
import type { ChartNote } from "./chart-note.ts";
import { listNotes } from "./list-notes.ts";

/** The practice's notes on charts, by day. They are the whole practice's: whoever sees figures sees all of them. */
export async function readNotes(): Promise<ChartNote[]> {
  return await listNotes(await office());
}
