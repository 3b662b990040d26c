/** A dated remark shown on trends: a policy change, a new biller, an outage of the clearinghouse. */
export type ChartNote = {
  readonly id: string;
  /** The day it stands on. */
  readonly day: string;
  readonly text: string;
  /** Name of who made it. */
  readonly by: string;
};

/** Characters of its text. */
export const longestNote = 140;
