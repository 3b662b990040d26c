import { creditDays } from "#queries/productivity/credit-days.ts";
import { followUps } from "#queries/productivity/follow-ups.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { View } from "../filters.ts";
import { filtersOf } from "../page.server.ts";
import { personNames } from "../people/people.server.ts";
import type { Person } from "../people/person.ts";
import { whoseOf } from "./whose.ts";
import { whatWords } from "./words.ts";

export type FollowUpRow = RowOf<typeof followUps> & { readonly who: string };
type Asked = {
  readonly reader: Reader;
  readonly view: View;
  readonly person: Person;
  readonly search: URLSearchParams;
};

/**
 * The follow-ups of a period that an address asks for, a row a claim, newest first; of who does not lead their own alone.
 * Throws a 400 Response where it asks for a kind that there is none of.
 */
export async function readFollowUps({ reader, view, person, search }: Asked) {
  const what = search.get("what") || null;
  const words = what && whatWords(what);
  if (what !== null && words === null)
    throw new Response(`"${what}" is no kind of follow-up.`, { status: 400 });
  const byId = whoseOf(person, search);
  const [rows, names] = await Promise.all([
    reader.run(followUps, { ...filtersOf(view), byId, what, creditDays }),
    personNames(),
  ]);
  const nameOf = (id: string) => names.get(id) ?? "someone who left";
  return {
    rows: rows.map((row): FollowUpRow => ({ ...row, who: nameOf(row.by_id) })),
    /** Whose alone, where that was asked for. */
    whose: byId === null || byId === person.id ? null : nameOf(byId),
    isOwn: byId === person.id,
    what: words,
  };
}
