import { query } from "#queries/query.ts";
import sql from "./appeals.sql?raw";

export const appeals = query({
  name: "appeals",
  title: "Appeals",
  unit: "mixed",
  definition: {
    words: "Appeals as last kept, with their sending and outcome.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "dropped ones; sendings and outcomes that were taken back",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: {
    appeal_id: "VARCHAR",
    version_id: "VARCHAR",
    state: "VARCHAR",
    on_day: "VARCHAR",
    by_id: "VARCHAR",
    payer: "VARCHAR",
    project_id: "VARCHAR?",
    claim_ids: "VARCHAR[]",
    disputed_cents: "BIGINT",
    due_on: "VARCHAR?",
    content_hash: "VARCHAR?",
    pdf_hash: "VARCHAR?",
    sent_on: "VARCHAR?",
    channel: "VARCHAR?",
    reference: "VARCHAR?",
    outcome: "VARCHAR?",
    decided_on: "VARCHAR?",
  },
});
