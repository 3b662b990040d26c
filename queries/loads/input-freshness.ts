import { query } from "../query.ts";
import sql from "./input-freshness.sql?raw";

export const inputFreshness = query({
  name: "input-freshness",
  title: "Inputs loaded",
  unit: "mixed",
  definition: {
    words: "Which kinds of input are there, and how far they reach.",
    numerator: "–",
    denominator: "–",
    basis: "business dates told by the files",
    excludes: "–",
    source: "own rule, docs/rules/PRODUCT.md, law 3",
  },
  target: null,
  sql,
  params: {},
  columns: {
    kind: "VARCHAR",
    files: "INTEGER",
    first_on: "DATE?",
    last_on: "DATE?",
  },
});
