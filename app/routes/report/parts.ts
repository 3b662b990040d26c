/** A part of the page: where it is jumped to, and which of the report's tables stand in it. */
export type ReportPart = {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly string[];
};

/** The page's parts after its first, which is the month itself; a table of none of them stands in the last. */
export const reportParts: readonly ReportPart[] = [
  { id: "trends", title: "Trends", tables: ["months", "bridge-months"] },
  { id: "aging", title: "Aging", tables: ["aging-by-payer"] },
  {
    id: "denials",
    title: "Denials",
    tables: ["denials-by-cause", "denials-by-payer", "denials-recovered"],
  },
  { id: "payments", title: "Payments", tables: ["days-to-payment", "cash-by-payer"] },
  { id: "first-pass", title: "First pass", tables: ["gates"] },
  { id: "places", title: "Providers and locations", tables: ["providers", "locations"] },
  { id: "dermatology", title: "Dermatology", tables: ["cpt-families", "modifier-25"] },
  { id: "files", title: "Files", tables: ["freshness"] },
];

/** The parts that have something to show, each with its tables in the report's order. */
export function partsOf<Table extends { readonly id: string }>(
  tables: readonly Table[],
): { readonly part: ReportPart; readonly tables: Table[] }[] {
  const known = new Set(reportParts.flatMap((part) => part.tables));
  return reportParts
    .map((part, index) => ({
      part,
      tables: tables.filter(
        ({ id }) =>
          part.tables.includes(id) || (index === reportParts.length - 1 && !known.has(id)),
      ),
    }))
    .filter((each) => each.tables.length > 0);
}
