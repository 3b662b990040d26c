import { filterParams } from "../filters.ts";

/** What narrows the worklist beside the filters; the period plays no part: it is what stands on the day. */
export const worklistParams = {
  ...filterParams,
  /** mine, unassigned, others; empty: all. */
  whose: "VARCHAR?",
  /** Who asks: for `whose`. */
  personId: "VARCHAR?",
  /** Only what this person has. */
  assignee: "VARCHAR?",
  /** Only what rests until a later day; else what does not. */
  snoozed: "BOOLEAN?",
  /** Only this claim's. */
  claimId: "VARCHAR?",
} as const;
