import { LONGEST_LIST } from "#app/list-view.ts";
import type { Held } from "#app/lists/long/fetch-columns.ts";
import { type Cut, narrow, sumOf } from "#app/lists/long/narrow.ts";
import type { ReadColumns } from "#app/lists/long/read-columns.ts";
import type { ClaimTotals } from "./claims-columns.tsx";

/** What a column says of a filter's value; null where that could mean another one too. */
export type LabelOf = (part: "location", value: string) => string | null;

/**
 * Parameters that take claims away whole, and the column that says which. All others change what is counted of a claim
 * (provider, CPT family, aging bucket), or go by what the browser has not: the server answers those.
 */
const columnOf: { readonly [param: string]: string } = {
  payer: "primary_payer",
  "payer-class": "payer_class",
  location: "location",
  status: "status",
  origin: "origin",
};
/** One value each: of several the server reads the first. */
const single = new Set(["status", "origin"]);

/**
 * What is left of a list that is here whole once its address is another one, told as the two addresses' `listIdentity`. Null:
 * the rows here cannot tell, the server must be asked.
 */
export function cutsBetween(from: string, to: string, labelOf: LabelOf): Cut[] | null {
  const [was, soon] = [new URLSearchParams(from), new URLSearchParams(to)];
  const cuts: Cut[] = [];
  for (const name of new Set([...was.keys(), ...soon.keys()])) {
    const [before, after] = [was.getAll(name), soon.getAll(name)];
    if (before.join("\n") === after.join("\n")) continue;
    const column = columnOf[name];
    const isNarrower = before.length === 0 || after.every((value) => before.includes(value));
    if (column === undefined || after.length === 0 || !isNarrower) return null;
    if (after.some((value) => value.trim() !== value || value === "")) return null;
    if (single.has(name) && after.length > 1) return null;
    const words = after.map((value) => (name === "location" ? labelOf(name, value) : value));
    if (words.includes(null)) return null;
    cuts.push({ column, words: words.filter((word) => word !== null) });
  }
  return cuts;
}

/**
 * A list as the rows of another one tell it.
 *
 * @param list what it is cut to and who looks at it, with its `listIdentity` at the end
 */
export function cutFrom(
  held: Held | null,
  list: string,
  identity: string,
  labelOf: LabelOf,
): ReadColumns | null {
  const who = list.slice(0, list.length - identity.length);
  if (held === null || !held.list.startsWith(who)) return null;
  const { columns } = held;
  // Published between the page and its list; or only the first of more.
  if (!list.startsWith(`${columns.about.get("generation")} `)) return null;
  if (columns.length >= LONGEST_LIST) return null;
  if (last?.held === held && last.list === list) return last.rows;
  const cuts = cutsBetween(held.list.slice(who.length), identity, labelOf);
  const rows = cuts && narrow(columns, cuts);
  last = { held, list, rows };
  return rows;
}

/** Asked for again when the server has answered. */
let last: {
  readonly held: Held;
  readonly list: string;
  readonly rows: ReadColumns | null;
} | null = null;

/** What the server's totals of these rows are. */
export function totalsHere(list: ReadColumns): ClaimTotals {
  return {
    claims: list.length,
    charge_cents: sumOf(list, "charge_cents"),
    paid_cents: sumOf(list, "paid_cents"),
    open_cents: sumOf(list, "open_cents"),
    insurance_cents: sumOf(list, "insurance_cents"),
    patient_cents: sumOf(list, "patient_cents"),
    denied_lines: sumOf(list, "denied_lines"),
    denied_cents: sumOf(list, "denied_cents"),
    recovered_cents: sumOf(list, "recovered_cents"),
    cash_cents: sumOf(list, "cash_cents"),
  };
}

export function isSame(here: ClaimTotals, told: ClaimTotals): boolean {
  const names = Object.keys(here) as (keyof ClaimTotals)[];
  return names.every((name) => here[name] === told[name]);
}
