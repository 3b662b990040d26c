import { query } from "../query.ts";
import sql from "./code-titles.sql?raw";

export const codeTitles = query({
  name: "code-titles",
  title: "Reason codes in words",
  unit: "mixed",
  definition: {
    words: "What each reason code of the denials loaded means, in our own words.",
    numerator: "–",
    denominator: "–",
    basis: "all denials loaded; filters do not apply",
    excludes: "codes that no denial has",
    source: "etl/reference/carc.csv",
  },
  target: null,
  sql,
  params: {},
  columns: { carc: "VARCHAR", title: "VARCHAR" },
});
