import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./denials-by-month.sql?raw";

export const denialsByMonth = query({
  name: "denials-by-month",
  title: "Denied money by month and root cause",
  unit: "cents",
  definition: {
    words: "Denials by the month in which they opened, and what came back for them since.",
    numerator: "denied charge of lines whose denial opened in the month",
    denominator: "–",
    basis: "the day the denial opened",
    excludes: "expected denials",
    source: "as denial-causes",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    root_cause: "VARCHAR",
    title: "VARCHAR",
    claims: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
  },
});
