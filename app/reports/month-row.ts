/** How a month of the list stands. `torn`: it is closed, and its file can no longer be read. */
export type MonthState = "running" | "open" | "closed" | "changed" | "torn";

/** A month of the list. */
export type MonthRow = {
  readonly month: string;
  readonly state: MonthState;
  /** In words, in the practice's time zone. */
  readonly closedOn: string | null;
  readonly closedBy: string | null;
  readonly cash_cents: number;
  readonly closing_cents: number;
  /** Closing A/R by today's files less the one that was closed; null: the month is open, or a part of it is shown. */
  readonly changed_cents: number | null;
};
