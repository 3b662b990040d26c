import { counted, date } from "#reports/format.ts";
import type { BackTest } from "./read-learned.server.ts";

/** Where no chance can be judged yet: what is needed, what there is of it, and when it will tell. */
export function NoJudgement({ months }: { readonly months: BackTest["months"] }) {
  const open = months.filter(({ pending }) => pending > 0);
  const [first] = open;
  const pending = Math.max(0, ...open.map((month) => month.pending));
  return (
    <div className="panel grid gap-2 px-4 py-6 text-ink-2">
      <p className="font-medium text-ink">
        No denial that was open at the end of one of the last twelve months is decided yet.
      </p>
      <p>
        {first === undefined
          ? "None was open at such an end: what is loaded begins after it, or the filters leave none. The first end of a month after the first denial begins it."
          : `${counted(pending, "denial")} stood open at one such end, the first of them on ${date(first.on)}. A denial is decided once it paid, another answer ended it, or nothing of its claim is open with insurance any more; most are within three months.`}
      </p>
      <p>Until then chances stand at the planning shares, whatever the payer.</p>
    </div>
  );
}

/** Where no line can be compared yet. */
export function NoAmounts() {
  return (
    <div className="panel grid gap-2 px-4 py-6 text-ink-2">
      <p className="font-medium text-ink">No answer of the last thirteen months can be compared.</p>
      <p>
        Expected amounts are held against what payers allow of the lines they answer: load 835s. The
        first months stand on Medicare’s fee; a payer’s own price is learned from 20 lines of a code
        on, in completed months.
      </p>
    </div>
  );
}
