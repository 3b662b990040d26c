import { query } from "#queries/query.ts";
import sql from "./alert-mails.sql?raw";

export const alertMails = query({
  name: "alert-mails",
  title: "Mails of alerts",
  unit: "mixed",
  definition: {
    words: "What became of each mail.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: {
    mail_id: "VARCHAR",
    kind: "VARCHAR",
    person_id: "VARCHAR",
    keys: "VARCHAR[]",
    attempt: "INTEGER",
    next_at: "VARCHAR?",
    error: "VARCHAR?",
    queued_at: "VARCHAR?",
    changed_at: "VARCHAR",
  },
});
