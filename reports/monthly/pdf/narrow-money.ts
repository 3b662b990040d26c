import { count, money } from "../../format.ts";

/** From this many cents on a column of the second page has no room for every dollar. */
const tooWide = 100_000_000;

export type NarrowMoney = {
  readonly write: (cents: number) => string;
  /** `dollars`, or `thousands of dollars`. */
  readonly unit: string;
};

/** How a table of a given width writes its money: dollars, or thousands of them once one figure reaches a million. */
export function narrowMoney(cents: readonly number[]): NarrowMoney {
  if (cents.every((each) => Math.abs(each) < tooWide)) return { write: money, unit: "dollars" };
  return { write: thousands, unit: "thousands of dollars" };
}

function thousands(cents: number): string {
  const text = `$${count(Math.round(Math.abs(cents) / 100_000))}k`;
  return cents < 0 && text !== "$0k" ? `(${text})` : text;
}
