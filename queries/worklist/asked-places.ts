import { query } from "../query.ts";
import sql from "./asked-places.sql?raw";

/** Asked beside what is cut outside SQL: the reader holds the places to what is within reach. */
export const askedPlaces = query({
  name: "asked-places",
  title: "Practices and locations asked for",
  unit: "claims",
  definition: {
    words: "Places of the claims that filters ask for and a person may see.",
    numerator: "–",
    denominator: "–",
    basis: "all days",
    excludes: "–",
    source: "claims",
  },
  target: null,
  sql,
  params: { practice: "VARCHAR[]", location: "VARCHAR[]" },
  columns: { practice_id: "VARCHAR", location_id: "VARCHAR?" },
});
