import { defaultPeriod } from "#queries/period.ts";
import { date, period } from "#reports/format.ts";
import { type ListFilter, listFilterNames, type View } from "../filters.ts";
import { filterTitles, type Option } from "../ui/filter-bar.tsx";
import { periods } from "../ui/period-picker.tsx";
import { dayInWords } from "./day-in-words.ts";
import type { Entry } from "./entry.ts";

/** The page with other filters; a page that has none gives way to the list of claims. */
export type WithView = (changed: Partial<View>) => string;

/** A filter set to each of its values, beside what it is set to already. */
export function filterEntries(options: readonly Option[], view: View, withView: WithView): Entry[] {
  return options.flatMap(({ part, value, label, hint }) => {
    const name = listFilterNames.find((each): each is ListFilter => each === part);
    if (name === undefined || view[name].includes(value)) return [];
    const to = withView({ [name]: [...view[name], value].sort() });
    return {
      id: `filter ${name} ${value}`,
      group: "filters",
      icon: "check",
      words: `${filterTitles[name]}: ${label}`,
      also: "filter only set",
      hint: hint ?? undefined,
      does: { kind: "go", to },
    } satisfies Entry;
  });
}

/** Each filter that is set, taken away again. */
export function clearEntries(options: readonly Option[], view: View, withView: WithView): Entry[] {
  return listFilterNames.flatMap((name) =>
    view[name].map((value) => {
      const label = options.find((each) => each.part === name && each.value === value)?.label;
      return {
        id: `clear ${name} ${value}`,
        group: "clear",
        icon: "close",
        words: `Clear ${filterTitles[name].toLowerCase()}: ${label ?? value}`,
        also: "remove filter all without",
        does: {
          kind: "go",
          to: withView({ [name]: view[name].filter((each) => each !== value) }),
        },
      } satisfies Entry;
    }),
  );
}

/** The as-of day that is typed in words: "as of sep 30". */
export function dayEntries(typed: string, view: View, today: string, withView: WithView): Entry[] {
  const [, asked] = /^(?:as of|as-of|on|day|date)\s+(.+)$/i.exec(typed.trim()) ?? [];
  const day = dayInWords(asked ?? typed, today);
  const usual = defaultPeriod(view.asOf);
  const isUsual = view.from === usual.from && view.to === usual.to;
  const days: Entry[] =
    day === null
      ? []
      : [
          {
            id: `day ${day}`,
            group: "day",
            icon: "calendar",
            words: `As of ${date(day)}`,
            also: typed,
            hint: day === today ? "today" : undefined,
            does: {
              kind: "go",
              to: withView({
                asOf: day,
                ...(isUsual || view.to > day ? defaultPeriod(day) : {}),
              }),
            },
          },
        ];
  return days;
}

/** The periods that people ask for. */
export function periodEntries(view: View, withView: WithView): Entry[] {
  return periods(view.asOf).map(
    ({ words, from, to }): Entry => ({
      id: `period ${words}`,
      group: "day",
      icon: "calendar",
      words,
      also: "period",
      hint: period(from, to),
      does: { kind: "go", to: withView({ from, to }) },
    }),
  );
}
