import type { Store } from "#queries/store.ts";
import { chartNotes } from "../office/chart-notes.ts";
import { people } from "../office/people.ts";
import type { ChartNote } from "./chart-note.ts";

/** The practice's notes on charts, by day, from an open office. */
export async function listNotes(office: Store): Promise<ChartNote[]> {
  const [rows, everyone] = await Promise.all([
    office.read(chartNotes, {}),
    office.read(people, {}),
  ]);
  const names = new Map(everyone.map(({ person_id, name }) => [person_id, name]));
  return rows.map(({ note_id, on_day, text, by_id }) => ({
    id: note_id,
    day: on_day,
    text,
    by: names.get(by_id) ?? "someone who left",
  }));
}
