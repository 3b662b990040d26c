import type { RowOf } from "#queries/query.ts";
import type { batchClaims } from "#queries/worklist/batch-claims.ts";
import type { worklist } from "#queries/worklist/worklist.ts";

export type BatchClaim = RowOf<typeof batchClaims>;

/** A row of the query `worklist`, with what the office and this process know of it. */
export type WorklistItem = RowOf<typeof worklist> & {
  /** Whose it is, by name. */
  readonly assignee: string | null;
  /** Who else has it open now. */
  readonly takenBy: string | null;
  /** Of a rejected batch: its claims, the largest first. */
  readonly batch: readonly BatchClaim[];
};
