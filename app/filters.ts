import type { Filters } from "#queries/filters.ts";
import { addDays, addMonths, defaultPeriod, isDay } from "#queries/period.ts";
import { daysBetween, wholeMonths } from "./calendar.ts";

/** URL ⇄ what the page is cut to. Pure. Only what differs from the default is written, so links stay short. */

export const comparisons = ["previous", "year", "rolling", "none"] as const;
export type Comparison = (typeof comparisons)[number];

export type View = Filters & { compare: Comparison };

export const listFilters = {
  practice: "practice",
  location: "location",
  provider: "provider",
  payer: "payer",
  payerClass: "payer-class",
  cptFamily: "cpt-family",
} as const;
export type ListFilter = keyof typeof listFilters;
export const listFilterNames: readonly ListFilter[] = [
  "practice",
  "location",
  "provider",
  "payer",
  "payerClass",
  "cptFamily",
];

const bases = ["service", "submission", "responsibility"] as const;

/** Names of all parameters that make a view: everything else in a URL belongs to a page. */
export const viewParams: readonly string[] = [
  "as-of",
  "from",
  "to",
  "compare",
  "basis",
  ...Object.values(listFilters),
];

/** Reads a view; `today` (in the practice's time zone) is the default day. Throws a 400 Response with a sentence. */
export function parseView(search: URLSearchParams, today: string): View {
  const asOf = readDate(search, "as-of") ?? today;
  const usual = defaultPeriod(asOf);
  const to = readDate(search, "to") ?? usual.to;
  const from = readDate(search, "from") ?? (to === usual.to ? usual.from : defaultPeriod(to).from);
  if (from > to) throw badRequest(`The period starts on ${from}, after its end on ${to}.`);
  return {
    asOf,
    from,
    to,
    compare: readChoice(search, "compare", comparisons) ?? "previous",
    basis: readChoice(search, "basis", bases) ?? "service",
    practice: readList(search, "practice"),
    location: readList(search, "location"),
    provider: readList(search, "provider"),
    payer: readList(search, "payer"),
    payerClass: readList(search, "payer-class"),
    cptFamily: readList(search, "cpt-family"),
  };
}

/** Writes a view: the inverse of `parseView` for the same `today`. */
export function viewToSearch(view: View, today: string): URLSearchParams {
  const search = new URLSearchParams();
  const usual = defaultPeriod(view.asOf);
  if (view.asOf !== today) search.set("as-of", view.asOf);
  if (view.from !== usual.from || view.to !== usual.to) {
    search.set("from", view.from);
    search.set("to", view.to);
  }
  if (view.compare !== "previous") search.set("compare", view.compare);
  if (view.basis !== "service") search.set("basis", view.basis);
  for (const name of listFilterNames)
    for (const value of view[name]) search.append(listFilters[name], value);
  return search;
}

/** A page's own parameters, added to a link: undefined ones are left out. */
export type Extra = Record<string, string | readonly string[] | undefined>;

/** A link that keeps every filter. `extra` overrides parameters of the same name. */
export function linkTo(path: string, view: View, today: string, extra: Extra = {}): string {
  const search = viewToSearch(view, today);
  for (const [name, value] of Object.entries(extra)) {
    search.delete(name);
    for (const each of value === undefined ? [] : typeof value === "string" ? [value] : value)
      search.append(name, each);
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The parameters of a URL that belong to its page: neither a filter nor the place in a list. */
export function ownParams(search: URLSearchParams): Extra {
  const own: Record<string, string[]> = {};
  for (const name of new Set(search.keys()))
    if (!viewParams.includes(name) && name !== "page") own[name] = search.getAll(name);
  return own;
}

/**
 * The views that the chosen one is compared with, latest first: the period before, the same a year earlier, or the three
 * periods before; none where nothing is asked for. Each follows the next without a gap, has as many whole months (else days)
 * as the chosen one, and is looked at at the same age.
 */
export function comparedViews(view: View): View[] {
  if (view.compare === "none") return [];
  if (view.compare === "year") {
    const back = (day: string) => addMonths(day, -12);
    const to = addDays(back(addDays(view.to, 1)), -1);
    return [{ ...view, from: back(view.from), to, asOf: asOfBack(view, to, back) }];
  }
  const after = addDays(view.to, 1);
  const months = wholeMonths(view.from, after);
  const length = daysBetween(view.from, after);
  const earlier: View[] = [];
  let next = view.from;
  for (const times of view.compare === "rolling" ? [1, 2, 3] : [1]) {
    const back = (day: string) =>
      months > 0 ? addMonths(day, -months * times) : addDays(day, -length * times);
    const [from, to] = [back(view.from), addDays(next, -1)];
    earlier.push({ ...view, from, to, asOf: asOfBack(view, to, back) });
    next = from;
  }
  return earlier;
}

/** The day that an earlier period is looked at; a month's last day stays one, for what stands on a day is counted by months. */
function asOfBack(view: View, to: string, back: (day: string) => string): string {
  return view.asOf === view.to ? to : addDays(back(addDays(view.asOf, 1)), -1);
}

/** All of the periods compared with as one: a median is taken over their claims together. */
export function pooledView(views: readonly View[]): View | null {
  const [latest] = views;
  const earliest = views.at(-1);
  return latest && earliest ? { ...latest, from: earliest.from } : null;
}

function readDate(search: URLSearchParams, name: string): string | undefined {
  const text = search.get(name);
  if (text === null || text === "") return undefined;
  if (!isDay(text)) throw badRequest(`"${text}" is no date: ${name} takes YYYY-MM-DD.`);
  return text;
}

function readChoice<Choice extends string>(
  search: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = search.get(name);
  if (text === null || text === "") return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw badRequest(`${name} takes ${choices.join(", ")}, not "${text}".`);
  return choice;
}

function readList(search: URLSearchParams, name: string): string[] {
  return [...new Set(search.getAll(name).filter((each) => each !== ""))].sort();
}

function badRequest(sentence: string): Response {
  return new Response(sentence, { status: 400 });
}
