import { query } from "../query.ts";
import sql from "./claim-queues.sql?raw";

export const claimQueues = query({
  name: "claim-queues",
  title: "What a claim needs",
  unit: "cents",
  definition: {
    words: "The queues of the worklist that one claim is in, why, and with how much money.",
    numerator: "–",
    denominator: "–",
    basis: "as it stands on the day",
    excludes: "denials, which the claim’s page tells line by line; what people did about it",
    source: "own rule, docs/decisions/023",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    queue: "VARCHAR",
    payer: "VARCHAR",
    at_stake_cents: "BIGINT",
    /** Of the clocks of `claim-deadlines`, those by which it can be done; none: no clock runs. */
    kinds: "VARCHAR[]",
    why: "VARCHAR",
  },
});
