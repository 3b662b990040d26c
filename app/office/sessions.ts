import { query } from "#queries/query.ts";
import sql from "./sessions.sql?raw";

export const sessions = query({
  name: "sessions",
  title: "Sessions",
  unit: "mixed",
  definition: {
    words:
      "Sessions since an instant: when they began, were last seen, and whether they were ended.",
    numerator: "–",
    denominator: "–",
    basis: "since the instant given",
    excludes: "older ones",
    source: "session_event",
  },
  target: null,
  sql,
  params: { since: "VARCHAR" },
  columns: {
    session_id: "VARCHAR",
    person_id: "VARCHAR",
    address: "VARCHAR?",
    agent: "VARCHAR?",
    started_at: "VARCHAR",
    seen_at: "VARCHAR",
    is_ended: "BOOLEAN",
  },
});
