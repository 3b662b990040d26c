import { counted } from "#reports/format.ts";

/** Whether the figures are of today's version of the program, and what goes on where they are of another one. */
export type FiguresState =
  | { readonly kind: "current" }
  | {
      readonly kind: "publishing";
      readonly words: string;
      readonly share: number | null;
      readonly secondsLeft: number | null;
    }
  /** Nothing goes on: someone has to publish them. `failure`: why the last try failed. */
  | { readonly kind: "older"; readonly failure: string | null };

/** Marks an answer (503) that asked for what figures of another version do not have: its `statusText`. */
export const olderStatus = "Figures of another version";

/** About how long, in words: `about 2 minutes left`. */
export function leftWords(seconds: number): string {
  if (seconds < 10) return "a few seconds left";
  if (seconds < 55) return `about ${10 * Math.ceil(seconds / 10)} seconds left`;
  return `about ${counted(Math.ceil(seconds / 60), "minute")} left`;
}
