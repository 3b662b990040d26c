import { query } from "../query.ts";
import sql from "./payer-names-as-loaded.sql?raw";

export const payerNamesAsLoaded = query({
  name: "payer-names-as-loaded",
  title: "Names and ids of payers",
  unit: "claims",
  definition: {
    words: "Every name and id that files used for a payer, and how often.",
    numerator: "bills and answers that carried it",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    payer: "VARCHAR",
    alias: "VARCHAR",
    kind: "VARCHAR",
    bills: "INTEGER",
    answers: "INTEGER",
  },
});
