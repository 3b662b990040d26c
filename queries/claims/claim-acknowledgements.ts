import { query } from "../query.ts";
import sql from "./claim-acknowledgements.sql?raw";

export const claimAcknowledgements = query({
  name: "claim-acknowledgements",
  title: "Acknowledgements of a claim",
  unit: "mixed",
  definition: {
    words: "Every 277CA status and 999 verdict about a submission of the claim.",
    numerator: "–",
    denominator: "–",
    basis: "acknowledgement date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §2",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    submission_position: "INTEGER",
    payer: "VARCHAR",
    kind: "VARCHAR",
    level: "VARCHAR",
    source_entity: "VARCHAR?",
    source_name: "VARCHAR?",
    acknowledged_on: "DATE?",
    category_code: "VARCHAR?",
    status_code: "VARCHAR?",
    action_code: "VARCHAR?",
    verdict_code: "VARCHAR?",
    message: "VARCHAR?",
    payer_control_number: "VARCHAR?",
    file_id: "VARCHAR",
    segment_no: "INTEGER",
  },
});
