import { addDays } from "#queries/period.ts";
import { creditDays } from "#queries/productivity/credit-days.ts";
import { productivity } from "#queries/productivity/productivity.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { View } from "../filters.ts";
import { filtersOf } from "../page.server.ts";
import { personNames } from "../people/people.server.ts";
import { mayDo, type Person } from "../people/person.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { whoseOf } from "./whose.ts";
import { parts } from "./words.ts";

type Told = RowOf<typeof productivity>;
export type PersonRow = Figures & { readonly id: string; readonly name: string };
export type WeekRow = Figures & {
  /** Its Monday and Sunday, or where the period begins or ends within it. */
  readonly from: string;
  readonly to: string;
  readonly isPart: boolean;
};
/** One kind of follow-up: how many clicks, or touches, of each person and of all. */
export type WordRow = {
  readonly part: string;
  readonly key: string;
  readonly words: string;
  readonly byPerson: { readonly [id: string]: { readonly times: number; readonly claims: number } };
  readonly all: { readonly times: number; readonly claims: number };
};
type Asked = { readonly reader: Reader; readonly view: View; readonly person: Person };

/** What people did in the view's period and what came after: of all for who leads, else one's own. People stand by name. */
export async function readProductivity({ reader, view, person }: Asked) {
  const byId = whoseOf(person, new URLSearchParams());
  const asked = { ...filtersOf(view), byId, creditDays };
  const [rows, names] = await Promise.all([reader.run(productivity, asked), personNames()]);
  const ids = [...new Set(rows.flatMap(({ by_id }) => by_id ?? []))];
  const people = ids.map((id): PersonRow => {
    const own = rows.filter(({ by_id }) => by_id === id);
    return { id, name: names.get(id) ?? "someone who left", ...figuresOf(own) };
  });
  const all = rows.filter(({ by_id, week_on }) => by_id === null && week_on === null);
  return {
    isLead: mayDo(person, "assign"),
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1)),
    /** Null: nobody did anything. */
    team: all.length === 0 ? null : figuresOf(all),
    weeks: weeksOf(rows, view),
    words: wordRows(rows.filter(({ week_on }) => week_on === null)),
  };
}

export type Productivity = Awaited<ReturnType<typeof readProductivity>>;

const max = (one: string, other: string) => (one > other ? one : other);
const min = (one: string, other: string) => (one < other ? one : other);

/** Every week of the period from the first in which somebody did something, those without anything too. */
function weeksOf(rows: readonly Told[], view: View): WeekRow[] {
  const [first] = rows.flatMap(({ week_on }) => week_on ?? []).toSorted();
  const weeks: WeekRow[] = [];
  for (let monday = first; monday && monday <= view.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const isPart = monday < view.from || sunday > view.to;
    const [from, to] = [max(monday, view.from), min(sunday, view.to)];
    weeks.push({
      ...figuresOf(rows.filter(({ week_on }) => week_on === monday)),
      from,
      to,
      isPart,
    });
  }
  return weeks;
}

function wordRows(rows: readonly Told[]): WordRow[] {
  return Object.entries(parts).flatMap(([part, { words, isByTouch }]) =>
    Object.entries(words).flatMap(([key, said]) => {
      const counts = rows
        .filter(({ word }) => word === `${part}.${key}`)
        .map(({ by_id, clicks, touches, claims }) => ({
          by_id,
          count: { times: isByTouch ? touches : clicks, claims },
        }));
      const all = counts.find(({ by_id }) => by_id === null)?.count;
      if (!all) return [];
      const byPerson = Object.fromEntries(
        counts.flatMap(({ by_id, count }) => (by_id === null ? [] : [[by_id, count]])),
      );
      return [{ part, key, words: said, byPerson, all }];
    }),
  );
}
