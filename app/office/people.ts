import { query } from "#queries/query.ts";
import sql from "./people.sql?raw";

export const people = query({
  name: "people",
  title: "People",
  unit: "mixed",
  definition: {
    words: "Everyone who has or had an account, as of the latest change.",
    numerator: "–",
    denominator: "–",
    basis: "today",
    excludes: "nobody",
    source: "person_version",
  },
  target: null,
  sql,
  params: {},
  columns: {
    person_id: "VARCHAR",
    by_id: "VARCHAR?",
    email: "VARCHAR",
    name: "VARCHAR",
    role: "VARCHAR",
    password_hash: "VARCHAR",
    practices: "VARCHAR[]?",
    locations: "VARCHAR[]?",
    is_disabled: "BOOLEAN",
    done_at: "VARCHAR",
  },
});
