import type { Fit, Issue } from "../issue.ts";
import type { RecordId } from "../records.ts";

/**
 * A piece of a letter. `{names}` in its text are filled in from the claims (fill-text.ts); `[what is in brackets]` no file
 * tells: someone writes it before the letter is kept.
 */
export type Paragraph = {
  readonly id: string;
  /** What it argues, for the list of paragraphs. */
  readonly title: string;
  readonly text: string;
  /** What the argument rests on, told to who writes, never printed. */
  readonly source: string;
  /** What goes along with it. */
  readonly records: readonly RecordId[];
  /** Offered, and left unticked: seldom the right way. */
  readonly isSeldom?: true;
  readonly fits: (issue: Issue) => Fit | null;
};
