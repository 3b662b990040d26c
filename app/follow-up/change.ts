import type { Person } from "../people/person.ts";
import type { Channel, Outcome, Status } from "./words.ts";

/** Who does something, when, and to which claims (any id a claim was ever known by). */
export type Act = {
  readonly person: Person;
  /** The practice's day. */
  readonly today: string;
  readonly claimIds: readonly string[];
  /** Done to this project as a whole: its claims, or those of them that are asked for. */
  readonly projectId?: string | undefined;
  /** For the audit. */
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** One thing that a click says of each of its claims. */
export type Change =
  | { readonly kind: "status"; readonly status: Status; readonly reason: string | null }
  | { readonly kind: "assignment"; readonly assigneeId: string | null }
  | { readonly kind: "note"; readonly note: string }
  | {
      readonly kind: "contact";
      readonly channel: Channel;
      readonly payerReference: string | null;
      readonly outcome: Outcome;
      readonly minutes: number | null;
      readonly note: string | null;
    }
  | { readonly kind: "next_date"; readonly nextOn: string | null }
  /** What it says stands in overpayment_mark, by batch. */
  | { readonly kind: "overpayment" };

/** What became of a click; `batchId` takes it back. */
export type Answer = {
  readonly batchId: string;
  readonly claims: number;
  readonly sentence: string;
};

export const MOST_CLAIMS = 5_000;
