import { query } from "#queries/query.ts";
import sql from "./devices.sql?raw";

export const devices = query({
  name: "devices",
  title: "Browsers that people signed in on",
  unit: "mixed",
  definition: {
    words: "Each person's browsers: the first time, whether the person was told, and sessions.",
    numerator: "–",
    denominator: "–",
    basis: "sessions since the instant given",
    excludes: "refused ones",
    source: "device_event, session_event",
  },
  target: null,
  sql,
  params: { since: "VARCHAR" },
  columns: {
    person_id: "VARCHAR",
    device_id: "VARCHAR",
    first_at: "VARCHAR",
    address: "VARCHAR?",
    agent: "VARCHAR?",
    is_first: "BOOLEAN",
    is_told: "BOOLEAN",
    is_told_here: "BOOLEAN",
    sessions: "VARCHAR[]",
  },
});
