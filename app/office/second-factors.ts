import { query } from "#queries/query.ts";
import sql from "./second-factors.sql?raw";

export const secondFactors = query({
  name: "second-factors",
  title: "Second factors",
  unit: "mixed",
  definition: {
    words:
      "Who has a second factor, with its sealed secret and what is left of the recovery codes.",
    numerator: "–",
    denominator: "–",
    basis: "today",
    excludes: "people without one",
    source: "second_factor_event",
  },
  target: null,
  sql,
  params: {},
  columns: {
    person_id: "VARCHAR",
    factor_id: "VARCHAR",
    enrolled_at: "VARCHAR",
    sealed_secret: "VARCHAR",
    last_step: "INTEGER",
    codes_left: "VARCHAR[]",
  },
});
