import type { RowOf } from "#queries/query.ts";
import type { batchClaims } from "#queries/worklist/batch-claims.ts";
import type { WorklistRow } from "#queries/worklist/list-worklist.ts";

export type BatchClaim = RowOf<typeof batchClaims>;

/** A row of the worklist, with what the office and this process know of it. */
export type WorklistItem = WorklistRow & {
  /** Whose it is, by name. */
  readonly assignee: string | null;
  /** Who else has it open now. */
  readonly takenBy: string | null;
  /** Of a rejected batch: its claims, the largest first. */
  readonly batch: readonly BatchClaim[];
};
