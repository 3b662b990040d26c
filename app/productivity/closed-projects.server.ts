import type { Reader } from "#queries/reader.ts";
import type { View } from "../filters.ts";
import type { Person } from "../people/person.ts";
import { type ProjectSum, readProjectSums } from "../projects/read-projects.server.ts";
import { whoseOf } from "./whose.ts";

type Asked = { readonly reader: Reader; readonly view: View; readonly person: Person };

/** Projects that were closed in the period and still are, latest first: by anybody for who leads, else by oneself. */
export async function readClosedProjects({ reader, view, person }: Asked): Promise<ProjectSum[]> {
  const byId = whoseOf(person, new URLSearchParams());
  const rows = await readProjectSums(reader, view.asOf);
  const on = ({ closed_on }: ProjectSum) => closed_on ?? "";
  return rows
    .filter((row) => row.is_closed && view.from <= on(row) && on(row) <= view.to)
    .filter(({ closed_by }) => byId === null || closed_by === byId)
    .toSorted((a, b) => (on(a) < on(b) ? 1 : on(a) > on(b) ? -1 : a.name < b.name ? -1 : 1));
}
