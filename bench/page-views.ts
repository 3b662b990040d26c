import { addMonths, monthEnd } from "#queries/period.ts";
import { run } from "./run.ts";

/** Filters as an address has them; the command line's options have the same names. */
export type PageView = readonly (readonly [name: string, value: string])[];

/** What the home under test can be cut by, and some of its claims. */
export type Options = {
  readonly values: { readonly [part: string]: readonly string[] };
  readonly claimIds: readonly string[];
};

export async function readOptions(home: string): Promise<Options> {
  const told: { part: string; value: string }[] = await ask(home, "filter-options");
  const claims: { claim_id: string }[] = await ask(home, "claims", ["--limit", "300"]);
  const values: { [part: string]: string[] } = {};
  for (const { part, value } of told) values[part] = [...(values[part] ?? []), value];
  return { values, claimIds: claims.map(({ claim_id }) => claim_id) };
}

/** Rows of a query by the command line. */
export async function ask<Row>(
  home: string,
  query: string,
  options: readonly string[] = [],
): Promise<Row[]> {
  return JSON.parse(await run(["query", query, "--format", "json", ...options], home));
}

/** What people cut pages by: nothing, each filter's values, earlier days, another period, two filters at once. */
export function pageViews(values: Options["values"], today: string): PageView[] {
  const of = (part: string, name: string, most: number) =>
    (values[part] ?? []).slice(0, most).map((value): PageView => [[name, value]]);
  const payers = of("payer", "payer", 12);
  const places = of("location", "location", 6);
  const days = Array.from({ length: 12 }, (_, n): PageView => {
    const day = monthEnd(addMonths(`${today.slice(0, 7)}-01`, -1 - n));
    return [["as-of", day]];
  });
  const year: PageView = [
    ["from", addMonths(`${today.slice(0, 7)}-01`, -12)],
    ["to", today],
  ];
  return [
    [],
    ...payers,
    ...places,
    ...of("practice", "practice", 6),
    ...of("provider", "provider", 10),
    ...of("payerClass", "payer-class", 6),
    ...of("cptFamily", "cpt-family", 8),
    ...days,
    year,
    [["basis", "submission"]],
    [["compare", "year"]],
    [["compare", "none"]],
    ...payers.flatMap((payer, n) => [[...payer, ...(places[n % places.length] ?? [])]]),
    ...payers.flatMap((payer, n) => [[...payer, ...(days[n % days.length] ?? [])]]),
  ];
}
