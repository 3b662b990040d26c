import { openReader } from "#queries/reader.ts";
import officeSchema from "../office/schema.sql?raw";
import type { ChartNote } from "./chart-note.ts";
import { listNotes } from "./list-notes.ts";

/**
 * The notes of a home for the command line, while no dashboard has the office open.
 * @throws where a dashboard (another process) has it open
 */
export async function openNotes(home: string): Promise<ChartNote[]> {
  const { office, close } = await openReader(home, { officeSchema });
  try {
    return office === null ? [] : await listNotes(office);
  } finally {
    await close();
  }
}
