import { LONGEST_LIST } from "#app/list-view.ts";

/** The column that each order of the list goes by, of those the browser has; by number only the server sorts. */
const columns: { readonly [sort: string]: string } = {
  open: "open_cents",
  charge: "charge_cents",
  paid: "paid_cents",
  denied: "denied_cents",
  recovered: "recovered_cents",
  age: "age_days",
  days: "days_to_payment",
  service: "service_on",
  payer: "payer",
  status: "status",
};

export const columnOfSort = (sort: string) => columns[sort.replace(/^-/, "")];

/** What to ask the server to sort a list by; null: the browser has all of it, and sorts it itself. */
export function orderToAsk(sort: string, claims: number): string | null {
  return claims <= LONGEST_LIST && columnOfSort(sort) !== undefined ? null : sort;
}
