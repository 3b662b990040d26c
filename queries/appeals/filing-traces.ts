import { query } from "../query.ts";
import sql from "./filing-traces.sql?raw";

export const filingTraces = query({
  name: "filing-traces",
  title: "Numbers that trace a claim's filing",
  unit: "mixed",
  definition: {
    words:
      "By which numbers each sending of a claim, and each acknowledgement of it, is found again.",
    numerator: "–",
    denominator: "–",
    basis: "submission and acknowledgement dates up to the day",
    excludes: "–",
    source: "837P BHT03, ISA13, GS06, ST02; 277CA 2200B TRN02 and 2200D REF*D9; 999 AK102, AK202",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    file_id: "VARCHAR",
    segment_no: "INTEGER",
    batch_reference: "VARCHAR?",
    trace_reference: "VARCHAR?",
    isa_control: "VARCHAR?",
    group_control: "VARCHAR?",
    st_control: "VARCHAR?",
  },
});
