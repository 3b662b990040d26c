import { creditDays } from "#queries/productivity/credit-days.ts";

/** What these figures cannot say, beside them. */
export function Limits() {
  return (
    <ul className="grid max-w-3xl list-disc gap-1 px-4 pt-3 pb-4 pl-8 text-table text-ink-2">
      <li>
        What came after a touch did not always come because of it. A payment counts for the last
        touch of its claim within {creditDays} days before it, so that no dollar counts twice; who
        called first and who called last both worked for it.
      </li>
      <li>
        Queues differ: an hour on large denials brings more than an hour on small balances, whoever
        spends it. Compare a person with the queue, not with a colleague.
      </li>
      <li>
        Time is what people say in contacts. What no minutes were said for counts in no hour, on
        neither side of the line.
      </li>
    </ul>
  );
}
